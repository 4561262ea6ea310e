import { Link } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { LateMark } from '../../kinds/LateMark.tsx'
import { useMakeProject } from '../../kinds/make-project.ts'
import { orderItems } from '../../kinds/order-items.ts'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { missingParts } from '../../method/projects.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { moveProject, takeProjectAway } from '../../workshop/content/projects.ts'
import { ObjectiveMark } from './ObjectiveMark.tsx'
import styles from './Projects.module.css'
import type { ProjectsNow } from './use-projects.ts'
import { Waiting } from './Waiting.tsx'
import { periodWords } from './words.ts'

/** Every project, a line each: what it serves, who answers for it, when, and how much is not said yet. */
export function ProjectList({ now }: { now: ProjectsNow }) {
  const { id: workshop, content } = useWorkshop()
  const { projects, numberOf, warnings } = now
  const members = useBoardValue('members')
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t, list } = translator
  const offerUndo = useUndoOffer()
  const make = useMakeProject()
  const isPocket = useIsPocket()
  const menuOf = (index: number): readonly MenuItem[] => {
    const { id } = projects[index]!.project
    return [
      ...orderItems(t, projects, index, (before) =>
        moveProject(content, id, projects[before]?.project.id, jitter()),
      ),
      {
        label: t('common.takeAway'),
        icon: 'trash',
        isDanger: true,
        onChoose: () => {
          takeProjectAway(content, id)
          offerUndo(t('projects.taken'))
        },
      },
    ]
  }
  return (
    <div className={styles.list}>
      <ul className={styles.rows} aria-label={t('projects.title')}>
        {projects.map(({ project: { id, texts, period }, objectives, facts }, index) => {
          const name = texts.name.trim() || t('projects.noName')
          const people = facts.responsible.flatMap(
            (person) => members.find((each) => each.id === person)?.name ?? [],
          )
          const missing = missingParts(facts).length
          const isReversed = warnings.get(id)!.some(({ kind }) => kind === 'ends-before-start')
          return (
            <li key={id} className={styles.row} data-project={id}>
              <ObjectiveMark number={objectives[0] && numberOf.get(objectives[0].id)} />
              <div className={styles.rowWords}>
                <Link
                  href={`/w/${workshop}/projects?item=${id}`}
                  className={`voice ${styles.rowName}`}
                  dir="auto"
                >
                  {name}
                </Link>
                <p className="voice" dir="auto">
                  {objectives.map((each) => each.name).join(' · ') || t('projects.warning.no-objective')}
                </p>
              </div>
              <p className={styles.rowFacts}>
                <span className="figures">{periodWords(period, translator)}</span>
                {isReversed && <em>{t('projects.warning.ends-before-start')}</em>}
                <LateMark of={`projects/${id}`} />
                <span>{people.length > 0 ? list(people) : t('projects.nobody')}</span>
                {missing > 0 && (
                  <span className={styles.missingCount}>
                    <Icon name="warning" small /> {t('projects.missing', { n: missing })}
                  </span>
                )}
              </p>
              {mayWrite && <Menu label={t('notes.menu', { text: name })} items={menuOf(index)} />}
            </li>
          )
        })}
      </ul>
      <Waiting now={now} />
      {make && (isPocket || projects.length === 0) && (
        <p className={styles.add}>
          <Button icon="plus" onClick={() => make()}>
            {t('projects.another')}
          </Button>
        </p>
      )}
    </div>
  )
}
