import { useRef } from 'react'
import { useTranslator } from '../i18n/react.tsx'
import { BoardToolbar } from '../kinds/BoardToolbar.tsx'
import { ChooseNotes } from '../kinds/ChooseNotes.tsx'
import type { NoteBoard } from '../kinds/declaration.ts'
import { MoveDialog } from '../kinds/MoveDialog.tsx'
import { LaterNoteCanvas } from '../kinds/note-canvas/LaterNoteCanvas.tsx'
import { useNoteBoardKeys } from '../kinds/note-keys.ts'
import { NoteList } from '../kinds/note-list/NoteList.tsx'
import { NoteWorkProvider } from '../kinds/note-work.tsx'
import { useDefaultView, useView } from '../kinds/use-view.ts'
import styles from './TemplateBoard.module.css'

const views = ['canvas', 'list'] as const

interface TemplateBoardProps {
  readonly template: NoteBoard
}

/** Any template: its notes as a canvas and as a list. */
export function TemplateBoard({ template }: TemplateBoardProps) {
  return (
    <NoteWorkProvider>
      <Views template={template} />
    </NoteWorkProvider>
  )
}

function Views({ template }: TemplateBoardProps) {
  const [view, setView] = useView(views, useDefaultView())
  const { t } = useTranslator()
  const composer = useRef<HTMLTextAreaElement>(null)
  useNoteBoardKeys(view, setView, composer)
  return (
    <div className={styles.board}>
      <BoardToolbar
        view={view}
        onView={setView}
        views={[
          { value: 'canvas', label: t('notes.canvas'), icon: 'canvas' },
          { value: 'list', label: t('notes.list'), icon: 'list' },
        ]}
      >
        {view === 'list' && <ChooseNotes />}
      </BoardToolbar>
      {view === 'canvas' && <LaterNoteCanvas board={template} />}
      {view === 'list' && <NoteList board={template} composer={composer} />}
      <MoveDialog board={template} />
    </div>
  )
}
