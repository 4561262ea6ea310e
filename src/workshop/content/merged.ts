import type * as Y from 'yjs'
import { isId } from '../ids.ts'
import { isRecord } from '../values.ts'

/** Whether an item of a noun was born and not erased. */
const isBorn = (map: Y.Map<unknown>, id: string): boolean => {
  const birth = map.get(id)
  return isId(id) && isRecord(birth) && birth['erased'] !== true
}

/**
 * The item that holds for an id: follows `<id>/into` where items were merged; of a circle the smallest id stands.
 * `undefined` when it is gone or not here (yet).
 */
export function resolveMerged(map: Y.Map<unknown>, id: string): string | undefined {
  const path: string[] = []
  let here = id
  while (!path.includes(here)) {
    path.push(here)
    const into = map.get(`${here}/into`)
    if (!isId(into) || !isBorn(map, into)) break
    here = into
  }
  const circle = path.includes(here) ? path.slice(path.indexOf(here)) : [here]
  const standing = circle.toSorted()[0]!
  return isBorn(map, standing) && map.get(`${standing}/gone`) !== true ? standing : undefined
}
