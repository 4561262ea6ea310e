import { useParams } from 'wouter'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { bringEveryone, setTimer, showResults, startActivity } from '../../workshop/stage/now.ts'
import { setLock } from '../../workshop/stage/locks.ts'
import { boards, tabs } from '../boards.ts'
import { useTimeLeft } from './Clock.tsx'

/** Something a facilitator can do now. A laptop draws each as a button, a phone all but the first hot one in a menu. */
export interface StageAct {
  readonly label: MessageId
  readonly icon: IconName
  readonly onChoose: () => void
  /** The next thing to do: yellow. At most one at a time. */
  readonly isHot?: boolean
  /** Beside the clock, as a sign without words. */
  readonly ofClock?: boolean
  /** A sign without words on a laptop: rarely wanted. */
  readonly isMinor?: boolean
}

export type StageDialog = 'activity' | 'agenda' | 'backstage' | 'reveal'
const MINUTE = 60_000

export interface StageDoors {
  readonly open: (dialog: StageDialog) => void
  /** Starts what the agenda says comes next; absent at its end. */
  readonly next?: (() => void) | undefined
}

/** What can be done on the stage at this moment, in the order of the bar. */
export function useStageActs({ open, next }: StageDoors): readonly StageAct[] {
  const { id, stage, device, relayNow } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const now = useWorkshopValue('now')
  const timer = useWorkshopValue('timer')
  const areShown = useAreWeightsShown()
  const locks = useWorkshopValue('locks')
  const left = useTimeLeft()
  const acts: StageAct[] = [
    next
      ? { label: 'stage.startNext', icon: 'right', isHot: !now || left === 0, onChoose: next }
      : { label: 'stage.next', icon: 'play', isHot: !now, onChoose: () => open('activity') },
    { label: 'agenda.title', icon: 'list', onChoose: () => open('agenda') },
    ...(next
      ? [{ label: 'stage.next', icon: 'play', isMinor: true, onChoose: () => open('activity') } as const]
      : []),
  ]
  if (timer && left !== undefined) {
    const isPaused = timer.pausedLeftMs !== undefined
    acts.push({
      label: isPaused ? 'stage.resume' : 'stage.pause',
      icon: isPaused ? 'play' : 'pause',
      ofClock: true,
      onChoose: () => {
        const startedAt = relayNow()
        const running = { startedAt, runsMs: isPaused ? left : timer.runsMs }
        setTimer(stage, device, isPaused ? running : { ...running, pausedLeftMs: left })
      },
    })
    acts.push({
      label: 'stage.plusOne',
      icon: 'plus',
      ofClock: true,
      onChoose: () => {
        const more = left + MINUTE
        const changed = isPaused ? { ...timer, pausedLeftMs: more } : { startedAt: relayNow(), runsMs: more }
        setTimer(stage, device, changed)
      },
    })
  }
  if (now?.kind === 'write' && !now.private) {
    acts.push({
      label: 'stage.private',
      icon: 'eye-closed',
      onChoose: () => startActivity(stage, device, { ...now, private: true }),
    })
  }
  if (now?.private) {
    acts.push({ label: 'stage.private.show', icon: 'eye', isHot: true, onChoose: () => open('reveal') })
  }
  if (now?.kind === 'weigh' && !now.round) {
    acts.push({
      label: areShown ? 'stage.results.hide' : 'stage.results.show',
      icon: 'envelope',
      isHot: !areShown,
      onChoose: () => showResults(stage, !areShown),
    })
  }
  acts.push({
    label: 'stage.backstage',
    icon: 'pencil',
    isMinor: true,
    onChoose: () => open('backstage'),
  })
  acts.push({
    label: 'stage.projector',
    icon: 'projector',
    isMinor: true,
    onChoose: () => void window.open(`/w/${id}/screen`, '_blank', 'noopener'),
  })
  if (board && boards.some(({ name }) => name === board)) {
    const isLocked = locks.has(board)
    acts.push({
      label: isLocked ? 'stage.unlock' : 'stage.lock',
      icon: 'lock',
      isMinor: !isLocked,
      onChoose: () => setLock(stage, board, !isLocked),
    })
  }
  if (board && tabs.some(({ name }) => name === board)) {
    acts.push({
      label: 'stage.bring',
      icon: 'bring',
      onChoose: () => {
        const item = new URLSearchParams(location.search).get('item') ?? undefined
        bringEveryone(stage, device, { board, item })
      },
    })
  }
  return acts
}
