// An act that needs a part of the app which is not on this device yet.
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { useLatePart } from '../../src/app/use-late-part.ts'
import { show } from '../support/workshop-screen.tsx'

/** A part that cannot be fetched before the network is there. */
function partWithoutNetwork() {
  let isThere = false
  return {
    load: () => (isThere ? Promise.resolve('the part') : Promise.reject(new Error('no network'))),
    comeBack() {
      isThere = true
      dispatchEvent(new Event('online'))
    },
  }
}

function Act({ load, onDone }: { load: () => Promise<string>; onDone: (part: string) => void }) {
  const { isMissing, fetchLate } = useLatePart()
  const [done, setDone] = useState('')
  const press = async () => {
    const part = await fetchLate(load)
    if (!part) return
    setDone(part)
    onDone(part)
  }
  return (
    <>
      <button onClick={() => void press()}>Go</button>
      {isMissing && <p role="status">It is not here yet</p>}
      <p>{done}</p>
    </>
  )
}

test('it is said that the part is missing, and the act goes on by itself when it has come', async () => {
  const { load, comeBack } = partWithoutNetwork()
  await show(<Act load={load} onDone={() => undefined} />)
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.element(page.getByText('It is not here yet')).toBeVisible()
  comeBack()
  await expect.element(page.getByText('the part')).toBeVisible()
  await expect.element(page.getByText('It is not here yet')).not.toBeInTheDocument()
})

test('who has gone elsewhere meanwhile is left alone', async () => {
  const { load, comeBack } = partWithoutNetwork()
  const done: string[] = []
  const takeOff = await show(<Act load={load} onDone={(part) => done.push(part)} />)
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.element(page.getByText('It is not here yet')).toBeVisible()
  takeOff()
  comeBack()
  const other = partWithoutNetwork()
  await show(<Act load={other.load} onDone={(part) => done.push(`again ${part}`)} />)
  await page.getByRole('button', { name: 'Go' }).click()
  other.comeBack()
  await expect.element(page.getByText('the part')).toBeVisible()
  expect(done).toEqual(['again the part'])
})
