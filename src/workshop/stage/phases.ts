// Where a decision is: questions, reactions, answers. A command of a facilitator, so that who comes back after an hour
// offline throws nobody back [ST2].
import { act } from '../content/content.ts'
import { isStatementPhase, type StatementPhase } from '../content/statements.ts'
import { isId, type DeviceId, type RoundId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import { nextSeq } from './give-command.ts'
import type { Stage } from './stage.ts'

export type DecisionPhase = StatementPhase | 'respond'

function* commands(
  stage: Stage,
  id: RoundId,
): Generator<{ device: string; seq: number; phase: DecisionPhase }> {
  const prefix = `${id}/phase/`
  for (const [key, value] of stage.rounds.entries()) {
    const device = key.slice(prefix.length)
    if (!key.startsWith(prefix) || !isId(device) || !isRecord(value) || !isIndex(value['seq'])) continue
    const { seq, phase } = value
    if (phase === 'respond' || isStatementPhase(phase)) yield { device, seq, phase }
  }
}

/** The highest number holds, of equals the larger device; before any, the first phase that the rules name. */
export function readPhase(stage: Stage, id: RoundId, phases: readonly StatementPhase[]): DecisionPhase {
  const [held] = [...commands(stage, id)].toSorted((a, b) => b.seq - a.seq || (a.device < b.device ? 1 : -1))
  return held?.phase ?? phases[0] ?? 'respond'
}

export function goToPhase(stage: Stage, device: DeviceId, id: RoundId, phase: DecisionPhase): void {
  const given = [...commands(stage, id)]
  const own = given.find((each) => each.device === device)?.seq ?? 0
  const others = given.filter((each) => each.device !== device).map((each) => each.seq)
  act(stage, () => stage.rounds.set(`${id}/phase/${device}`, { seq: nextSeq(stage, own, others), phase }))
}
