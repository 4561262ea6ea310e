import type { Viewport } from './viewport.ts'

const GLIDE_MS = 220

/**
 * Moves a view to another, so that an eye can follow it; at once for who wants no motion.
 * @returns stops it where it is
 */
export function glide(from: Viewport, to: Viewport, set: (view: Viewport) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    set(to)
    return () => undefined
  }
  let frame = 0
  let began: number | undefined
  const step = (time: number) => {
    began ??= time
    const way = Math.min(1, (time - began) / GLIDE_MS)
    const eased = 1 - (1 - way) ** 2
    const between = (a: number, b: number) => a + (b - a) * eased
    set(
      way === 1
        ? to
        : {
            x: between(from.x, to.x),
            y: between(from.y, to.y),
            zoom: from.zoom * (to.zoom / from.zoom) ** eased,
          },
    )
    if (way < 1) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}
