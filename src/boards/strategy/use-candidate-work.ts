import { useState } from 'react'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import { addObjective, type Objective } from '../../workshop/content/objectives.ts'
import type { ObjectiveId } from '../../workshop/ids.ts'

export interface CandidateWork {
  /** Adds an empty one at the end and puts the caret in it. */
  readonly add: () => void
  /** Two are being chosen that say the same. */
  readonly isChoosing: boolean
  readonly setChoosing: (is: boolean) => void
  readonly chosen: readonly ObjectiveId[]
  readonly toggle: (id: ObjectiveId) => void
  /** Both are chosen: which words stand is the next question. */
  readonly pair: readonly [Objective, Objective] | undefined
  readonly letGo: () => void
}

export function useCandidateWork(objectives: readonly Objective[]): CandidateWork {
  const { content, person } = useWorkshop()
  const [isChoosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<readonly ObjectiveId[]>([])
  const [a, b] = chosen.flatMap((id) => objectives.find((each) => each.id === id) ?? [])
  const letGo = () => {
    setChosen([])
    setChoosing(false)
  }
  return {
    add: () => {
      const id = newDeviceId<ObjectiveId>()
      addObjective(content, { id, made: Date.now(), by: person, name: '' }, jitter())
      focusSoon(`[data-objective="${id}"] textarea`)
    },
    isChoosing,
    setChoosing: (is) => (is ? setChoosing(true) : letGo()),
    chosen,
    toggle: (id) =>
      setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(-2)),
    pair: a && b && [a, b],
    letGo,
  }
}
