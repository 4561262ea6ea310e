import { useEffect, useRef } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Band } from '../../ui/papers.tsx'
import { writeUnder } from '../../workshop/content/apart.ts'
import { noteText, type Note } from '../../workshop/content/notes.ts'
import { editText } from '../../workshop/content/text-edits.ts'
import { readText } from '../../workshop/content/texts.ts'
import { useNoteWork } from '../note-work.tsx'
import { SharedText } from '../SharedText.tsx'
import { useZoneOf } from '../zones.tsx'
import styles from './NoteList.module.css'
import { useOverflow } from './overflow.ts'
import { usePrivateMenu } from './private-menu.ts'
import { shorten } from './shorten.ts'

/** A note of mine that nobody else sees yet: dashed, with a closed eye, to edit and to take away. */
export function PrivateNote({ note }: { note: Note }) {
  const { t } = useTranslator()
  const work = useNoteWork()
  const items = usePrivateMenu(note)
  const zone = useZoneOf()(note.born)
  const returnsFocus = useRef(false)
  return (
    <li className={styles.row} data-note={note.id} data-private>
      <Band paper={zone?.paper ?? 0} />
      <div className={styles.rowWords}>
        {work.editing === note.id ? (
          <PrivateEditor note={note} onDone={() => (returnsFocus.current = true)} />
        ) : (
          <button
            type="button"
            ref={(button) => {
              if (button && returnsFocus.current) button.focus()
              returnsFocus.current = false
            }}
            className={styles.text}
            data-row
            onClick={() => work.edit(note.id)}
            onKeyDown={(event) => {
              if (event.key !== 'Delete') return
              event.preventDefault()
              items.at(-1)?.onChoose()
            }}
          >
            <span className="voice">{note.text}</span>
          </button>
        )}
        <p className={styles.by}>
          <Icon name="eye-closed" small /> {t('notes.private')}
        </p>
      </div>
      <Menu label={t('notes.menu', { text: shorten(note.text) })} items={items} />
    </li>
  )
}

/** The open text of a private note; shown to the group meanwhile, its last word goes to where the others read it. */
export function PrivateEditor({ note: { id, by, place }, onDone }: { note: Note; onDone?: () => void }) {
  const { content, drafts, apart } = useWorkshop()
  const work = useNoteWork()
  const bounds = useOverflow('note', place[0], by === undefined)
  const { t } = useTranslator()
  useEffect(() => {
    return () => {
      const shown = readText(drafts, noteText(id))
      queueMicrotask(() => {
        // Published while it was open here, in the middle of a word.
        if (!content.notes.has(id)) return
        writeUnder(content, apart(id), () =>
          editText(content, noteText(id), shown, readText(drafts, noteText(id))),
        )
      })
    }
  }, [content, drafts, apart, id])
  return (
    <SharedText
      name={noteText(id)}
      home={drafts}
      label={t('notes.editing')}
      look="note"
      bounds={bounds}
      endsOnEnter
      takesFocus
      onDone={(how) => {
        work.edit(null)
        if (how === 'key') onDone?.()
      }}
    />
  )
}
