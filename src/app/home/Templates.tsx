import { useTranslator } from '../../i18n/react.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import type { BoardName } from '../../workshop/stage/now.ts'
import { templates, type AgendaTemplate } from '../agenda/templates.ts'
import { Button } from '../../ui/Button.tsx'
import { Cover, type CoverName } from './covers.tsx'
import styles from './Templates.module.css'

/** What one may begin with: a workshop with its agenda made, and the board on which it opens. */
interface WorkshopTemplate {
  readonly cover: CoverName
  readonly title: MessageId
  readonly about: MessageId
  readonly board: BoardName
  /** Titles of agenda templates: a session each. */
  readonly sessions: readonly MessageId[]
}

const workshopTemplates: readonly WorkshopTemplate[] = [
  {
    cover: 'plan',
    title: 'home.template.plan',
    about: 'home.template.plan.about',
    board: 'pestel',
    sessions: ['agenda.pestel', 'agenda.swot', 'agenda.foundations'],
  },
  {
    cover: 'pestel',
    title: 'pestel.title',
    about: 'home.template.pestel.about',
    board: 'pestel',
    sessions: ['agenda.pestel'],
  },
  {
    cover: 'swot',
    title: 'home.template.swot',
    about: 'home.template.swot.about',
    board: 'swot',
    sessions: ['agenda.swot'],
  },
  {
    cover: 'foundations',
    title: 'foundations.title',
    about: 'home.template.foundations.about',
    board: 'foundations',
    sessions: ['agenda.foundations'],
  },
  {
    cover: 'blank',
    title: 'home.template.blank',
    about: 'home.template.blank.about',
    board: 'pestel',
    sessions: [],
  },
]

export interface BegunWorkshop {
  readonly title: string
  readonly board: BoardName
  readonly agenda: readonly AgendaTemplate[]
}

/** Begin with a session prepared, or see what a finished one looks like. */
export function Templates({
  onBegin,
  onExample,
}: {
  onBegin: (begun: BegunWorkshop) => void
  onExample: () => void
}) {
  const { t, date } = useTranslator()
  return (
    <section aria-labelledby="templates">
      <div className={styles.head}>
        <h2 id="templates">{t('home.templates')}</h2>
        <Button kind="bare" icon="eye" onClick={onExample}>
          {t('home.example')}
        </Button>
      </div>
      <ul className={styles.list}>
        {workshopTemplates.map(({ cover, title, about, board, sessions }) => {
          const agenda = templates.filter((template) => sessions.includes(template.title))
          const minutes = agenda
            .flatMap(({ activities }) => activities)
            .reduce((sum, each) => sum + each.minutes, 0)
          const named = { title: t(title), date: date(Date.now()) }
          return (
            <li key={cover}>
              <button
                type="button"
                className={styles.card}
                onClick={() =>
                  onBegin({
                    title: t(sessions.length > 0 ? 'home.templateTitle' : 'home.newTitle', named),
                    board,
                    agenda,
                  })
                }
              >
                <Cover name={cover} />
                <span className={styles.about}>
                  <span className={`voice ${styles.title}`}>{t(title)}</span>
                  <span>{t(about)}</span>
                  {agenda.length > 0 && (
                    <span className={styles.time}>
                      {t('home.template.time', { n: agenda.length, minutes: minutes / agenda.length })}
                    </span>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
