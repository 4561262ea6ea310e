import { useState, type ClipboardEvent } from 'react'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { keepTexts } from '../../hooks/keep-texts.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { addFilledRows } from '../../workshop/content/filled-rows.ts'
import type { NewRow } from '../../workshop/content/rows.ts'
import { useUndoOffer } from '../use-undo-offer.ts'
import { cellDraft, draftOf } from './cell-draft.ts'
import type { RowTable } from './columns.ts'
import type { Hand } from './hand.ts'
import { isTableText, readPaste } from './paste.ts'

/** A cell that holds what could not be read, as it was typed. */
export interface UnreadCell {
  readonly row: string
  /** Of the rows that were pasted, counted from one. */
  readonly at: number
  /** Of its column. */
  readonly title: string
  readonly typed: string
  readonly keptAs: string
}

/** What somebody copied in a spreadsheet becomes new rows, as one act; what could not be read stays in its cells and is named. */
export function usePaste(
  { columns }: RowTable,
  {
    birth,
    hand,
    onMade,
  }: {
    readonly birth: () => NewRow
    readonly hand: Hand
    readonly onMade: (ids: readonly string[]) => void
  },
) {
  const { id: workshop, content } = useWorkshop()
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const [unread, setUnread] = useState<readonly UnreadCell[]>([])
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const target = event.target as HTMLElement
    if (!isTableText(text) || target.closest('[role=search], dialog')) return
    const at = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
    const from = columns.findIndex(({ name }) => name === at)
    event.preventDefault()
    const pasted = readPaste(text, columns, Math.max(0, from), hand).map((read) => ({ ...read, ...birth() }))
    const cells = pasted.flatMap(({ id, unread: typedIn }, index) =>
      columns.flatMap(({ name, title }): readonly UnreadCell[] => {
        const typed = typedIn[name]
        return typed === undefined
          ? []
          : [{ row: id, at: index + 1, title: t(title), typed, keptAs: cellDraft(id, name) }]
      }),
    )
    keepTexts(workshop, new Map(cells.map(({ keptAs, typed }) => [keptAs, draftOf(typed)])))
    addFilledRows(content, pasted, newDeviceId, jitter)
    onMade(pasted.map(({ id }) => id))
    setUnread(cells)
    offerUndo(t('table.pasted', { n: pasted.length }))
  }
  return { onPaste, unread, dropUnread: () => setUnread([]) }
}
