import { useEffect, useRef, type RefObject } from 'react'
import { useTextField } from '../../hooks/text-field.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useWeights } from '../../hooks/ratings.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Brace } from '../../ui/weights.tsx'
import { mergeTrends, setHorizon, trendTitle, ungroup, type Trend } from '../../workshop/content/trends.ts'
import type { NoteBoard } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import { NoteRow } from './NoteRow.tsx'
import { shorten } from './shorten.ts'
import { WeightLine } from '../WeightLine.tsx'
import styles from './NoteList.module.css'

/** A trend: a name and a brace over its notes. The name is edited in place, shared like every text. */
export function TrendGroup({
  trend,
  board,
  onTooLong,
}: {
  trend: Trend
  board: NoteBoard
  onTooLong: (text: string) => void
}) {
  const { content } = useWorkshop()
  const work = useNoteWork()
  const trends = useWorkshopValue('trends')
  const areShown = useWorkshopValue('resultsShown')
  const weight = useWeights()(trend.id)
  const { t } = useTranslator()
  const field = useTextField(trendTitle(trend.id))
  const { ref } = field
  const isNaming = work.naming === trend.id
  const named = useRef(false)
  useEffect(() => {
    if (!isNaming || named.current) return
    named.current = true
    ref.current?.focus()
    work.name(null)
  }, [isNaming, ref, work])

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
            <GrowingText
              ref={ref as RefObject<HTMLTextAreaElement | null>}
              aria-label={t('notes.trendTitle')}
              placeholder={shorten(trend.title, 120)}
              value={field.value}
              maxLength={500}
              onChange={field.onChange}
              onFocus={field.onFocus}
              onBlur={field.onBlur}
              onSelect={field.onSelect}
              onCompositionStart={field.onCompositionStart}
              onCompositionEnd={field.onCompositionEnd}
              onKeyDown={(event) => {
                field.onKeyDown(event)
                if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
                event.preventDefault()
                event.currentTarget.blur()
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
            <NoteRow key={id} id={id} board={board} onTooLong={onTooLong} />
          ))}
        </ul>
      </Brace>
    </li>
  )
}
