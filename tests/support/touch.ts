// Fingers and wheels as the browser gets them from a device, at places of the page under test.
import { cdp } from 'vitest/browser'

interface Point {
  readonly x: number
  readonly y: number
}
interface Devtools {
  send(method: string, parameters: object): Promise<unknown>
}
const devtools = () => cdp() as unknown as Devtools

/** The page under test stands in a frame of the runner's: devices point at the window. */
function inWindow({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
}

export const touch = {
  down: (...fingers: readonly Point[]) => send('touchStart', fingers),
  move: (...fingers: readonly Point[]) => send('touchMove', fingers),
  up: () => send('touchEnd', []),
}
const send = (type: string, fingers: readonly Point[]) =>
  devtools().send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map((finger, id) => ({ ...inWindow(finger), id })),
  })

const CTRL = 2
export const wheel = (at: Point, by: Point, { ctrl = false } = {}) =>
  devtools().send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    ...inWindow(at),
    deltaX: by.x,
    deltaY: by.y,
    modifiers: ctrl ? CTRL : 0,
  })

export async function doublePress(at: Point): Promise<void> {
  for (const clickCount of [1, 2]) {
    for (const type of ['mousePressed', 'mouseReleased']) {
      await devtools().send('Input.dispatchMouseEvent', { type, ...inWindow(at), button: 'left', clickCount })
    }
  }
}
