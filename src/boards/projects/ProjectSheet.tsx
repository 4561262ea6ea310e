import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { ChipChoice } from '../../kinds/ChipChoice.tsx'
import { LateMark } from '../../kinds/LateMark.tsx'
import { Origins } from '../../kinds/Origins.tsx'
import { People } from '../../kinds/register/People.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { SheetPages } from '../../kinds/sheet/SheetPages.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import sheet from '../../kinds/sheet/Sheet.module.css'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { useOpenThread } from '../../kinds/thread.ts'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { missingParts, type ProjectPart } from '../../method/projects.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Steady } from '../../ui/Steady.tsx'
import { linkedFrom, setLink } from '../../workshop/content/links.ts'
import { projectText, type ProjectField } from '../../workshop/content/projects.ts'
import { rowsOf, specificObjectives } from '../../workshop/content/rows.ts'
import { indicators, milestones, resources } from './board.ts'
import type { FullProject } from './facts.ts'
import { ObjectiveMark } from './ObjectiveMark.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import styles from './Projects.module.css'
import { useWarningWords, type ProjectsNow } from './use-projects.ts'
import { partTitle } from './words.ts'

const pageOf: Readonly<Record<ProjectPart, string>> = {
  name: 'what',
  objective: 'what',
  specific: 'what',
  start: 'when',
  end: 'when',
  axis: 'who',
  line: 'who',
  responsible: 'who',
  staff: 'who',
  resources: 'who',
  indicators: 'how',
  intermediate: 'how',
  final: 'how',
}

/** The sheet of one project: what for, when, who, how we know. */
export function ProjectSheet({ full, now }: { full: FullProject; now: ProjectsNow }) {
  const { id: workshop } = useWorkshop()
  const { t } = useTranslator()
  const [asked, setAsked] = useState<ProjectPart>()
  const { id, texts } = full.project
  const go = (part: ProjectPart) => {
    setAsked(part)
    requestAnimationFrame(() => requestAnimationFrame(() => focusPart(part)))
  }
  const at = now.projects.findIndex(({ project }) => project.id === id)
  const to = (index: number) => now.projects[index]?.project
  return (
    <SheetPages
      key={asked && pageOf[asked]}
      first={asked && pageOf[asked]}
      head={
        <>
          <nav className={styles.ways} aria-label={t('projects.title')}>
            <Link href={`/w/${workshop}/projects`}>
              <Icon name="left" small /> {t('projects.all')}
            </Link>
            {[to(at - 1), to(at + 1)].map(
              (other, index) =>
                other && (
                  <Link
                    key={other.id}
                    href={`/w/${workshop}/projects?item=${other.id}`}
                    title={other.texts.name}
                  >
                    {t(index === 0 ? 'projects.previous' : 'projects.next')}
                  </Link>
                ),
            )}
          </nav>
          <div className={sheet.field} data-field="name">
            <div className={sheet.margin}>
              <ObjectiveMark number={full.objectives[0] && now.numberOf.get(full.objectives[0].id)} />
              <WhoWrites name={projectText(id, 'name')} />
              <LateMark of={`projects/${id}`} />
            </div>
            <div className={`${sheet.words} ${styles.name}`}>
              <SharedText
                name={projectText(id, 'name')}
                label={t('projects.name')}
                placeholder={t('projects.name.placeholder')}
                endsOnEnter
                takesFocus={texts.name === '' && asked === undefined}
              />
              <Steady>
                <Missing full={full} now={now} onGo={go} />
              </Steady>
            </div>
          </div>
        </>
      }
      pages={[
        { id: 'what', title: t('projects.group.what'), body: <WhatFor full={full} /> },
        { id: 'when', title: t('projects.group.when'), body: <When full={full} /> },
        { id: 'who', title: t('projects.group.who'), body: <Who full={full} /> },
        { id: 'how', title: t('projects.group.how'), body: <HowWeKnow full={full} /> },
      ]}
    />
  )
}

function focusPart(part: ProjectPart): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${part}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('textarea, input, button')?.focus({ preventScroll: true })
}

