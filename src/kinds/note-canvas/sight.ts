// What of a board somebody sees, told so that another screen can show the same, though its pages lie a little elsewhere.
import type { Box } from '../../canvas/geometry.ts'
import type { Sight } from '../../hooks/lead.ts'
import type { ZoneId } from '../../workshop/ids.ts'
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

/** Wider than this, in board units, a page's words are too small to read on a phone. */
const WIDEST_READABLE = 460
/** A phone's board is about so much higher than wide. */
const PHONE_SHAPE = 1.3

/** Where a phone begins: the top of a zone's page, as wide as can be read; of the first zone, where none is asked for. */
export function beginOf({ zones }: BoardLayout, zone: ZoneId | undefined): Box | undefined {
  const box = (zones.find((each) => each.zone === zone) ?? zones[0])?.box
  if (!box) return undefined
  const width = Math.min(box.width, WIDEST_READABLE)
  return { x: box.x, y: box.y, width, height: width * PHONE_SHAPE }
}
