import { barX, plot, ruleX, text } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import styles from './BarChart.module.css'

/** Bars that stand together under a name; two groups may have one name. */
export interface BarGroup {
  readonly id: string
  readonly name: string
}

/** One bar: of which group, by its id, of which series, how long, and what it says. */
export interface Bar {
  readonly group: string
  readonly series: string
  /** For its length alone: figures are not counted with it. */
  readonly length: number
  readonly says: string
}

export interface BarChartProps {
  /** What it shows, for those who do not see it; its figures stand in a table beside it. */
  readonly label: string
  readonly series: readonly string[]
  readonly groups: readonly BarGroup[]
  readonly bars: readonly Bar[]
}

const BAR_HEIGHT = 22
/** Above its bars the name of their group, in a line of its own: it may be long, and a phone is narrow. */
const NAME_HEIGHT = 24
const FOOT = 8
/** Of letters, as Plot measures a line: what is longer ends in dots, and stands whole in the table. */
const LETTER = 14
/** Ink of each series: told apart by lightness, in print and by those who see no colours. */
const inks = ['var(--ink-2)', 'var(--line)', 'var(--slate)']

/** Horizontal bars in groups, with what each says at its end. */
export function BarChart({ label, series, groups, bars }: BarChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (width === 0) return
    const groupHeight = NAME_HEIGHT + series.length * BAR_HEIGHT + FOOT
    const drawn = plot({
      width,
      height: groups.length * groupHeight,
      margin: 0,
      marginRight: Math.min(150, width / 3),
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ length }) => length))] },
      y: { axis: null, domain: series, range: [NAME_HEIGHT, groupHeight - FOOT] },
      fy: { axis: null, domain: groups.map(({ id }) => id), padding: 0 },
      color: { domain: series, range: inks.slice(0, series.length) },
      marks: [
        text(groups, {
          fy: 'id',
          text: 'name',
          frameAnchor: 'top-left',
          dy: 6,
          fill: 'var(--ink)',
          fontWeight: 600,
          lineWidth: width / LETTER,
          textOverflow: 'ellipsis',
        }),
        barX(bars, { fy: 'group', y: 'series', x: 'length', fill: 'series', insetTop: 1, insetBottom: 1 }),
        text(bars, {
          fy: 'group',
          y: 'series',
          x: 'length',
          text: 'says',
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--ink)',
        }),
        ruleX([0], { stroke: 'var(--line)', insetTop: NAME_HEIGHT, insetBottom: FOOT }),
      ],
    })
    // Its own style sheet would be refused by ours: what of it matters stands in BarChart.module.css.
    drawn.querySelector('style')?.remove()
    drawn.setAttribute('aria-hidden', 'true')
    box.current!.replaceChildren(drawn)
  }, [width, bars, groups, series])
  return (
    <figure className={styles.chart} aria-label={label}>
      {series.length > 1 && (
        <ul className={styles.legend} aria-hidden="true">
          {series.map((name, index) => (
            <li key={name}>
              <svg viewBox="0 0 12 12" width="12" height="12">
                <rect width="12" height="12" fill={inks[index]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={box} />
    </figure>
  )
}
