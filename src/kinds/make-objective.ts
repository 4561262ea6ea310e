import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useBoardValue } from '../hooks/board-values.ts'
import { jitter, newDeviceId } from '../hooks/ids.ts'
import { useMayWriteOn } from '../hooks/may-write.tsx'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { addObjective, type Objective, type OriginId } from '../workshop/content/objectives.ts'
import type { ObjectiveId } from '../workshop/ids.ts'
import { useUndoOffer } from './use-undo-offer.ts'

export interface ObjectiveMaking {
  /** The objectives that come from here already; two, where two people made one each before they met. */
  readonly made: readonly Objective[]
  /** `undefined` where one may not: the objectives are closed, or one only reads. */
  readonly make: ((words: string) => void) | undefined
  /** Goes to one of them. */
  readonly open: (objective: ObjectiveId) => void
}

/** One tap makes an objective of a cross strategy or a trend: it begins with its words and remembers where it comes from. */
export function useObjectiveOf(origin: OriginId): ObjectiveMaking {
  const { id, content, person } = useWorkshop()
  const objectives = useBoardValue('objectives')
  const mayWrite = useMayWriteOn('strategy')
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const open = useCallback(
    (objective: ObjectiveId) => navigate(`/w/${id}/strategy?item=${objective}`),
    [id, navigate],
  )
  const make = useCallback(
    (words: string) => {
      const made = { id: newDeviceId<ObjectiveId>(), made: Date.now(), by: person }
      addObjective(content, { ...made, name: words.trim(), origins: [origin] }, jitter())
      offerUndo(t('objectives.made'))
    },
    [content, person, origin, offerUndo, t],
  )
  return {
    made: objectives.filter(({ origins }) => origins.includes(origin)),
    make: mayWrite ? make : undefined,
    open,
  }
}

/** The same in a menu. */
export function useObjectiveItems(origin: OriginId, words: string): readonly MenuItem[] {
  const { made, make, open } = useObjectiveOf(origin)
  const { t } = useTranslator()
  const [first] = made
  if (first)
    return [
      {
        label: t('objectives.madeOf', { n: made.length }),
        icon: 'thread',
        onChoose: () => open(first.id),
      },
    ]
  return make ? [{ label: t('objectives.make'), icon: 'plus', onChoose: () => make(words) }] : []
}
