// The canvas under real fingers, wheel and mouse.
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { pestel } from '../../src/boards/pestel/board.ts'
import { CanvasStage } from '../../src/canvas/CanvasStage.tsx'
import { indexItems } from '../../src/canvas/spatial-index.ts'
import type { Intent } from '../../src/canvas/gestures.ts'
import type { Viewport } from '../../src/canvas/viewport.ts'
import { NoteCanvas } from '../../src/kinds/note-canvas/NoteCanvas.tsx'
import { NoteWorkProvider } from '../../src/kinds/note-work.tsx'
import { moveNote } from '../../src/workshop/content/note-changes.ts'
import { readNotes } from '../../src/workshop/content/notes.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'
import { doublePress, touch, wheel } from '../support/touch.ts'

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 })
/** Something is in the hand. */
const isHeld = (is: boolean) => until(() => expect(document.querySelector('[data-holds]') !== null).toBe(is))
const squares = Array.from({ length: 400 }, (_, at) => ({
  id: `item-${at}`,
  box: { x: (at % 20) * 200, y: Math.floor(at / 20) * 200, width: 100, height: 100 },
}))

async function openStage() {
  let view: Viewport = { x: 0, y: 0, zoom: 0 }
  const drawn = new Set<string>()
  const intents: Intent[] = []
  const nothing = new Set<string>()
  await show(
    <div style={{ width: 800, height: 600, display: 'flex' }}>
      <CanvasStage
        label="Board"
        index={indexItems(squares)}
        whole={{ x: 0, y: 0, width: 4_000, height: 4_000 }}
        chosen={nothing}
        onIntent={(intent) => intents.push(intent)}
        paint={(_context, item) => drawn.add(item.id)}
        paintGround={() => undefined}
        overlay={(_place, now) => {
          view = now
          return null
        }}
      />
    </div>,
  )
  await expect.element(page.getByRole('application')).toBeVisible()
  await until(() => expect(view.zoom, 'all of it in sight').toBeLessThan(1))
  return { view: () => view, drawn, intents }
}
const boardAt = (view: Viewport, point: { x: number; y: number }) => ({
  x: view.x + point.x / view.zoom,
  y: view.y + point.y / view.zoom,
})

test('one finger moves the board under it, by just as far', async () => {
  const { view } = await openStage()
  const before = boardAt(view(), { x: 300, y: 300 })
  await touch.down({ x: 300, y: 300 })
  for (const step of [20, 60, 120]) await touch.move({ x: 300 + step, y: 300 + step / 2 })
  await touch.up()
  await until(() => {
    const after = boardAt(view(), { x: 420, y: 360 })
    expect(after.x).toBeCloseTo(before.x, 0)
    expect(after.y).toBeCloseTo(before.y, 0)
  })
})

test('two fingers zoom, and what was between them stays between them', async () => {
  const { view } = await openStage()
  const { zoom } = view()
  const middle = { x: 400, y: 300 }
  const before = boardAt(view(), middle)
  const fingers = (apart: number) => [
    { x: middle.x - apart, y: middle.y },
    { x: middle.x + apart, y: middle.y },
  ]
  await touch.down(...fingers(50))
  for (const apart of [70, 100, 150]) await touch.move(...fingers(apart))
  await touch.up()
  await until(() => expect(view().zoom / zoom).toBeCloseTo(3, 1))
  const after = boardAt(view(), middle)
  expect(after.x).toBeCloseTo(before.x, -1)
  expect(after.y).toBeCloseTo(before.y, -1)
})

test('the wheel moves, with Ctrl it zooms at the pointer', async () => {
  const { view } = await openStage()
  const first = view()
  await wheel({ x: 200, y: 200 }, { x: 0, y: 100 })
  await until(() => expect(view().y).toBeGreaterThan(first.y))
  const at = { x: 200, y: 150 }
  const before = boardAt(view(), at)
  const { zoom } = view()
  await wheel(at, { x: 0, y: -200 }, { ctrl: true })
  await until(() => expect(view().zoom).toBeGreaterThan(zoom * 1.2))
  expect(boardAt(view(), at).x).toBeCloseTo(before.x, 0)
  expect(boardAt(view(), at).y).toBeCloseTo(before.y, 0)
})

