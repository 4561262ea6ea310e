import { useExpected } from '../../hooks/expected.ts'
import { useNameOf } from '../../hooks/names.ts'
import { usePeopleSeen } from '../../hooks/people-seen.ts'
import type { DecisionRound } from '../../hooks/rounds.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { PersonId } from '../../workshop/ids.ts'
import { expectPerson } from '../../workshop/stage/expected.ts'
import styles from './RoundRow.module.css'

/**
 * Everyone who ever took part, ticked who is expected to answer: at first those who are here in this session. The minutes say
 * how many that were, and who of them had not answered.
 */
export function ExpectedDialog({
  round,
  answered,
  onClose,
}: {
  round: DecisionRound
  answered: ReadonlyMap<string, unknown>
  onClose: () => void
}) {
  const { stage } = useWorkshop()
  const people = useWorkshopValue('people')
  const expected = useExpected(round)
  const seen = new Set(usePeopleSeen()())
  const nameOf = useNameOf()
  const { t, compare } = useTranslator()
  const all = [...new Set<PersonId>([...people.keys(), ...expected])].toSorted(
    (a, b) => Number(seen.has(b)) - Number(seen.has(a)) || compare(nameOf(a), nameOf(b)),
  )
  return (
    <Dialog title={t('rounds.expected.title')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.asking}>
        <p>{t('rounds.expected.what')}</p>
        <ul className={styles.ticks}>
          {all.map((person) => (
            <li key={person}>
              <label>
                <input
                  type="checkbox"
                  checked={expected.has(person)}
                  onChange={(event) => expectPerson(stage, round.id, person, event.target.checked)}
                />
                <span>{nameOf(person)}</span>
                <small>
                  {answered.has(person) ? (
                    <>
                      <Icon name="check" small /> {t('rounds.expected.answered')}
                    </>
                  ) : (
                    seen.has(person) && t('rounds.expected.here')
                  )}
                </small>
              </label>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
