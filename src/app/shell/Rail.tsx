import { Link, useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { besides, stepOf, steps } from '../boards.ts'
import styles from './Steps.module.css'
import { useBesideFact, useStepFact } from './use-step-facts.ts'

/** The map: the method's steps at the left, each with what stands in it; below a line, what stands beside them. */
export function Rail() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const { t } = useTranslator()
  const factOf = useStepFact()
  const besideFactOf = useBesideFact()
  const here = stepOf(board)
  return (
    <nav className={styles.rail} data-region aria-label={t('steps.title')}>
      <ol>
        {steps.map((step) => (
          <li key={step.number}>
            <Link href={`/w/${id}/${step.boards[0]!.name}`} aria-current={step === here ? 'step' : undefined}>
              <b className="voice figures">{step.number}</b>
              <span>{t(step.title)}</span>
              <small className="figures">{factOf(step)}</small>
            </Link>
          </li>
        ))}
      </ol>
      {besides.map(({ name, title, icon }) => (
        <Link key={name} href={`/w/${id}/${name}`} aria-current={board === name ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{t(title)}</span>
          <small className="figures">{besideFactOf(name)}</small>
        </Link>
      ))}
    </nav>
  )
}
