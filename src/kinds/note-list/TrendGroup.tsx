import type { Dots } from '../../hooks/dots-given.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useAreWeightsShown, useWeights } from '../../hooks/ratings.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Brace } from '../../ui/weights.tsx'
import type { Trend } from '../../workshop/content/trends.ts'
import type { NoteBoard } from '../declaration.ts'
import { DotsGiven } from '../DotsGiven.tsx'
import { LateMark } from '../LateMark.tsx'
import { useNoteWork } from '../note-work.tsx'
import { NoteRow } from './NoteRow.tsx'
import { shorten } from './shorten.ts'
import { useTrendMenu } from './trend-menu.ts'
import { TrendName } from './TrendName.tsx'
import { useThreadItem } from '../thread.ts'
import { WeightLine } from '../WeightLine.tsx'
import styles from './NoteList.module.css'

/** A trend: a name and a brace over its notes. The name is edited in place, shared like every text. */
export function TrendGroup({ trend, board, dots }: { trend: Trend; board: NoteBoard; dots: Dots }) {
  const work = useNoteWork()
  const mayWrite = useMayWriteIn()(trend.place[0]) && work.mayWrite
  const areShown = useAreWeightsShown()
  const weight = useWeights()(trend.id)
  const { t } = useTranslator()
  const items = [...useTrendMenu(trend), useThreadItem()(`t:${trend.id}`)]

  return (
    <li className={styles.trend} id={`trend-${trend.id}`} data-trend={trend.id} tabIndex={-1}>
      <Brace>
        <div className={styles.trendHead}>
          {mayWrite ? <TrendName trend={trend} /> : <h3 className="voice">{trend.title}</h3>}
          <Menu label={t('notes.menu', { text: shorten(trend.title) })} items={items} />
        </div>
        <div className={styles.trendFacts}>
          {areShown && <WeightLine weight={weight} />}
          <DotsGiven dots={dots.get(`t:${trend.id}`)} />
          <LateMark of={`trends/${trend.id}`} />
          {trend.horizon && <p>{t(`notes.horizon.${trend.horizon}`)}</p>}
        </div>
        <ul>
          {trend.notes.map((id) => (
            <NoteRow key={id} id={id} board={board} dots={dots.get(`n:${id}`)} />
          ))}
        </ul>
      </Brace>
    </li>
  )
}
