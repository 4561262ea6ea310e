import { useTranslator } from '../../i18n/react.tsx'
import { trendTitle, type Trend } from '../../workshop/content/trends.ts'
import { SharedText } from '../SharedText.tsx'
import { useNoteWork } from '../note-work.tsx'
import { useOverflow } from './overflow.ts'
import { shorten } from './shorten.ts'

/** The name of a trend, edited in place and shared like every text; a trend just made has the focus here. */
export function TrendName({ trend, onDone }: { trend: Trend; onDone?: () => void }) {
  const work = useNoteWork()
  const bounds = useOverflow('title', trend.place[0])
  const { t } = useTranslator()
  const isNaming = work.naming === trend.id
  return (
    <SharedText
      name={trendTitle(trend.id)}
      label={t('notes.trendTitle')}
      placeholder={shorten(trend.title, 120)}
      bounds={bounds}
      endsOnEnter
      takesFocus={isNaming}
      onDone={(by) => {
        if (isNaming) work.name(null)
        if (by === 'key') onDone?.()
      }}
    />
  )
}
