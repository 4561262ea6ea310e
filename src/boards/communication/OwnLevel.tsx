import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useNameOf } from '../../hooks/names.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { ChoiceCards } from '../../kinds/sheet/ChoiceCards.tsx'
import { textOf } from '../../workshop/content/cells.ts'
import { chooseLevel } from '../../workshop/content/own-level.ts'
import { rowsOf } from '../../workshop/content/rows.ts'
import { commitments } from './board.ts'
import styles from './Communication.module.css'

/** How much of oneself one gives, chosen by each on their own device, in the register or not. */
export function OwnLevel() {
  const { content, person } = useWorkshop()
  const mayWrite = useMayWrite()
  const levels = rowsOf(useBoardValue('rows'), commitments.table)
  const agreed = useWorkshopValue('agreed')
  const people = useWorkshopValue('people')
  const nameOf = useNameOf()
  const { t, list } = useTranslator()
  if (levels.length === 0) return null
  const ids = levels.map(({ id }) => id)
  return (
    <section className={styles.own} aria-label={t('communication.own')}>
      <h3>{t('communication.own')}</h3>
      {mayWrite && <p>{t('communication.own.what')}</p>}
      <ChoiceCards
        isClosed={!mayWrite}
        cards={levels.map(({ id, cells }) => {
          const who = [...(agreed.get(id) ?? [])].filter((each) => people.has(each))
          const isChosen = who.includes(person)
          return {
            id,
            isChosen,
            name: textOf(cells['name']) || t('common.noName'),
            about: [textOf(cells['takes']), list(who.map(nameOf))].filter(Boolean).join(' · '),
            onPress: () => chooseLevel(content, person, isChosen ? undefined : id, ids),
          }
        })}
      />
    </section>
  )
}
