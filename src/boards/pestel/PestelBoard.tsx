import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { BoardToolbar } from '../../kinds/BoardToolbar.tsx'
import { NoteList } from '../../kinds/note-list/NoteList.tsx'
import type { ComposerHandle } from '../../kinds/note-list/Composer.tsx'
import { NoteWorkProvider, useNoteWork } from '../../kinds/note-work.tsx'
import { useView } from '../../kinds/use-view.ts'
import { Button } from '../../ui/Button.tsx'
import { useHotkeys, useIsPocket } from '../../ui/keyboard.ts'
import { pestel } from './board.ts'
import styles from './PestelBoard.module.css'

const NoteCanvas = lazy(() =>
  import('../../kinds/note-canvas/NoteCanvas.tsx').then((module) => ({ default: module.NoteCanvas })),
)
const Matrix = lazy(() => import('./Matrix.tsx').then((module) => ({ default: module.Matrix })))
const Weighing = lazy(() => import('./Weighing.tsx').then((module) => ({ default: module.Weighing })))

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
  const isPocket = useIsPocket()
  const [view, setView] = useView(views, isPocket ? 'list' : 'canvas')
  const [isWeighing, setWeighing] = useState(false)
  const { t } = useTranslator()
  const { journal } = useWorkshop()
  const work = useNoteWork()
  const composer = useRef<ComposerHandle>(null)
  useHotkeys({
    l: () => setView(view === 'list' ? 'canvas' : 'list'),
    g: () => work.group([...work.chosen]),
    Delete: () => work.takeAway([...work.chosen]),
    'mod+z': () => void journal.undo(),
    'mod+shift+z': () => void journal.redo(),
    ...(view === 'list' && { n: () => composer.current?.focus() }),
  })

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
              icon="envelope"
              size="small"
              aria-pressed={isWeighing}
              onClick={() => setWeighing(!isWeighing)}
            >
              {t('pestel.weigh.open')}
            </Button>
          }
        >
          {view === 'list' && work.mayWrite && (
            <Button
              size="small"
              icon="check"
              aria-pressed={work.isChoosing}
              onClick={() => work.setChoosing(!work.isChoosing)}
            >
              {t('notes.select')}
            </Button>
          )}
        </BoardToolbar>
        {/* Until the canvas has come, the list is there and works. */}
        <Suspense fallback={<NoteList board={pestel} />}>
          {view === 'canvas' && <NoteCanvas board={pestel} />}
          {view === 'list' && <NoteList board={pestel} composer={composer} />}
          {view === 'matrix' && <Matrix />}
        </Suspense>
      </div>
      {isWeighing && (
        <aside className={styles.panel} aria-label={t('pestel.weigh')}>
          <Suspense fallback={null}>
            <Weighing onClose={() => setWeighing(false)} />
          </Suspense>
        </aside>
      )}
    </div>
  )
}
