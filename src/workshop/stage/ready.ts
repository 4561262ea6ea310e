import { act } from '../content/content.ts'
import { isId, type ActivityId, type DeviceId } from '../ids.ts'
import { giveCommand } from './give-command.ts'
import { isTime } from '../values.ts'
import { readCommand } from './live-commands.ts'
import { readNow } from './now.ts'
import type { Stage } from './stage.ts'

/** «Are you ready?», said to everyone. Who is, is presence, and does not last; the next activity ends it. */
export interface ReadyCheck {
  /** The activity during which it was asked; absent: before the first. */
  readonly act?: ActivityId | undefined
  /** When, in the relay's time; absent before version 4. */
  readonly at?: number | undefined
}

/** @param at ms of the relay's time */
export function askIfReady(stage: Stage, device: DeviceId, at: number): void {
  const now = readNow(stage)
  act(stage, () => giveCommand(stage, stage.ready, device, { at, ...(now && { act: now.act }) }))
}

/** The check that is open now, with the number that answers name. */
export function readReadyCheck(stage: Stage): (ReadyCheck & { readonly seq: number }) | undefined {
  const running = readNow(stage)?.act
  return readCommand<ReadyCheck>(stage.ready, ({ act, at }) => {
    const asked = isId(act) ? (act as string as ActivityId) : undefined
    return asked === running ? { act: asked, at: isTime(at) ? at : undefined } : undefined
  })
}
