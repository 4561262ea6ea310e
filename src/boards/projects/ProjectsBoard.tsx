import { useSearchParams } from 'wouter'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { BoardToolbar } from '../../kinds/BoardToolbar.tsx'
import { later } from '../../kinds/later.tsx'
import { useMakeProject } from '../../kinds/make-project.ts'
import { useOpenThread } from '../../kinds/thread.ts'
import { useView } from '../../kinds/use-view.ts'
import { Button } from '../../ui/Button.tsx'
import { useHotkeys, useIsPocket } from '../../ui/keyboard.ts'
import { ProjectList } from './ProjectList.tsx'
import '../../ui/printed.css'
import styles from './Projects.module.css'
import { ProjectSheet } from './ProjectSheet.tsx'
import { useProjects } from './use-projects.ts'

const Gantt = later(() => import('./Gantt.tsx'), 'Gantt')

const views = ['sheets', 'gantt'] as const

/** Projects: the list, the sheet of the one that the address names, and all of them in time. */
export function ProjectsBoard() {
  const now = useProjects()
  const mayWrite = useMayWrite()
  const make = useMakeProject()
  const [view, setView] = useView(views, 'sheets')
  const [parameters] = useSearchParams()
  const { t } = useTranslator()
  const isPocket = useIsPocket()
  const openThread = useOpenThread()
  const asked = parameters.get('item')
  const open = view === 'sheets' ? now.projects.find(({ project }) => project.id === asked) : undefined
  useHotkeys({
    n: () => make?.(),
    ...(open && { t: () => openThread(`j:${open.project.id}`) }),
  })
  return (
    <div className={styles.board}>
      <BoardToolbar
        view={view}
        onView={setView}
        views={[
          { value: 'sheets', label: t('projects.sheets'), icon: 'list' },
          { value: 'gantt', label: t('projects.gantt'), icon: 'matrix' },
        ]}
      >
        {mayWrite && make && !open && !isPocket && (
          <Button size="small" icon="plus" onClick={() => make()}>
            {t('projects.one')}
          </Button>
        )}
      </BoardToolbar>
      <div className={styles.scroll} data-printed>
        {view === 'gantt' ? (
          <Gantt now={now} />
        ) : open ? (
          <ProjectSheet key={open.project.id} full={open} now={now} />
        ) : (
          <ProjectList now={now} />
        )}
      </div>
    </div>
  )
}
