import { Link } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { besides, steps, tabsOf } from '../boards.ts'
import styles from './Steps.module.css'
import { useStepFact } from './use-step-facts.ts'

/** All steps with all their boards, in one list: the map of a phone. */
export function BoardsPage() {
  const { id } = useWorkshop()
  const { t } = useTranslator()
  const factOf = useStepFact()
  return (
    <nav className={styles.map} aria-label={t('steps.title')}>
      <ol>
        {steps.map((step) => (
          <li key={step.number}>
            <h2>
              <b className="voice figures">{step.number}</b>
              <span>{t(step.title)}</span>
              <small className="figures">{factOf(step)}</small>
            </h2>
            <ul>
              {tabsOf(step).map(({ name, title }) => (
                <li key={name}>
                  <Link href={`/w/${id}/${name}`}>
                    <span>{t(title)}</span>
                    <Icon name="right" small />
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <ul>
        {besides.map(({ name, title }) => (
          <li key={name}>
            <Link href={`/w/${id}/${name}`}>
              <span>{t(title)}</span>
              <Icon name="right" small />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
