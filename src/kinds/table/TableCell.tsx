import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { rowText } from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import { shorten } from '../note-list/shorten.ts'
import { People } from '../register/People.tsx'
import { SharedText } from '../SharedText.tsx'
import { WhoWrites } from '../WhoWrites.tsx'
import { cellDraft } from './cell-draft.ts'
import { ChosenCell } from './ChosenCell.tsx'
import { linkKindOf, type Column } from './columns.ts'
import { useDrawnTable } from './drawn-table.ts'
import { LineCell } from './LineCell.tsx'
import type { CellRow } from './looking.ts'
import { readTyped, writtenIn } from './reading.ts'
import { refusalWords } from './refusal-words.ts'
import styles from './Table.module.css'

interface TableCellProps {
  readonly row: CellRow
  readonly column: Column
}

/** A cell by its column's kind, edited in place, and what is said under it. */
export function TableCell({ row, column }: TableCellProps) {
  const beside = useDrawnTable().beside?.(row, column.name)
  return (
    <>
      <ByKind row={row} column={column} />
      {beside && <p className={styles.beside}>{beside}</p>}
    </>
  )
}

function ByKind({ row, column }: TableCellProps) {
  const { columns, hand, isCards, onWrite } = useDrawnTable()
  const translator = useTranslator()
  const mayWrite = useMayWrite()
  const { name, kind } = column
  const title = translator.t(column.title)
  const label = `${title}, ${shorten(writtenIn(row, columns[0], hand))}`
  if (kind === 'people')
    return <People of={row.id} as={linkKindOf(column)} role={column.role} cell={name} label={label} />
  if (kind === 'long')
    return (
      <div className={styles.long} data-cell={name}>
        <SharedText
          name={rowText(row.id as RowId, name)}
          label={label}
          placeholder={isCards && column === columns[0] ? title : '…'}
          endsOnEnter
        />
        <WhoWrites name={rowText(row.id as RowId, name)} />
      </div>
    )
  const written = writtenIn(row, column, hand)
  if (!mayWrite) return <span className={styles.read}>{written}</span>
  const keptAs = cellDraft(row.id, name)
  if (kind === 'choice' || kind === 'yes' || kind === 'link')
    return (
      <ChosenCell
        column={column}
        row={row.id}
        value={row.cells[name]}
        label={label}
        hand={hand}
        keptAs={keptAs}
        onWrite={(value) => onWrite(row, name, value)}
      />
    )
  return (
    <LineCell
      label={label}
      keptAs={keptAs}
      name={name}
      value={written}
      limit={kind === 'text' ? column.limit : undefined}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      refuse={(typed) => {
        const read = readTyped(typed, column, hand)
        return read.ok ? undefined : refusalWords(read.refusal, translator)
      }}
      onWrite={(typed) => {
        const read = readTyped(typed, column, hand)
        if (read.ok) onWrite(row, name, read.value)
      }}
    />
  )
}
