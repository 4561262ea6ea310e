import { useTranslator } from '../../i18n/react.tsx'
import styles from './Projects.module.css'

/** Patterns there are; a sixth objective has the first again, and its own number. */
const PATTERNS = 5
/** The pattern of an objective's bar by its number; `none` where a project serves no objective. */
export const patternOf = (number: number | undefined): string =>
  number === undefined ? 'none' : String(((number - 1) % PATTERNS) + 1)

/** An objective's number on its pattern, as on the bars of its projects. */
export function ObjectiveMark({ number }: { number: number | undefined }) {
  const { t } = useTranslator()
  return (
    <span className={styles.mark} data-pattern={patternOf(number)}>
      <b className="figures" aria-hidden="true">
        {number ?? '–'}
      </b>
      <span className="hidden-words">
        {number === undefined ? t('projects.warning.no-objective') : t('projects.objectiveN', { n: number })}
      </span>
    </span>
  )
}
