import type { MessageId } from '../../i18n/message-ids.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { Board, ItemBoard, NoteBoard, SheetBoard } from '../../kinds/declaration.ts'
import { shorten } from '../../kinds/note-list/shorten.ts'
import { ZoneTag } from '../../kinds/zones.tsx'
import type { CheckpointContent, CheckpointNote } from '../../workshop/checkpoints.ts'
import type { NoteId } from '../../workshop/ids.ts'
import styles from './Checkpoints.module.css'

interface NotesThenProps {
  readonly then: CheckpointContent
  readonly chosen: ReadonlySet<NoteId>
  readonly onChoose: (chosen: ReadonlySet<NoteId>) => void
}

/** What a board said at a checkpoint, to read: notes by zone, with a box each, or the texts of a sheet. */
export function BoardThen({ board, ...props }: NotesThenProps & { readonly board: Board }) {
  return board.kind === 'notes' ? (
    <NotesThen board={board} {...props} />
  ) : (
    <TextsThen texts={textsThen(board, props.then)} />
  )
}

function NotesThen({ board, then, chosen, onChoose }: NotesThenProps & { readonly board: NoteBoard }) {
  const { t } = useTranslator()
  const zones = board.zones
    .map((zone) => ({
      zone,
      notes: then.notes.filter(({ place }) => place[0] === zone.id),
      carried: then.carried.filter(({ place }) => place[0] === zone.id),
    }))
    .filter(({ notes, carried }) => notes.length + carried.length > 0)
  const toggle = (id: NoteId) =>
    onChoose(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]))
  const trendOf = (note: CheckpointNote) => then.trends.find(({ notes }) => notes.includes(note.id))?.title
  if (zones.length === 0) return <p className={styles.hint}>{t('checkpoints.emptyBoard')}</p>
  return zones.map(({ zone, notes, carried }) => (
    <section key={zone.id} aria-label={t(zone.title)}>
      <h3 className={styles.zone}>
        <ZoneTag zone={zone.id} /> {t(zone.title)}
      </h3>
      <ul className={styles.notes}>
        {carried.map(({ trend }) => (
          <li key={trend} className="voice">
            {then.trends.find(({ id }) => id === trend)?.title}
          </li>
        ))}
        {notes.map((note) => {
          const trend = trendOf(note)
          return (
            <li key={note.id}>
              <label>
                <input
                  type="checkbox"
                  aria-label={t('checkpoints.choose', { text: shorten(note.text) })}
                  checked={chosen.has(note.id)}
                  onChange={() => toggle(note.id)}
                />
                <span>
                  <span className="voice">{note.text}</span>
                  {trend && trend !== note.text && <small>{trend}</small>}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  ))
}

interface TextsOfThen {
  readonly title: MessageId
  readonly words: readonly string[]
}

const wordsOf = ({ texts }: { readonly texts: Readonly<Record<string, string>> }): string =>
  Object.values(texts).filter(Boolean).join(' · ')

function textsThen(board: SheetBoard | ItemBoard, then: CheckpointContent): readonly TextsOfThen[] {
  const tables = board.tables.map(({ table, title }) => ({
    title,
    words: then.rows.filter((row) => row.table === table).map(wordsOf),
  }))
  if (board.kind === 'items')
    return [{ title: board.title, words: then[board.items].map(wordsOf) }, ...tables]
  return [
    ...board.fields.map(({ field, title }) => ({ title, words: [then.sheets[field] ?? ''] })),
    ...board.lists.map(({ list, title }) => ({ title, words: then[list].map(wordsOf) })),
    ...tables,
  ]
}

function TextsThen({ texts: all }: { readonly texts: readonly TextsOfThen[] }) {
  const { t } = useTranslator()
  const texts = all.filter(({ words }) => words.some((each) => each.trim()))
  if (texts.length === 0) return <p className={styles.hint}>{t('checkpoints.emptyBoard')}</p>
  return texts.map(({ title, words }) => (
    <section key={title} aria-label={t(title)}>
      <h3 className={styles.zone}>{t(title)}</h3>
      <ul className={styles.notes}>
        {words.map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a text of then never moves
          <li key={index} className="voice">
            {each}
          </li>
        ))}
      </ul>
    </section>
  ))
}
