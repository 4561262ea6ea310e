// A proposal and its versions: a key a version and device, so that two who change it at once lose neither's words.
import { act } from '../content/content.ts'
import { PROPOSAL_LETTERS } from '../content/responses.ts'
import { isId, type DeviceId, type RoundId } from '../ids.ts'
import { decidedText, readCuts, type TextRef } from './cuts.ts'
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

/**
 * Of several texts of one version the smallest device's stands, the same everywhere; a closed round keeps the one its cut
 * names, and no later version counts [RO4].
 */
export function readProposal(stage: Stage, id: RoundId): ProposalTexts {
  const byVersion = new Map<number, { device: DeviceId; text: string }[]>()
  const prefix = `${id}/text/`
  for (const [key, value] of stage.rounds.entries()) {
    if (!key.startsWith(prefix) || typeof value !== 'string') continue
    const [digits = '', device, ...rest] = key.slice(prefix.length).split('/')
    if (!/^\d{1,4}$/.test(digits) || !isId(device) || rest.length > 0) continue
    const version = Number(digits)
    const known = byVersion.get(version) ?? []
    byVersion.set(version, [
      ...known,
      { device: device as string as DeviceId, text: value.slice(0, PROPOSAL_LETTERS) },
    ])
  }
  const decided = decidedText(readCuts(stage, id))
  const texts: string[] = []
  const besides: ProposalText[] = []
  let asked: TextRef | undefined
  let mayStand = true
  for (const [version, written] of [...byVersion].toSorted(([a], [b]) => a - b)) {
    const inOrder = written.toSorted((a, b) => (a.device < b.device ? -1 : 1))
    const isDecided = version === decided?.[0]
    const standing = (isDecided && inOrder.find(({ device }) => device === decided[1])) || inOrder[0]!
    mayStand &&= version === texts.length && (!decided || version <= decided[0])
    if (mayStand) {
      texts.push(standing.text)
      asked = [version, standing.device]
    }
    for (const each of inOrder) {
      const isKnown = texts[version] === each.text && mayStand
      if (!isKnown && each.text) besides.push({ version, text: each.text })
    }
  }
  return { texts, besides, asked }
}

/** Inside the caller's transaction. */
export const writeProposal = (stage: Stage, id: RoundId, [version, device]: TextRef, text: string): void =>
  void stage.rounds.set(`${id}/text/${version}/${device}`, text.slice(0, PROPOSAL_LETTERS))

/** Changes a proposal: a new version, to be answered anew. Nothing is written once the round is closed. */
export function amendProposal(stage: Stage, device: DeviceId, id: RoundId, text: string): boolean {
  if (readCuts(stage, id).length > 0) return false
  const version = readProposal(stage, id).texts.length
  act(stage, () => writeProposal(stage, id, [version, device], text))
  return true
}
