import { useMemo, useState } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { Rows } from '../../method/survey/counting.ts'
import { matchNeeds, type Match } from '../../method/survey/matching.ts'
import type { SurveyRole } from '../../method/survey/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { sayRole, type Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import { QuestionChoice } from './QuestionChoice.tsx'
import type { AskedQuestion } from './questions.ts'

const SHOWN = 12
const MOST_NAMED = 6

/** Who needs what somebody else offers: the surest first, and each says why. */
export function MatchView({
  survey,
  questions,
  rows,
}: {
  readonly survey: Survey
  readonly questions: readonly AskedQuestion[]
  readonly rows: Rows
}) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const { t, number } = useTranslator()
  const [shown, setShown] = useState(SHOWN)
  const { roles, columns } = survey
  const [needs, offers] = [roles.needs, roles.offers]
  const matches = useMemo(() => {
    if (needs === undefined || offers === undefined || needs === offers) return undefined
    const asked = (column: number) => ({ column, type: columns[column]!.type })
    return matchNeeds(rows, asked(needs), asked(offers))
  }, [rows, columns, needs, offers])
  const choice = (role: SurveyRole, of: readonly AskedQuestion[]) =>
    mayWrite && (
      <QuestionChoice
        label={t(`mapping.role.${role}`)}
        questions={of}
        value={roles[role]}
        onChange={(column) => sayRole(content, survey.id, role, column ?? null)}
      />
    )
  const answered = questions.filter(({ type }) => type.kind !== 'date' && type.kind !== 'number')
  return (
    <section className={styles.question} aria-label={t('mapping.match')}>
      <p className={styles.base}>
        {choice('needs', answered)}
        {choice('offers', answered)}
        {choice('who', answered)}
      </p>
      {!matches && <p>{t('mapping.match.choose')}</p>}
      {matches && (
        <>
          <p role="status">{t('mapping.match.found', { n: matches.length })}</p>
          <ol className={styles.matches}>
            {matches.slice(0, shown).map((match) => (
              <li key={`${match.need}\n${match.offer}`}>
                <MatchWords match={match} rows={rows} who={roles.who} />
              </li>
            ))}
          </ol>
          {matches.length > shown && (
            <Button size="small" onClick={() => setShown(shown + SHOWN)}>
              {t('mapping.quotes.more', { n: Math.min(SHOWN, matches.length - shown) })}
            </Button>
          )}
          <p className={styles.base}>{t('mapping.match.how', { of: number(rows.length) })}</p>
        </>
      )}
    </section>
  )
}

function MatchWords({
  match: { need, offer, needers, offerers, shared },
  rows,
  who,
}: {
  readonly match: Match
  readonly rows: Rows
  readonly who: number | undefined
}) {
  const { t, list } = useTranslator()
  /** Names where the survey has them; of many the first. */
  const namesOf = (places: readonly number[]): string => {
    const names = who === undefined ? [] : places.map((at) => rows[at]?.[who] ?? '').filter(Boolean)
    if (names.length === 0) return ''
    const others = names.length - MOST_NAMED
    const named = names.slice(0, MOST_NAMED)
    return list(others > 0 ? [...named, t('mapping.match.others', { n: others })] : named)
  }
  const side = (said: string, count: string, names: string) => (
    <div>
      <span className="voice">{said}</span>
      <small className="figures">{count}</small>
      {names && <small className="voice">{names}</small>}
    </div>
  )
  return (
    <>
      <div className={styles.match}>
        {side(need, t('mapping.match.need', { n: needers.length }), namesOf(needers))}
        <span aria-hidden="true" className={styles.joined} />
        {side(offer, t('mapping.match.offer', { n: offerers.length }), namesOf(offerers))}
      </div>
      <small className={styles.base}>
        {shared.length === 0 ? t('mapping.match.same') : t('mapping.match.shared', { words: list(shared) })}
      </small>
    </>
  )
}
