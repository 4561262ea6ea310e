import type { ReactNode } from 'react'
import styles from './FiguresTable.module.css'

export interface FiguresLine {
  readonly id: string
  readonly name: string
  /** As many as there are heads. */
  readonly cells: readonly ReactNode[]
}
export interface FiguresTableProps {
  readonly caption: string
  /** For those who come to it by keys, where that is not its caption. */
  readonly label?: string
  /** What its lines are named by. */
  readonly of: string
  readonly heads: readonly { readonly id: string; readonly name: string; readonly isChosen?: boolean }[]
  readonly lines: readonly FiguresLine[]
}

/** Figures side by side, moved sideways in their own box where they are wider than the page. */
export function FiguresTable({ caption, label = caption, of, heads, lines }: FiguresTableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.figures}>
        <caption className="hidden-words">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {heads.map(({ id, name, isChosen }) => (
              <th key={id} scope="col" data-chosen={isChosen || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="figures">
          {lines.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {heads.map((head, at) => (
                <td key={head.id}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
