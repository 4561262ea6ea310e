// What facilitators command: each is one key a device, see live-commands.ts.
import type { DeviceId } from '../ids.ts'
import { act } from '../content/content.ts'
import { giveCommand } from './give-command.ts'
import { QUESTION_LETTERS, readNow, type Look, type Now, type Timer } from './now.ts'
import type { Stage } from './stage.ts'
import { recordWriting } from './writings.ts'

/**
 * Starts an activity, or changes the one of the moment. A phase of private writing that begins with it goes on record.
 * @param at when, in the relay's time
 */
export function startActivity(stage: Stage, device: DeviceId, now: Now, at = now.startedAt ?? 0): void {
  const { act: activity, question, anonymous, writing } = now
  const fields = {
    ...writeRunning(now),
    ...(now.closes && { closes: true }),
    ...(now.ended && { ended: true }),
  }
  act(stage, () => {
    giveCommand(stage, stage.now, device, fields)
    if (!now.private || !writing) return
    recordWriting(stage, {
      id: writing,
      made: at,
      act: activity,
      question: question ?? '',
      anonymous: anonymous === true,
    })
  })
}

/** An activity as it stands in a document. */
export const writeRunning = (now: Now) => {
  const { act: activity, kind, board, zone, question, round, anonymous, writing, startedAt } = now
  return {
    act: activity,
    kind,
    board,
    private: now.private,
    ...(zone && { zone }),
    ...(question && { question: question.slice(0, QUESTION_LETTERS) }),
    ...(round && { round }),
    ...(anonymous && { anonymous }),
    ...(startedAt !== undefined && { startedAt }),
    ...(now.private && writing && { writing }),
  }
}

/** Ends what runs, for everyone; what was begun in it, a vote or private writing, stays as it is. */
export function endActivity(stage: Stage, device: DeviceId, now: Now): void {
  act(stage, () => {
    startActivity(stage, device, { ...now, ended: true })
    setTimer(stage, device, { act: now.act, startedAt: 0, runsMs: 0 })
  })
}

export function bringEveryone(stage: Stage, device: DeviceId, look: Omit<Look, 'act'>): void {
  const running = readNow(stage)
  act(stage, () =>
    giveCommand(stage, stage.look, device, {
      board: look.board,
      ...(look.item && { item: look.item }),
      ...(running && { act: running.act }),
    }),
  )
}

export function setTimer(stage: Stage, device: DeviceId, timer: Timer): void {
  const { act: activity, startedAt, runsMs, pausedLeftMs } = timer
  const fields = {
    ...(activity && { act: activity }),
    startedAt,
    runsMs,
    ...(pausedLeftMs !== undefined && { pausedLeftMs }),
  }
  act(stage, () => giveCommand(stage, stage.timer, device, fields))
}

/** Whether everyone sees the group's ratings. Outside of rounds it stands under round `0`. */
export function showResults(stage: Stage, shown: boolean): void {
  act(stage, () => stage.rounds.set('0/shown', shown))
}