/** What is not said yet, once and at the top, each a way to its field; and what to look at. */
function Missing({
  full,
  now,
  onGo,
}: {
  full: FullProject
  now: ProjectsNow
  onGo: (part: ProjectPart) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const words = useWarningWords()
  const missing = missingParts(full.facts)
  // Said among what is missing already.
  const warnings = now.warnings
    .get(full.project.id)!
    .filter(({ kind }) => kind !== 'no-objective' && kind !== 'no-referent' && kind !== 'ends-before-start')
  return (
    <>
      {missing.length > 0 && (
        <p className={styles.missing}>
          <span>{t('projects.missing', { n: missing.length })}:</span>
          {missing.map((part) => (
            <button key={part} type="button" onClick={() => onGo(part)}>
              {partTitle(part, translator)}
            </button>
          ))}
        </p>
      )}
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {words(full, warnings).map((line) => (
            <li key={line}>
              <Icon name="warning" small /> {line}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={`voice ${styles.group}`}>{title}</h2>
      {children}
    </section>
  )
}

/** One of a project's texts: everyone may type in it at once. */
function Words({ full, field }: { full: FullProject; field: Exclude<ProjectField, 'name'> }) {
  const { t } = useTranslator()
  return (
    <div className={sheet.text}>
      <SharedText
        name={projectText(full.project.id, field)}
        label={t(`projects.${field}`)}
        placeholder={t(`projects.${field}.question`)}
      />
    </div>
  )
}

/** A text that is a field of its own. */
function TextPart({
  full,
  field,
  children,
}: {
  full: FullProject
  field: 'specific' | 'intermediate' | 'final'
  children?: ReactNode
}) {
  const { t } = useTranslator()
  return (
    <div data-field={field}>
      <SheetPart
        title={t(`projects.${field}`)}
        help={t(`projects.${field}.help`)}
        margin={<WhoWrites name={projectText(full.project.id, field)} />}
      >
        <Words full={full} field={field} />
        {children}
      </SheetPart>
    </div>
  )
}

function WhatFor({ full }: { full: FullProject }) {
  const { id: workshop, content } = useWorkshop()
  const { id } = full.project
  const objectives = useBoardValue('objectives')
  const links = useBoardValue('links')
  const specific = rowsOf(useBoardValue('rows'), specificObjectives)
  const openThread = useOpenThread()
  const { t } = useTranslator()
  return (
    <Group title={t('projects.group.what')}>
      <div data-field="objective">
        <SheetPart
          title={t('projects.objective')}
          help={t('projects.objective.help')}
          margin={
            <div className={styles.origins}>
              {full.objectives.map((objective) => (
                <Origins key={objective.id} objective={objective} />
              ))}
              <button type="button" className={styles.thread} onClick={() => openThread(`j:${id}`)}>
                {t('thread.title')}
              </button>
              <Link href={`/w/${workshop}/thread?item=j:${id}`} className={styles.thread}>
                {t('thread.whole')}
              </Link>
            </div>
          }
        >
          <ChipChoice
            label={t('projects.objective')}
            chips={objectives.map((each) => ({ id: each.id, name: each.name || t('objectives.noWords') }))}
            chosen={full.facts.objectives}
            onToggle={(objective, is) => setLink(content, { kind: 'from', from: id, to: objective }, is)}
          />
          {objectives.length === 0 && <p className={sheet.question}>{t('projects.noObjectives')}</p>}
          <Words full={full} field="impact" />
        </SheetPart>
      </div>
      <TextPart full={full} field="specific">
        {specific.length > 0 && (
          <>
            <p className={sheet.question}>{t('projects.serves')}</p>
            <ChipChoice
              label={t('projects.serves')}
              chips={specific.map((row, index) => ({
                id: row.id,
                name: `${index + 1} ${row.texts['text'] ?? ''}`,
              }))}
              chosen={linkedFrom(links, 'serves', id)}
              onToggle={(row, is) => setLink(content, { kind: 'serves', from: id, to: row }, is)}
            />
          </>
        )}
      </TextPart>
    </Group>
  )
}

function When({ full }: { full: FullProject }) {
  const { t } = useTranslator()
  return (
    <Group title={t('projects.group.when')}>
      <SheetPart title={t('projects.dates')} help={t('projects.dates.help')}>
        <PeriodFields project={full.project} />
      </SheetPart>
      <SheetPart title={t('projects.milestones')} help={t('projects.milestones.help')}>
        <div className={styles.table}>
          <RowsTable table={milestones} of={full.project.id} />
        </div>
      </SheetPart>
    </Group>
  )
}

function Who({ full }: { full: FullProject }) {
  const { project, objectives } = full
  const pillars = useBoardValue('pillars')
  const { t, list } = useTranslator()
  const answered = pillars.filter(({ id }) => objectives.some((each) => each.pillars.includes(id)))
  const about = {
    axis: answered.map(({ name }) => name),
    line: objectives.map(({ name }) => name),
    responsible: [],
    staff: [],
  }
  return (
    <Group title={t('projects.group.who')}>
      {(['axis', 'line', 'responsible', 'staff'] as const).map((as) => (
        <div key={as} data-field={as}>
          <SheetPart
            title={t(`projects.${as}`)}
            help={t(`projects.${as}.help`)}
            margin={about[as].length > 0 && <span className="voice">{list(about[as])}</span>}
          >
            <People of={project.id} as={as} label={t(`projects.${as}`)} />
          </SheetPart>
        </div>
      ))}
      <div data-field="resources">
        <SheetPart title={t('projects.resources')} help={t('projects.resources.help')}>
          <div className={styles.table}>
            <RowsTable table={resources} of={project.id} />
          </div>
          <Words full={full} field="resources" />
        </SheetPart>
      </div>
    </Group>
  )
}

function HowWeKnow({ full }: { full: FullProject }) {
  const { t } = useTranslator()
  return (
    <Group title={t('projects.group.how')}>
      <div data-field="indicators">
        <SheetPart title={t('projects.indicators')} help={t('projects.indicators.help')}>
          <div className={styles.table}>
            <RowsTable table={indicators} of={full.project.id} />
          </div>
          <Words full={full} field="indicators" />
        </SheetPart>
      </div>
      <TextPart full={full} field="intermediate" />
      <TextPart full={full} field="final" />
    </Group>
  )
}
