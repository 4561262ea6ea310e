import { useTranslator } from '../../i18n/react.tsx'
import { useMakeProject } from '../../kinds/make-project.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Projects.module.css'
import type { ProjectsNow } from './use-projects.ts'

/** Chosen objectives without a project, each a button that makes one. */
export function Waiting({ now: { projects, waiting } }: { now: ProjectsNow }) {
  const make = useMakeProject()
  const { t } = useTranslator()
  if (projects.length > 0 && waiting.length === 0) return null
  return (
    <section className={styles.waiting}>
      <p>
        {projects.length === 0
          ? t(waiting.length > 0 ? 'projects.empty' : 'projects.emptyWithoutObjectives')
          : t('projects.waiting', { n: waiting.length })}
      </p>
      {make && (
        <ul>
          {waiting.map(({ id, name }) => (
            <li key={id}>
              <Button icon="plus" onClick={() => make(id)}>
                <span className="voice">{name || t('objectives.noWords')}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
