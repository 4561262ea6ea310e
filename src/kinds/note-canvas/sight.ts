// What of a board somebody sees, told so that another screen can show the same, though its pages lie a little elsewhere.
import type { Box } from '../../canvas/geometry.ts'
import type { Sight } from '../../hooks/lead.ts'
import type { BoardLayout } from './layout.ts'

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

/** A part of the board, from the zone that is nearest to its middle; in whole board units. */
export function sightOf({ zones }: BoardLayout, box: Box): Sight | undefined {
  const at = middle(box)
  const [nearest] = zones.toSorted((a, b) => {
    const away = ({ box: its }: typeof a) => Math.hypot(middle(its).x - at.x, middle(its).y - at.y)
    return away(a) - away(b)
  })
  if (!nearest) return undefined
  const { zone, origin } = nearest
  const whole = [box.x - origin.x, box.y - origin.y, box.width, box.height].map(Math.round)
  return [zone, ...(whole as [number, number, number, number])]
}

/** The same part of this screen's board; `undefined` when it has no such zone. */
export function boxInSight({ zones }: BoardLayout, [zone, x, y, width, height]: Sight): Box | undefined {
  const origin = zones.find((each) => each.zone === zone)?.origin
  return origin && { x: origin.x + x, y: origin.y + y, width, height }
}
