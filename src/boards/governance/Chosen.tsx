import { useChosenModel, useFollowedDecisions } from '../../hooks/governance.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { ruleOfModel } from '../../method/governance.ts'
import { Icon } from '../../ui/Icon.tsx'
import { modelDecisions } from '../../workshop/governance.ts'
import styles from './Governance.module.css'
import { decisionWords } from './words.ts'

/** Which model holds and what follows from it; below it every decision about it, so that an earlier one stays on record. */
export function Chosen() {
  const chosen = useChosenModel()
  const history = modelDecisions(useFollowedDecisions())
  const translator = useTranslator()
  const { t } = translator
  return (
    <section aria-label={t('governance.chosen')}>
      {chosen ? (
        <p className={styles.chosen}>
          <Icon name="check" /> <b>{t('governance.holds', { model: t(`governance.${chosen.model}`) })}</b>{' '}
          {t(`governance.rule.${ruleOfModel[chosen.model] === 'consensus' ? 'consensus' : 'quarters'}`)}
        </p>
      ) : (
        <p>{t('governance.none')}</p>
      )}
      {history.length > 0 && (
        <ul className={styles.history}>
          {history.map((each) => (
            <li key={each.decision.round.id}>{decisionWords(each, translator)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
