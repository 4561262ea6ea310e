import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { chainColumns, type Chain, type ChainColumn, type ChainItem, type Ways } from '../../plan/chain.ts'
import type { ItemRef } from '../../plan/tree.ts'
import styles from './Thread.module.css'

export interface ThreadView {
  readonly chain: Chain
  readonly ways: Ways
  readonly chosen: ItemRef | undefined
  /** All that the thread through the chosen item runs through. */
  readonly thread: ReadonlySet<ItemRef> | undefined
  readonly onChoose: (ref: ItemRef | undefined) => void
}

const COLUMN = 176
const BETWEEN = 36
const TOP = 48
const ROW = 68
const HEIGHT = 58

interface Spot {
  readonly x: number
  readonly y: number
}

/** Where everything lies: a column a kind that there is, what is in the thread on top. */
function layOut(columns: ReadonlyMap<ChainColumn, readonly ChainItem[]>): ReadonlyMap<ItemRef, Spot> {
  const spots = new Map<ItemRef, Spot>()
  const shown = [...columns.values()]
  shown.forEach((items, at) => {
    items.forEach(({ ref }, index) => {
      spots.set(ref, { x: at * (COLUMN + BETWEEN), y: TOP + index * ROW })
    })
  })
  return spots
}

/** One picture of the whole chain, which one can walk: arrows go along the joins and up and down a column. */
export function ThreadPicture({ chain, ways, chosen, thread, onChoose }: ThreadView) {
  const { t } = useTranslator()
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<ItemRef>()
  const columns = useMemo(
    () =>
      new Map(
        chainColumns.flatMap((column) => {
          const here = chain.items.filter((item) => item.column === column)
          if (here.length === 0) return []
          const isIn = ({ ref }: ChainItem) => thread?.has(ref) ?? false
          return [[column, [...here.filter(isIn), ...here.filter((item) => !isIn(item))]] as const]
        }),
      ),
    [chain, thread],
  )
  const spots = useMemo(() => layOut(columns), [columns])
  const tallest = Math.max(1, ...[...columns.values()].map((items) => items.length))
  const size = {
    width: Math.max(1, columns.size) * (COLUMN + BETWEEN) - BETWEEN,
    height: TOP + tallest * ROW,
  }
  const stop = [focused, chosen, ...chain.items.map(({ ref }) => ref)].find((ref) => ref && spots.has(ref))

  // What is chosen goes to the top of its column.
  useEffect(() => {
    if (!chosen) return
    const item = box.current?.querySelector(`[data-ref="${chosen}"]`)
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])

  const goTo = (ref: ItemRef | undefined) => {
    if (!ref) return
    setFocused(ref)
    box.current?.querySelector<HTMLElement>(`[data-ref="${ref}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, item: ChainItem) => {
    const column = columns.get(item.column)!
    const at = column.findIndex(({ ref }) => ref === item.ref)
    const along = (next: readonly ItemRef[] | undefined) => next?.find((ref) => thread?.has(ref)) ?? next?.[0]
    const to: Readonly<Record<string, () => ItemRef | undefined>> = {
      ArrowLeft: () => along(ways.back.get(item.ref)),
      ArrowRight: () => along(ways.onward.get(item.ref)),
      ArrowUp: () => column[at - 1]?.ref,
      ArrowDown: () => column[at + 1]?.ref,
      Home: () => column[0]?.ref,
      End: () => column.at(-1)?.ref,
    }
    const find = to[event.key]
    if (event.key === 'Escape') onChoose(undefined)
    if (find) goTo(find())
    if (find || event.key === 'Escape') event.preventDefault()
  }
  const joins = chain.joins.map(([from, to]) => {
    const isIn = thread?.has(from) === true && thread.has(to)
    return { key: `${from}>${to}`, d: curve(spots.get(from)!, spots.get(to)!), isIn }
  })
  return (
    <div ref={box} className={styles.box} role="group" aria-label={t('thread.picture')}>
      <div className={styles.paper} style={size}>
        <svg className={styles.joins} {...size} aria-hidden="true">
          {joins
            .toSorted((a, b) => Number(a.isIn) - Number(b.isIn))
            .map(({ key, d, isIn }) => (
              <path
                key={key}
                d={d}
                data-in={isIn || undefined}
                data-faint={thread && !isIn ? true : undefined}
              />
            ))}
        </svg>
        {[...columns].map(([column, items], at) => (
          <h2 key={column} className={styles.column} style={{ left: at * (COLUMN + BETWEEN), width: COLUMN }}>
            {t(`thread.column.${column}`)} <span className="figures">{items.length}</span>
          </h2>
        ))}
        {chain.items.map((item) => {
          const { x, y } = spots.get(item.ref)!
          return (
            <button
              key={item.ref}
              type="button"
              className={`voice ${styles.item}`}
              style={{ left: x, top: y, width: COLUMN, height: HEIGHT }}
              data-ref={item.ref}
              data-in={thread?.has(item.ref) || undefined}
              data-faint={thread && !thread.has(item.ref) ? true : undefined}
              aria-pressed={item.ref === chosen}
              aria-label={`${t(`thread.${item.column}`)}: ${item.text || t('objectives.noWords')}`}
              title={item.text}
              tabIndex={item.ref === stop ? 0 : -1}
              onFocus={() => setFocused(item.ref)}
              onKeyDown={(event) => onKeyDown(event, item)}
              onClick={() => onChoose(item.ref === chosen ? undefined : item.ref)}
            >
              <span dir="auto">{item.text || t('objectives.noWords')}</span>
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** From the right side of one to the left side of the other; within a column from left to left. */
function curve(from: Spot, to: Spot): string {
  const [x1, y1, x2, y2] = [from.x + COLUMN, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2]
  const bend = BETWEEN * 0.7
  if (from.x === to.x) {
    const side = from.x - bend
    return `M${from.x} ${y1}C${side} ${y1} ${side} ${y2} ${x2} ${y2}`
  }
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}
