import { useTranslator } from '../../i18n/react.tsx'
import { levels, type Level } from '../../method/ratings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Bars } from '../../ui/weights.tsx'
import styles from './Weighing.module.css'

export interface LevelChoiceProps {
  readonly axis: 'probability' | 'impact'
  readonly value: Level | null
  readonly onChoose: (level: Level) => void
}

/** Low, Medium, High of one axis: three cards, each with its bars and what it means. */
export function LevelChoice({ axis, value, onChoose }: LevelChoiceProps) {
  const { t } = useTranslator()
  return (
    <fieldset className={styles.axis}>
      <legend>
        <b>{t(`pestel.${axis}`)}</b>{' '}
        <span>{t(axis === 'probability' ? 'pestel.probability.of' : 'pestel.impact.on')}</span>
      </legend>
      <div className={styles.levels}>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className={styles.level}
            aria-pressed={value === level}
            onClick={() => onChoose(level)}
          >
            <span className={styles.levelName}>
              {t(`pestel.${axis}.${level}`)}
              {value === level ? <Icon name="check" small /> : <Bars level={level} />}
            </span>
            <span className={styles.anchor}>{t(`pestel.${axis}.${level}.anchor`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
