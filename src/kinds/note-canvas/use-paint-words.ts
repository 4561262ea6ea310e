import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useDotsGiven } from '../../hooks/dots-given.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useAreWeightsShown, useWeights } from '../../hooks/ratings.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import type { NoteBoard } from '../declaration.ts'
import { useZoneOf } from '../zones.tsx'
import { placeOf, type BoardItem } from './layout.ts'
import type { PaintWords } from './painting.ts'
import type { Scene } from './use-scene.ts'

/** What stands beside the words on the paper: from which zone, whose, how many say the same, how heavy it is. */
export function usePaintWords(board: NoteBoard, { wrap }: Scene): PaintWords {
  const nameOf = useNameOf()
  const zoneOf = useZoneOf()
  const agreed = useWorkshopValue('agreed')
  const locks = useWorkshopValue('locks')
  const late = useBoardValue('late')
  const changedLate = useBoardValue('changedLate')
  const areShown = useAreWeightsShown()
  const weightOf = useWeights()
  const evidence = useBoardValue('evidence')
  const dots = useDotsGiven(board.name)
  const { t, number } = useTranslator()
  return useMemo(() => {
    const bornIn = (item: BoardItem) =>
      item.kind === 'carried' || item.kind === 'trend' ? item.trend.place[0] : item.note.born
    const tagOf = (item: BoardItem) => {
      const zone = zoneOf(bornIn(item))
      return zone && placeOf(item)[0] !== zone.id ? t(zone.tag) : ''
    }
    return {
      paperOf: (item) => zoneOf(bornIn(item))?.paper ?? 0,
      footOf: (item) => {
        const others = item.kind === 'note' ? (agreed.get(item.note.id)?.size ?? 0) : 0
        const name = item.kind === 'note' ? nameOf(item.note.by) : ''
        const isLate = item.kind === 'note' && late.has(item.note.id)
        const pinned = item.kind === 'note' ? evidence.get(item.note.id) : undefined
        return [
          tagOf(item),
          pinned && t(`mapping.evidence.mark.${pinned.kind}`),
          isLate && t('notes.late'),
          name,
          others > 0 && `+${number(others)}`,
        ]
          .filter(Boolean)
          .join(' · ')
      },
      scoreOf: (item) => {
        const weight = item.kind === 'carried' && areShown ? weightOf(item.trend.id) : undefined
        return weight?.kind === 'rated' ? number(weight.score) : ''
      },
      dotsOf: (item) => {
        if (item.kind === 'private') return undefined
        return dots.get(item.kind === 'note' ? `n:${item.note.id}` : `t:${item.trend.id}`)
      },
      signsOf: (item) => {
        if (item.kind === 'private') return ['eye-closed']
        if (item.kind !== 'note') {
          const path = item.kind === 'trend' ? 'trends' : 'carried'
          return changedLate.has(`${path}/${item.trend.id}`) ? ['clock'] : []
        }
        const signs: (IconName | false)[] = [
          locks.has(item.note.id) && 'lock',
          late.has(item.note.id) && 'clock',
          item.note.marked && 'flag',
        ]
        return signs.filter((sign) => sign !== false)
      },
      wrap,
    }
  }, [zoneOf, nameOf, agreed, locks, late, changedLate, areShown, weightOf, evidence, dots, t, number, wrap])
}
