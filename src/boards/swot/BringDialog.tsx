import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useAreWeightsShown, useRanking } from '../../hooks/ratings.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { carryTrend } from '../../workshop/content/carried.ts'
import { byAge } from '../../workshop/content/notes.ts'
import styles from './Swot.module.css'

/** Ranked trends that have no place in SWOT yet: each an opportunity or a threat, with one press. */
export function BringDialog({ onClose }: { onClose: () => void }) {
  const { content } = useWorkshop()
  const ranking = useRanking()
  const carried = useBoardValue('carried')
  const areShown = useAreWeightsShown()
  const { t, number } = useTranslator()
  const open = ranking.filter(({ item }) => !carried.some(({ trend }) => trend === item.id))
  // By weight only once the group sees the weights: the order would tell them.
  const inOrder = areShown ? open : open.toSorted((a, b) => byAge(a.item, b.item))
  return (
    <Dialog title={t('swot.bring')} closeLabel={t('common.close')} onClose={onClose} width="wide">
      {open.length === 0 && <p>{t('swot.bring.none')}</p>}
      <ul className={styles.bring}>
        {inOrder.map(({ item, weight }) => (
          <li key={item.id}>
            <ZoneTag zone={item.place[0]} />
            <span className="voice">{item.title}</span>
            {areShown && weight.kind === 'rated' && <b className="voice figures">{number(weight.score)}</b>}
            <Button size="small" onClick={() => carryTrend(content, item.id, 'swot-opportunities')}>
              {t('pestel.ranking.opportunity')}
            </Button>
            <Button size="small" onClick={() => carryTrend(content, item.id, 'swot-threats')}>
              {t('pestel.ranking.threat')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
