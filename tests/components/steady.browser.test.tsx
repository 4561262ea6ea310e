// What is said above a field may change when one leaves it: a press on what stands below is not lost by that.
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Steady } from '../../src/ui/Steady.tsx'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

function Form() {
  const [isSaid, say] = useState(false)
  const [presses, press] = useState(0)
  return (
    <>
      <Steady>{!isSaid && <p style={{ height: 200 }}>The date is missing.</p>}</Steady>
      <input aria-label="Date" onBlur={() => say(true)} />
      <br />
      <button type="button" onClick={() => press(presses + 1)}>
        Pressed {presses}
      </button>
    </>
  )
}

test('what shrinks as a field is left does so after the press that left it', async () => {
  const { session } = await openWorkshop()
  await show(<Form />, session)
  await page.getByRole('textbox', { name: 'Date' }).fill('3 Nov 2027')
  await page.getByRole('button').click()
  await expect.element(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible()
  await expect.element(page.getByText('The date is missing.')).not.toBeInTheDocument()
})
