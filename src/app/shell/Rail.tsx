import { Link, useParams } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { registerTab, stepOf, steps } from '../boards.ts'
import { templates } from '../templates.ts'
import styles from './Steps.module.css'
import { useStepFact } from './use-step-facts.ts'

/** The map: the method's steps at the left, each with what stands in it; below a line, the register of the network and the boards beside the method. */
export function Rail() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const { t } = useTranslator()
  const factOf = useStepFact()
  const inRegister = useBoardValue('organisations').length + useBoardValue('members').length
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
      <Link
        href={`/w/${id}/${registerTab.name}`}
        aria-current={board === registerTab.name ? 'page' : undefined}
      >
        <Icon name="people" />
        <span>{t(registerTab.title)}</span>
        <small className="figures">{inRegister}</small>
      </Link>
      {templates.map(({ name, title }) => (
        <Link key={name} href={`/w/${id}/${name}`} aria-current={board === name ? 'page' : undefined}>
          <Icon name="canvas" />
          <span>{t(title)}</span>
        </Link>
      ))}
    </nav>
  )
}
