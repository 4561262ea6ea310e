import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { BoardToolbar } from '../../kinds/BoardToolbar.tsx'
import { useView } from '../../kinds/use-view.ts'
import { Button } from '../../ui/Button.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { Candidates } from './Candidates.tsx'
import { Choice } from './Choice.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import styles from './Strategy.module.css'
import { useCandidateWork } from './use-candidate-work.ts'

const views = ['list', 'choice'] as const

/** Objectives: the long list in which they are written and merged, and the choice of three to five that cover the pillars. */
export function StrategyBoard() {
  const objectives = useBoardValue('objectives')
  const mayWrite = useMayWrite()
  const [view, setView] = useView(views, 'list')
  const work = useCandidateWork(objectives)
  const { t } = useTranslator()
  useHotkeys({
    n: () => {
      if (!mayWrite) return
      setView('list')
      work.add()
    },
  })
  return (
    <div className={styles.board}>
      <BoardToolbar
        view={view}
        onView={setView}
        views={[
          { value: 'list', label: t('objectives.list'), icon: 'list' },
          { value: 'choice', label: t('objectives.choice'), icon: 'check' },
        ]}
      >
        {view === 'list' && mayWrite && (
          <>
            <Button size="small" icon="plus" onClick={work.add}>
              {t('objectives.add')}
            </Button>
            {objectives.length > 1 && (
              <Button
                size="small"
                icon="brace"
                aria-pressed={work.isChoosing}
                onClick={() => work.setChoosing(!work.isChoosing)}
              >
                {t('objectives.merge')}
              </Button>
            )}
          </>
        )}
      </BoardToolbar>
      {view === 'list' ? <Candidates work={work} /> : <Choice />}
      {work.pair && <MergeDialog pair={work.pair} onClose={work.letGo} />}
    </div>
  )
}
