// Circles and what links them. Two circles are linked by two people who sit in both: a coordinator, who carries word down,
// and a delegate, who carries it up. One circle is the centre; every other is linked to a wider one. No Manual, step 2.

export interface Circle {
  readonly id: string
  /** The wider circle it is linked to, as written: it may be gone, not here yet, or the circle itself. */
  readonly wider: string | undefined
  /** People of the register who link it to the wider one. */
  readonly coordinators: number
  readonly delegates: number
}

/** `alone`: linked to no other. `itself`, `ring`: its links lead back to it. `gone`: what it was linked to is not here. */
export type CircleFault = 'alone' | 'itself' | 'ring' | 'gone' | 'no-coordinator' | 'no-delegate'

export interface CirclePlace {
  /** The wider circle, where there is one that stands and no link leads back. */
  readonly wider: string | undefined
  /** Links to the outermost circle of its own: 0 for that. */
  readonly depth: number
  readonly isCentre: boolean
  /** What its links lack: all of it. */
  readonly faults: readonly CircleFault[]
}

/** The fault of where a circle is linked to, if any; a ring is told by each of its circles. */
function faultOfWay({ id, wider }: Circle, all: ReadonlyMap<string, Circle>): CircleFault | undefined {
  if (wider === undefined) return undefined
  if (wider === id) return 'itself'
  if (!all.has(wider)) return 'gone'
  const seen = new Set<string>()
  for (let at: string | undefined = wider; at !== undefined && !seen.has(at); at = all.get(at)?.wider) {
    if (at === id) return 'ring'
    seen.add(at)
  }
  return undefined
}

/**
 * Where each circle stands, and what its links lack [CI1]. The centre is linked to no wider circle, and more circles than
 * to any other such lead to it; of equals the first is. A circle alone in the network needs no link.
 */
export function placeCircles(circles: readonly Circle[]): ReadonlyMap<string, CirclePlace> {
  const all = new Map(circles.map((circle) => [circle.id, circle]))
  const ways = new Map(circles.map((circle) => [circle.id, faultOfWay(circle, all)]))
  const widerOf = (id: string) => (ways.get(id) === undefined ? all.get(id)?.wider : undefined)
  const pathOf = (id: string): readonly string[] => {
    const path = [id]
    for (let at = widerOf(id); at !== undefined; at = widerOf(at)) path.push(at)
    return path
  }
  const paths = new Map(circles.map(({ id }) => [id, pathOf(id)]))
  const leadingTo = (id: string) => circles.filter((each) => paths.get(each.id)!.includes(id)).length
  const [centre] = circles
    .filter(({ wider }) => wider === undefined)
    .toSorted((a, b) => leadingTo(b.id) - leadingTo(a.id))
  return new Map(
    circles.map((circle) => {
      const { id, wider, coordinators, delegates } = circle
      const way = ways.get(id)
      const isCentre = circle === centre
      const faults: CircleFault[] = []
      if (way) faults.push(way)
      else if (wider === undefined && !isCentre) faults.push('alone')
      const needsLinks = !isCentre && (circles.length > 1 || wider !== undefined)
      if (needsLinks && coordinators === 0) faults.push('no-coordinator')
      if (needsLinks && delegates === 0) faults.push('no-delegate')
      return [id, { wider: widerOf(id), depth: paths.get(id)!.length - 1, isCentre, faults }]
    }),
  )
}