test('only what is in sight is drawn', async () => {
  const { view, drawn } = await openStage()
  await until(() => expect(drawn.size).toBe(squares.length))
  for (let times = 0; times < 4; times += 1)
    await wheel({ x: 400, y: 300 }, { x: 0, y: -400 }, { ctrl: true })
  await until(() => expect(view().zoom).toBeGreaterThan(0.8))
  const before = view()
  drawn.clear()
  await wheel({ x: 400, y: 300 }, { x: 0, y: 40 })
  await until(() => expect(view().y).toBeGreaterThan(before.y))
  const { x, y, zoom } = view()
  const inSight = squares.filter(
    ({ box }) => box.x + 100 > x && box.x < x + 800 / zoom && box.y + 100 > y && box.y < y + 600 / zoom,
  )
  await until(() => inSight.forEach(({ id }) => expect(drawn).toContain(id)))
  expect(drawn.size).toBeLessThan(60)
})

async function openBoard() {
  const workshop = await openWorkshop()
  const note = writeNote(workshop.session, 'pestel-political', 'held in the hand')
  await show(
    <NoteWorkProvider>
      <div style={{ width: 1000, height: 640, display: 'flex' }}>
        <NoteCanvas board={pestel} />
      </div>
    </NoteWorkProvider>,
    workshop.session,
  )
  await expect.element(page.getByRole('application')).toBeVisible()
  const canvas = page.getByRole('application').element().getBoundingClientRect()
  const placeNow = () => readNotes(workshop.session.content).find(({ id }) => id === note)!.place
  return { ...workshop, note, canvas, placeNow }
}
/** Where on the screen a note begins: Tab to the canvas and an arrow choose it, its tools stand below it. */
async function grip(): Promise<{ x: number; y: number }> {
  ;(page.getByRole('application').element() as HTMLElement).focus()
  const arrow = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
  page.getByRole('application').element().dispatchEvent(arrow)
  await expect.element(page.getByRole('button', { name: 'Make it a trend' })).toBeVisible()
  const tools = page.getByRole('button', { name: 'Make it a trend' }).element().parentElement!
  const { left, top } = tools.getBoundingClientRect()
  return { x: left + 20, y: top - 16 }
}

test('a press of a third of a second lifts a note; its place is written once, when it is let go', async () => {
  const { session, placeNow } = await openBoard()
  const at = await grip()
  const [zone, x, y] = placeNow()
  let writes = 0
  session.content.y.on('update', () => (writes += 1))
  await touch.down(at)
  await isHeld(true) // the finger rests until the note is lifted
  for (const step of [10, 30, 60]) await touch.move({ x: at.x + step, y: at.y + step })
  expect(placeNow(), 'nothing is written while it is in the hand').toEqual([zone, x, y])
  await touch.up()
  await until(() => expect(placeNow()).not.toEqual([zone, x, y]))
  expect(placeNow()[0]).toBe(zone)
  expect(placeNow()[1]).toBeGreaterThan(x)
  expect(writes).toBe(1)
})

test('what another moves while I hold it lies where I let it go', async () => {
  const { other, note, placeNow } = await openBoard()
  const at = await grip()
  const [zone, x, y] = placeNow()
  const drag = async (meanwhile: () => void) => {
    await touch.down(at)
    await isHeld(true)
    await touch.move({ x: at.x + 30, y: at.y + 30 })
    meanwhile()
    await touch.move({ x: at.x + 60, y: at.y + 60 })
    await touch.up()
    await isHeld(false)
  }
  await drag(() => undefined)
  const alone = placeNow()
  moveNote(other.content, note, [zone, x, y])
  await drag(() => moveNote(other.content, note, ['pestel-legal', 0, 0]))
  expect(placeNow()).toEqual(alone)
})

test('a double press on free paper makes a note there and types at once', async () => {
  const { session, canvas } = await openBoard()
  await doublePress({ x: canvas.left + canvas.width / 2, y: canvas.top + canvas.height / 4 })
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus()
  expect(readNotes(session.content)).toHaveLength(2)
})
