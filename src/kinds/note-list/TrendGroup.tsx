import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useAreWeightsShown, useWeights } from '../../hooks/ratings.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Brace } from '../../ui/weights.tsx'
import { mergeTrends, setHorizon, trendTitle, ungroup, type Trend } from '../../workshop/content/trends.ts'
import type { NoteBoard } from '../declaration.ts'
import { SharedText } from '../SharedText.tsx'
import { useNoteWork } from '../note-work.tsx'
import { NoteRow } from './NoteRow.tsx'
import { shorten } from './shorten.ts'
import { WeightLine } from '../WeightLine.tsx'
import styles from './NoteList.module.css'

/** A trend: a name and a brace over its notes. The name is edited in place, shared like every text. */
export function TrendGroup({ trend, board }: { trend: Trend; board: NoteBoard }) {
  const { content } = useWorkshop()
  const work = useNoteWork()
  const trends = useWorkshopValue('trends')
  const areShown = useAreWeightsShown()
  const weight = useWeights()(trend.id)
  const { t } = useTranslator()
  const isNaming = work.naming === trend.id

  const near = trends.filter(({ id, place }) => id !== trend.id && place[0] === trend.place[0])
  const items: MenuItem[] = [
    ...(['short', 'long'] as const).map((horizon) => ({
      label: t(`notes.horizon.${horizon}`),
      icon: 'clock' as const,
      isChecked: trend.horizon === horizon,
      onChoose: () => setHorizon(content, trend.id, trend.horizon === horizon ? null : horizon),
    })),
    ...near.map((other) => ({
      label: t('notes.mergeInto', { title: shorten(other.title) }),
      icon: 'brace' as const,
      onChoose: () => mergeTrends(content, trend.id, other.id),
    })),
    { label: t('notes.ungroup'), icon: 'trash', onChoose: () => ungroup(content, trend.id) },
  ]

  return (
    <li className={styles.trend} id={`trend-${trend.id}`} data-trend={trend.id}>
      <Brace>
        <div className={styles.trendHead}>
          {work.mayWrite ? (
            <SharedText
              name={trendTitle(trend.id)}
              label={t('notes.trendTitle')}
              placeholder={shorten(trend.title, 120)}
              maxLength={500}
              endsOnEnter
              takesFocus={isNaming}
              onDone={() => {
                if (isNaming) work.name(null)
              }}
            />
          ) : (
            <h3 className="voice">{trend.title}</h3>
          )}
          {work.mayWrite && <Menu label={t('notes.menu', { text: shorten(trend.title) })} items={items} />}
        </div>
        {areShown && <WeightLine weight={weight} />}
        {trend.horizon && <p className={styles.by}>{t(`notes.horizon.${trend.horizon}`)}</p>}
        <ul>
          {trend.notes.map((id) => (
            <NoteRow key={id} id={id} board={board} />
          ))}
        </ul>
      </Brace>
    </li>
  )
}
