// A proposal and its versions: a key a version and device, so that two who change it at once lose neither's words.
import { act } from '../content/content.ts'
import { PROPOSAL_LETTERS } from '../content/responses.ts'
import { isId, type DeviceId, type RoundId } from '../ids.ts'
import { decidedText, isTextRef, readCuts, type TextRef } from './cuts.ts'
import type { Stage } from './stage.ts'

export interface ProposalText {
  readonly version: number
  readonly text: string
}

export interface ProposalTexts {
  /** The versions, oldest first; the last is what is asked, after the close what was decided. */
  readonly texts: readonly string[]
  /** Written at the same time as another that stands, or after the close: kept, and shown as such. */
  readonly besides: readonly ProposalText[]
  /** The last of `texts`, as a cut names it. */
  readonly asked: TextRef | undefined
}

interface Written {
  readonly text: string
  /** The text's id: its writer's device, or of what that wrote alone one of its own. */
  readonly device: DeviceId
  /** Of what was written without hearing others: the text that it was to take the place of. */
  readonly alone: TextRef | undefined
}

/** The texts by version, those of one version by device. */
function readTexts(stage: Stage, id: RoundId): (readonly [version: number, written: readonly Written[]])[] {
  const byVersion = new Map<number, Written[]>()
  const prefix = `${id}/text/`
  for (const [key, value] of stage.rounds.entries()) {
    if (!key.startsWith(prefix) || typeof value !== 'string') continue
    const [digits = '', device, ...rest] = key.slice(prefix.length).split('/')
    if (!/^\d{1,4}$/.test(digits) || !isId(device) || rest.length > 0) continue
    const alone = stage.rounds.get(`${key}/alone`)
    const written: Written = {
      text: value.slice(0, PROPOSAL_LETTERS),
      device: device as string as DeviceId,
      alone: isTextRef(alone) ? alone : undefined,
    }
    byVersion.set(Number(digits), [...(byVersion.get(Number(digits)) ?? []), written])
  }
  return [...byVersion]
    .toSorted(([a], [b]) => a - b)
    .map(([version, all]) => [version, all.toSorted((a, b) => (a.device < b.device ? -1 : 1))])
}

const isSame = (a: TextRef | undefined, b: TextRef | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** The texts that led to the one that was decided on: of what was written alone those it was built on, version by version. */
function decidedTexts(
  all: readonly (readonly [number, readonly Written[]])[],
  decided: TextRef | undefined,
): ReadonlyMap<number, DeviceId> {
  const line = new Map<number, DeviceId>()
  const find = ([version, device]: TextRef) =>
    all.find(([other]) => other === version)?.[1].find((written) => written.device === device)
  for (let ref = decided; ref && !line.has(ref[0]); ref = find(ref)?.alone) line.set(...ref)
  return line
}

/**
 * Of several texts of one version the smallest device's stands, the same everywhere; what was written without hearing others
 * stands only where nobody wrote one meanwhile, and on the text it was to take the place of [ST2]. A closed round keeps the
 * text its cut names, and no later version counts [RO4].
 */
export function readProposal(stage: Stage, id: RoundId): ProposalTexts {
  const all = readTexts(stage, id)
  const decided = decidedText(readCuts(stage, id))
  const settled = decidedTexts(all, decided)
  const texts: string[] = []
  const besides: ProposalText[] = []
  let asked: TextRef | undefined
  for (const [version, written] of all) {
    const isNext = version === texts.length && (!decided || version <= decided[0])
    const standing = isNext
      ? (written.find(({ device }) => device === settled.get(version)) ??
        written.find(({ alone }) => !alone) ??
        written.find(({ alone }) => isSame(alone, asked)))
      : undefined
    if (standing) {
      texts.push(standing.text)
      asked = [version, standing.device]
    }
    for (const { text } of written) if (text && text !== standing?.text) besides.push({ version, text })
  }
  return { texts, besides, asked }
}

/** Inside the caller's transaction. */
export const writeProposal = (stage: Stage, id: RoundId, [version, device]: TextRef, text: string): void =>
  void stage.rounds.set(`${id}/text/${version}/${device}`, text.slice(0, PROPOSAL_LETTERS))

/** An id under which this device has written no text of that version: of what it wrote alone each has one of its own. */
function freeId(stage: Stage, id: RoundId, version: number, device: DeviceId): DeviceId {
  let free: string = device
  for (let n = 1; stage.rounds.has(`${id}/text/${version}/${free}`); n += 1) free = `${device}-${n}`
  return free as DeviceId
}

/** Changes a proposal: a new version, to be answered anew. Nothing is written once the round is closed. */
export function amendProposal(stage: Stage, device: DeviceId, id: RoundId, text: string): boolean {
  if (readCuts(stage, id).length > 0) return false
  const { texts, asked } = readProposal(stage, id)
  const ref: TextRef = [texts.length, freeId(stage, id, texts.length, device)]
  act(stage, () => {
    writeProposal(stage, id, ref, text)
    if (asked && !stage.hearsOthers()) stage.rounds.set(`${id}/text/${ref.join('/')}/alone`, asked)
  })
  return true
}
