import { useRef, useState } from 'react'
import { later } from '../../kinds/later.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { BoardToolbar } from '../../kinds/BoardToolbar.tsx'
import { ChooseNotes } from '../../kinds/ChooseNotes.tsx'
import { LaterNoteCanvas } from '../../kinds/note-canvas/LaterNoteCanvas.tsx'
import { NoteList } from '../../kinds/note-list/NoteList.tsx'
import { MoveDialog } from '../../kinds/MoveDialog.tsx'
import { useNoteBoardKeys } from '../../kinds/note-keys.ts'
import { NoteWorkProvider } from '../../kinds/note-work.tsx'
import { useDefaultView, useView } from '../../kinds/use-view.ts'
import { Button } from '../../ui/Button.tsx'
import { pestel } from './board.ts'
import styles from './PestelBoard.module.css'

const Matrix = later(() => import('./Matrix.tsx'), 'Matrix')
const Weighing = later(() => import('./Weighing.tsx'), 'Weighing')

const views = ['canvas', 'list', 'matrix'] as const

/** PESTEL: notes on six pages, grouped into trends, weighed, ranked. Canvas and list are the same notes. */
export function PestelBoard() {
  return (
    <NoteWorkProvider>
      <Views />
    </NoteWorkProvider>
  )
}

function Views() {
  const [view, setView] = useView(views, useDefaultView())
  const [isWeighing, setWeighing] = useState(false)
  const { t } = useTranslator()
  const composer = useRef<HTMLTextAreaElement>(null)
  useNoteBoardKeys(view, setView, composer)

  return (
    <div className={styles.board}>
      <div className={styles.main}>
        <BoardToolbar
          view={view}
          onView={setView}
          views={[
            { value: 'canvas', label: t('notes.canvas'), icon: 'canvas' },
            { value: 'list', label: t('notes.list'), icon: 'list' },
            { value: 'matrix', label: t('notes.matrix'), icon: 'matrix' },
          ]}
          end={
            <Button
              icon="scales"
              size="small"
              aria-pressed={isWeighing}
              onClick={() => setWeighing(!isWeighing)}
            >
              {t('pestel.weigh.open')}
            </Button>
          }
        >
          {view === 'list' && <ChooseNotes />}
        </BoardToolbar>
        {view === 'canvas' && <LaterNoteCanvas board={pestel} />}
        {view === 'list' && <NoteList board={pestel} composer={composer} />}
        {view === 'matrix' && <Matrix />}
      </div>
      {isWeighing && (
        <aside className={styles.panel} data-region aria-label={t('pestel.weigh')}>
          <Weighing onClose={() => setWeighing(false)} />
        </aside>
      )}
      <MoveDialog board={pestel} />
    </div>
  )
}
