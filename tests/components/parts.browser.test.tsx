// Dialog, menu and choice: by keyboard, with the focus where one left it.
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from '../../src/ui/Button.tsx'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { Menu } from '../../src/ui/Menu.tsx'
import { SegmentedControl } from '../../src/ui/SegmentedControl.tsx'
import { show } from '../support/workshop-screen.tsx'

const press = (keys: string) => userEvent.keyboard(keys)
const button = (name: string) => page.getByRole('button', { name })

function WithDialog() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Button>Behind</Button>
      {isOpen && (
        <Dialog title="Question" closeLabel="Close" onClose={() => setOpen(false)}>
          <Button>First</Button>
          <Button>Last</Button>
        </Dialog>
      )}
    </>
  )
}

test('a dialog keeps the focus inside, and Escape gives it back to what opened it', async () => {
  await show(<WithDialog />)
  await button('Open').click()
  await expect.element(page.getByRole('dialog', { name: 'Question' })).toBeVisible()
  const visited = new Set<string>()
  for (let presses = 0; presses < 8; presses += 1) {
    await press('{Tab}')
    visited.add(document.activeElement?.textContent ?? '')
  }
  expect(visited).not.toContain('Behind')
  expect(visited).toContain('First')
  expect(visited).toContain('Last')
  await press('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button('Open')).toHaveFocus()
})

test('a menu opens on its first line, goes round with arrows, chooses with Enter and closes with Escape', async () => {
  const chosen: string[] = []
  const items = ['One', 'Two', 'Three'].map((label) => ({ label, onChoose: () => chosen.push(label) }))
  await show(<Menu label="More" items={items} />)
  await button('More').click()
  await expect.element(page.getByRole('menuitem', { name: 'One' })).toHaveFocus()
  await press('{ArrowUp}')
  await expect.element(page.getByRole('menuitem', { name: 'Three' })).toHaveFocus()
  await press('{ArrowDown}{ArrowDown}{Enter}')
  expect(chosen).toEqual(['Two'])
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  await expect.element(button('More')).toHaveFocus()
  await press('{Enter}')
  await expect.element(page.getByRole('menu')).toBeVisible()
  await press('{Escape}')
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  await expect.element(button('More')).toHaveFocus()
})

function WithChoice({ onChange }: { onChange: (value: string) => void }) {
  const [value, setValue] = useState('list')
  const segments = ['canvas', 'list', 'matrix'].map((each) => ({ value: each, label: each }))
  const change = (next: string) => {
    setValue(next)
    onChange(next)
  }
  return <SegmentedControl label="View" segments={segments} value={value} onChange={change} />
}

test('a choice is one stop for Tab, and arrows change it', async () => {
  const changes: string[] = []
  await show(<WithChoice onChange={(value) => changes.push(value)} />)
  await press('{Tab}')
  await expect.element(page.getByRole('radio', { name: 'list' })).toHaveFocus()
  await press('{ArrowRight}')
  await press('{ArrowLeft}{ArrowLeft}')
  expect(changes).toEqual(['matrix', 'list', 'canvas'])
  await expect.element(page.getByRole('radio', { name: 'canvas' })).toBeChecked()
})
