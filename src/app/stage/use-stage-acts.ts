import { useParams } from 'wouter'
import { newDeviceId } from '../../hooks/ids.ts'
import { useLead, useLeadMyself } from '../../hooks/lead.ts'
import { useTimeLeft } from '../../hooks/time.ts'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import { MINUTE } from '../../method/clock.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { WritingId } from '../../workshop/ids.ts'
import {
  bringEveryone,
  endActivity,
  setTimer,
  showResults,
  startActivity,
} from '../../workshop/stage/lead.ts'
import { askIfReady } from '../../workshop/stage/ready.ts'
import { setLock } from '../../workshop/stage/locks.ts'
import { boards, tabOf } from '../boards.ts'
import { useClosing } from './use-closing.ts'

/** Something a facilitator can do now. A laptop draws each as a button, a phone all but the first hot one in a menu. */
export interface StageAct {
  readonly label: MessageId
  readonly icon: IconName
  readonly onChoose: () => void
  /** The next thing to do: yellow. At most one at a time. */
  readonly isHot?: boolean
  /** Beside the clock, as a sign without words. */
  readonly ofClock?: boolean
  /** Rarely wanted: in the menu also on a laptop. */
  readonly isMinor?: boolean
}

/** Acts that begin something else. */
const goesOn: ReadonlySet<MessageId> = new Set<MessageId>(['stage.startNext', 'stage.next'])

export type StageDialog = 'activity' | 'agenda' | 'backstage' | 'checkpoints' | 'hand-over'

export interface StageDoors {
  readonly open: (dialog: StageDialog) => void
  /** Asks whether to show what was written in this phase. */
  readonly reveal: (writing: WritingId) => void
  /** Starts what the agenda says comes next; absent at its end. */
  readonly next?: (() => void) | undefined
}

/** What can be done on the stage at this moment, in the order of the bar. */
export function useStageActs({ open, reveal, next }: StageDoors): readonly StageAct[] {
  const { id, stage, device, relayNow } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const now = useWorkshopValue('now')
  const timer = useWorkshopValue('timer')
  const areShown = useAreWeightsShown()
  const locks = useWorkshopValue('locks')
  const left = useTimeLeft()
  const lead = useLead()
  const { begin } = useLeadMyself()
  const { isClosed, setClosed } = useClosing()
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
        const running = { act: timer.act, startedAt, runsMs: isPaused ? left : timer.runsMs }
        setTimer(stage, device, isPaused ? running : { ...running, pausedLeftMs: left })
      },
    })
    acts.push({
      label: 'stage.plusOne',
      icon: 'plus',
      ofClock: true,
      onChoose: () => {
        const more = left + MINUTE
        const changed = isPaused ? { pausedLeftMs: more } : { startedAt: relayNow(), runsMs: more }
        setTimer(stage, device, { ...timer, ...changed })
      },
    })
  }
  if (now && !now.ended) {
    acts.push({
      label: 'stage.end',
      icon: 'stop',
      ofClock: true,
      onChoose: () => endActivity(stage, device, now),
    })
  }
  if (now?.kind === 'write' && !now.private && !now.ended) {
    acts.push({
      label: 'stage.private',
      icon: 'eye-closed',
      onChoose: () => {
        const writing = newDeviceId<WritingId>()
        startActivity(stage, device, { ...now, private: true, writing }, relayNow())
      },
    })
  }
  const { writing } = now ?? {}
  if (writing) {
    acts.push({ label: 'stage.private.show', icon: 'eye', isHot: true, onChoose: () => reveal(writing) })
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
    label: 'stage.ready',
    icon: 'people',
    isMinor: true,
    onChoose: () => askIfReady(stage, device, relayNow()),
  })
  acts.push({
    label: 'stage.backstage',
    icon: 'pencil',
    isMinor: true,
    onChoose: () => open('backstage'),
  })
  acts.push({
    label: 'checkpoints.title',
    icon: 'flag',
    isMinor: true,
    onChoose: () => open('checkpoints'),
  })
  acts.push({
    label: 'stage.handOver',
    icon: 'key',
    isMinor: true,
    onChoose: () => open('hand-over'),
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
  if (!isClosed) {
    acts.push({ label: 'lead.close', icon: 'lock', isMinor: true, onChoose: () => setClosed(true) })
  }
  if (board && tabOf(board)) {
    if (!lead) acts.push({ label: 'lead.begin', icon: 'eye', isMinor: true, onChoose: begin })
    acts.push({
      label: 'stage.bring',
      icon: 'bring',
      onChoose: () => {
        const item = new URLSearchParams(location.search).get('item') ?? undefined
        bringEveryone(stage, device, { board, item })
      },
    })
  }
  // One yellow button at most, and what is open comes before what is next: else a vote or private writing stays behind.
  const isOpen = acts.some(({ isHot, label }) => isHot && !goesOn.has(label))
  return isOpen ? acts.map((act) => (goesOn.has(act.label) ? { ...act, isHot: false } : act)) : acts
}
