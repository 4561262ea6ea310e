import { memo, useRef } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useAgreements, useIsMine, useMayEdit, useNote } from '../../hooks/notes.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Band } from '../../ui/papers.tsx'
import type { NoteId } from '../../workshop/ids.ts'
import type { NoteBoard } from '../declaration.ts'
import { DotsGiven } from '../DotsGiven.tsx'
import { EvidenceLine } from '../EvidenceLine.tsx'
import { useNoteWork } from '../note-work.tsx'
import { useThreadItem, withThread } from '../thread.ts'
import { useZoneOf, ZoneTag } from '../zones.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { useNoteMenu } from './note-menu.ts'
import styles from './NoteList.module.css'
import { shorten } from './shorten.ts'

export interface NoteRowProps {
  readonly id: NoteId
  readonly board: NoteBoard
  /** From the newest vote on this board; absent where the note was in none. */
  readonly dots?: number | undefined
}

/** One note of the list. A press or Enter opens its text; Space chooses it; Del takes it away; the rest is in its menu. */
export const NoteRow = memo(function NoteRow({ id, board, dots }: NoteRowProps) {
  const note = useNote(id)
  const work = useNoteWork()
  const isMine = useIsMine(id)
  const canEdit = useMayEdit(note ?? emptyNote) && note !== undefined
  const agreements = useAgreements(id)
  const isLocked = useWorkshopValue('locks').has(id)
  const isLate = useBoardValue('late').has(id)
  const nameOf = useNameOf()
  const zoneOf = useZoneOf()
  const { t } = useTranslator()
  const isEditing = work.editing === id
  const returnsFocus = useRef(false)
  const menu = useNoteMenu(note ?? emptyNote, board, canEdit)
  const threadOf = useThreadItem()
  if (!note || (note.gone && !isEditing)) return null
  const zone = zoneOf(note.born)
  const isChosen = work.chosen.has(id)
  const author = nameOf(note.by)

  return (
    <li className={styles.row} data-note={id} data-chosen={isChosen || undefined} id={`note-${id}`}>
      {work.isChoosing && (
        <label className={styles.tick}>
          <input type="checkbox" checked={isChosen} onChange={() => work.toggle(id)} aria-label={note.text} />
        </label>
      )}
      <Band paper={zone?.paper ?? 0} />
      <div className={styles.rowWords}>
        {isEditing ? (
          <NoteEditor id={id} onDone={() => (returnsFocus.current = true)} />
        ) : (
          <button
            type="button"
            ref={(button) => {
              if (button && returnsFocus.current) button.focus()
              returnsFocus.current = false
            }}
            className={styles.text}
            data-row
            onClick={() => (work.isChoosing ? work.toggle(id) : canEdit ? work.edit(id) : undefined)}
            onKeyDown={(event) => {
              if (event.key === ' ') {
                event.preventDefault()
                work.setChoosing(true)
                work.toggle(id)
              }
              if (event.key === 'Delete' && work.chosen.size === 0) {
                event.preventDefault()
                work.takeAway([id])
              }
            }}
            aria-pressed={work.isChoosing ? isChosen : undefined}
          >
            <span className="voice">{note.text || t('notes.placeholder')}</span>
          </button>
        )}
        <p className={styles.by}>
          {note.place[0] !== note.born && <ZoneTag zone={note.born} />}
          <span>{isMine && note.by ? t('notes.byYou', { name: author }) : author}</span>
          {note.marked && (
            <span className={styles.marked}>
              <Icon name="flag" small /> {t('notes.marked')}
            </span>
          )}
          {isLocked && (
            <span className={styles.locked}>
              <Icon name="lock" small /> {t('notes.locked')}
            </span>
          )}
          {isLate && (
            <span className={styles.locked}>
              <Icon name="clock" small /> {t('notes.late')}
            </span>
          )}
          <DotsGiven dots={dots} />
          {agreements > 0 && <span>{t('notes.agreed', { n: agreements })}</span>}
        </p>
        <EvidenceLine note={id} />
      </div>
      <Menu
        label={t('notes.menu', { text: shorten(note.text) })}
        items={withThread(menu, threadOf(`n:${id}`))}
      />
    </li>
  )
})

const emptyNote = {
  id: '' as NoteId,
  born: 'none-none',
  place: ['none-none', 0, 0],
  text: '',
  by: undefined,
  act: undefined,
  made: 0,
  trend: undefined,
  marked: false,
  gone: true,
} as const
