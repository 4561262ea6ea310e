import { useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import { useDotsGiven } from '../../hooks/dots-given.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { usePrivateNotes } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Button } from '../../ui/Button.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import type { NoteBoard, Zone } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import { useZoneOf, ZoneTag } from '../zones.tsx'
import { useAskedItem } from './asked-item.ts'
import { Composer } from './Composer.tsx'
import { NoteRow } from './NoteRow.tsx'
import { PrivateNote } from './PrivateNote.tsx'
import { useOutline, type ZoneOutline } from './outline.ts'
import { useRowFocus } from './row-focus.ts'
import { TrendGroup } from './TrendGroup.tsx'
import { ZoneHead } from './ZoneHead.tsx'
import styles from './NoteList.module.css'

export interface NoteListProps {
  readonly board: NoteBoard
  /** Rows of a zone that are no notes, e.g. what SWOT was given by PESTEL. */
  readonly extraRows?: (zone: ZoneId) => ReactNode
  /** The zone to begin with; without it, the first. */
  readonly begin?: ZoneId | undefined
  /** The field to write in. */
  readonly composer?: Ref<HTMLTextAreaElement> | undefined
}

/** Says politely, and collected, that others wrote: never while one types. */
function useNewNotesSpoken(zones: readonly Zone[], outline: (zone: ZoneId) => ZoneOutline) {
  const { announce } = useAnnouncements()
  const { t } = useTranslator()
  const counts = useRef<ReadonlyMap<ZoneId, number> | null>(null)
  useEffect(() => {
    const now = new Map(zones.map(({ id }) => [id, outline(id).notes]))
    for (const zone of zones) {
      const more = now.get(zone.id)! - (counts.current?.get(zone.id) ?? now.get(zone.id)!)
      if (more > 0) announce(t('notes.newNotes', { n: more, zone: t(zone.title) }))
    }
    counts.current = now
  }, [zones, outline, announce, t])
}

/** The same notes as on the canvas, by zone and trend: whole by keyboard and screen reader, the default on phones. */
export function NoteList({ board, extraRows, begin, composer }: NoteListProps) {
  const { t } = useTranslator()
  const work = useNoteWork()
  const { role } = useWorkshop()
  const outline = useOutline(work.editing)
  const isPocket = useIsPocket()
  const zoneOf = useZoneOf()
  const [chosenZone, setChosenZone] = useState<ZoneId>(begin ?? board.zones[0]!.id)
  const rowFocus = useRowFocus()
  const zone = zoneOf(chosenZone) ?? board.zones[0]!
  const shown = isPocket ? [zone] : board.zones
  const mayWriteIn = useMayWriteIn()
  const drafts = usePrivateNotes()
  const dots = useDotsGiven(board.name)
  const ids = useMemo(() => board.zones.map((each) => each.id), [board])
  useNewNotesSpoken(board.zones, outline)
  useAskedItem(ids, setChosenZone)

  return (
    <div className={styles.screen}>
      {board.zones.length > 1 && (
        <ul className={styles.chips} aria-label={t('notes.zones')}>
          {board.zones.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.chip}
                aria-pressed={id === zone.id}
                onClick={() => {
                  setChosenZone(id)
                  document.getElementById(`zone-${id}`)?.scrollIntoView({ block: 'start' })
                }}
              >
                <ZoneTag zone={id} />
                <span className={styles.chipName} aria-hidden="true">
                  {t(title)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.scroll} role="presentation" {...rowFocus}>
        {shown.map((each) => {
          const { id, title, question } = each
          const { trends, loose, notes } = outline(id)
          const extra = extraRows?.(id)
          const own = drafts.filter(({ place }) => place[0] === id)
          return (
            <section key={id} id={`zone-${id}`} className={styles.zone} aria-label={t(title)}>
              <ZoneHead zone={each} notes={notes} trends={trends.length} />
              <p className={styles.question}>{t(question)}</p>
              <ul>
                {extra}
                {trends.map((trend) => (
                  <TrendGroup key={trend.id} trend={trend} board={board} dots={dots} />
                ))}
                {loose.map((note) => (
                  <NoteRow key={note} id={note} board={board} dots={dots.get(`n:${note}`)} />
                ))}
                {own.map((note) => (
                  <PrivateNote key={note.id} note={note} />
                ))}
              </ul>
              {notes + own.length === 0 && !extra && <p className={styles.empty}>{t('notes.empty')}</p>}
            </section>
          )
        })}
      </div>
      {work.isChoosing && (
        <div className={styles.choosing} role="toolbar" aria-label={t('notes.select')}>
          <span>{t('notes.chosen', { n: work.chosen.size })}</span>
          <Button
            kind="go"
            icon="brace"
            disabled={work.chosen.size < 1}
            onClick={() => work.group([...work.chosen])}
          >
            {t('notes.group')}
          </Button>
          <Button
            icon="trash"
            disabled={work.chosen.size < 1}
            onClick={() => work.takeAway([...work.chosen])}
          >
            {t('common.takeAway')}
          </Button>
          <Button kind="bare" onClick={() => work.setChoosing(false)}>
            {t('notes.endSelect')}
          </Button>
        </div>
      )}
      {role !== 'viewer' && (
        <Composer zone={zone} isClosed={!work.mayWrite || !mayWriteIn(zone.id)} ref={composer} />
      )}
    </div>
  )
}
