import { useDeferredValue, useEffect, useMemo, useRef, useState, type FocusEvent } from 'react'
import type { Columns, Sort } from './columns.ts'
import type { Hand } from './hand.ts'
import { PRESS_MS } from './LineCell.tsx'
import { isFiltered, lookAt, wholeTable, type CellRow, type Look } from './looking.ts'

/** Rows drawn at once: a table of thousands is paged, so that it stays quick. */
export const PAGE_ROWS = 100

export interface LookInUse<Row extends CellRow> {
  readonly look: Look
  readonly change: (part: Partial<Look>) => void
  /** All rows that are looked at, in the order in which they are. */
  readonly seen: readonly Row[]
  /** Those of the page in sight. */
  readonly drawn: readonly Row[]
  readonly page: number
  readonly onPage: (page: number) => void
  /** Rows this person just made: in sight whatever is looked for, the first of them on the page shown. */
  readonly onMade: (ids: readonly string[]) => void
  /** Whether rows stand in the group's order, all of them: then they can be moved. */
  readonly isGroupsOrder: boolean
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/**
 * How this person looks at a table, as long as it is open.
 * @param table sorted so until they sort it otherwise
 * @param added the row they made last, where something else than the table makes rows
 */
export function useLook<Row extends CellRow>(
  rows: readonly Row[],
  { columns, sort }: { readonly columns: Columns; readonly sort?: Sort },
  hand: Hand,
  added?: string,
): LookInUse<Row> {
  const [look, setLook] = useState<Look>({ ...wholeTable, sort })
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [page, setPage] = useState(0)
  const [wanted, setWanted] = useState<string>()
  const words = useDeferredValue(look.words)
  const { held, onFocus, onBlur } = useHeld(rows)
  const seen = useMemo(
    () => lookAt(rows, { ...look, words }, { columns, hand, held, fresh }),
    [rows, look, words, columns, hand, held, fresh],
  )
  const onMade = (ids: readonly string[]) => {
    setFresh(new Set([...fresh, ...ids]))
    setWanted(ids[0])
  }
  const [known, setKnown] = useState(added)
  if (added !== undefined && added !== known) {
    setKnown(added)
    onMade([added])
  }
  const at = wanted === undefined ? -1 : seen.findIndex(({ id }) => id === wanted)
  if (at >= 0) {
    setWanted(undefined)
    setPage(Math.floor(at / PAGE_ROWS))
  }
  const shown = Math.min(page, Math.max(0, Math.ceil(seen.length / PAGE_ROWS) - 1))
  return {
    look,
    change(part) {
      setLook({ ...look, ...part })
      setFresh(new Set())
      setPage(0)
    },
    seen,
    drawn: useMemo(() => seen.slice(shown * PAGE_ROWS, (shown + 1) * PAGE_ROWS), [seen, shown]),
    page: shown,
    onPage: setPage,
    onMade,
    isGroupsOrder: look.sort === undefined && !isFiltered(look),
    onFocus,
    onBlur,
  }
}

const rowAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined

/**
 * Rows that this person is in, as they stood when they came into them: such a row neither moves nor goes while they write in
 * it. A row is let go a press after it is left, for the press may be on what would move.
 */
function useHeld<Row extends CellRow>(rows: readonly Row[]) {
  const [held, setHeld] = useState<ReadonlyMap<string, CellRow>>(new Map())
  const leaving = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const timers = leaving.current
    return () => timers.forEach(clearTimeout)
  }, [])
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const id = rowAt(target)
    const row = rows.find((each) => each.id === id)
    if (!row) return
    clearTimeout(leaving.current.get(row.id))
    setHeld((before) => (before.has(row.id) ? before : new Map(before).set(row.id, row)))
  }
  const onBlur = ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
    const id = rowAt(target)
    // The window lost the focus, not the field.
    if (id === undefined || rowAt(relatedTarget) === id || target === document.activeElement) return
    const letGo = () => setHeld((before) => new Map([...before].filter(([each]) => each !== id)))
    clearTimeout(leaving.current.get(id))
    leaving.current.set(id, setTimeout(letGo, PRESS_MS))
  }
  return { held, onFocus, onBlur }
}
