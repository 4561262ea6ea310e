// Minutes write themselves: from the record, the same on every device, without a name.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { roundsSection } from '../../../src/plan/rounds-section.ts'
import { castDots, respond, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { introduce } from '../../../src/workshop/content/people.ts'
import type { BallotId, DeviceId, NoteId, PersonId, RoundId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { amendProposal, closeRound, openRound, readRound } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { wholeTranslator } from '../../support/sample.ts'

const AT = Date.UTC(2026, 10, 24, 12)
const [ana, rosa] = ['ana' as PersonId, 'rosa' as PersonId]
const device = 'device' as DeviceId

function workshop() {
  const content = openContent()
  const stage = openStage()
  const minutes = (language: 'es' | 'pt-BR' | 'en' = 'en') =>
    renderMarkdown(compilePlan(takeSnapshot(content, stage), [roundsSection], wholeTranslator(language), AT))
  return { content, stage, minutes }
}
const VOTE = 'vote' as RoundId
const DECISION = 'decision' as RoundId

test('[PL4] a vote is printed after its close only, ties as ties', () => {
  const { content, stage, minutes } = workshop()
  const texts = ['Water is short', 'Rents doubled', 'The bus is gone']
  addNotes(
    content,
    texts.map((text, index) => ({ id: `note-${index}` as NoteId, zone: 'pestel-social', text, made: index })),
  )
  const of = texts.map((_, index) => `n:note-${index}` as CandidateRef)
  const rules = { made: AT, question: 'What matters?', late: 'report', budget: 3, several: false } as const
  openRound(stage, VOTE, { kind: 'dots', ...rules, of, own: true, minimum: 2 })
  castDots(content, VOTE, 'b1' as BallotId, new Map([[of[0]!, 1]]), 11)
  castDots(content, VOTE, 'b2' as BallotId, new Map([[of[0]!, 1]]), 12)
  expect(minutes()).not.toContain('Water is short')
  closeRound(stage, content, device, readRound(stage, VOTE)!)
  expect(minutes()).toContain('What matters?')
  expect(minutes()).toMatch(/1\s*\| Water is short\s*\| 2/)
  expect(minutes()).toMatch(/=2\s*\| Rents doubled\s*\| 0/)
  castDots(content, VOTE, 'b3' as BallotId, new Map([[of[1]!, 1]]), 13)
  expect(minutes()).toContain('1 ballot came after the close.')
})

test('[PL4] a decision is printed with its versions, objections, rule, counts and result, and without a name', () => {
  const { content, stage, minutes } = workshop()
  introduce(content, rosa, 'Rosa Quispe')
  const rules = { made: AT, question: '', late: 'report', rule: 'three-quarters', quorum: 2 } as const
  openRound(stage, DECISION, { kind: 'decision', ...rules }, 'We meet on Mondays')
  respond(content, DECISION, rosa, { answer: 'object', reason: 'Mondays I work', version: 0 })
  amendProposal(stage, content, readRound(stage, DECISION)!, 'We meet on Tuesdays')
  respond(content, DECISION, rosa, { answer: 'consent', reason: '', version: 1 })
  respond(content, DECISION, ana, { answer: 'aside', reason: 'I travel', version: 1 })
  closeRound(stage, content, device, readRound(stage, DECISION)!)
  const text = minutes()
  for (const said of ['We meet on Tuesdays', 'We meet on Mondays', 'Mondays I work', 'I travel'])
    expect(text).toContain(said)
  expect(text).toContain('1 person consents, 1 stands aside, 0 object.')
  expect(text).toContain('It passes by consensus.')
  expect(text).toContain('At least 2 people must answer.')
  expect(text).not.toContain('Quispe')
  expect(minutes('es')).toContain('Pasa por consenso.')
  expect(minutes('pt-BR')).toContain('Passa por consenso.')
})

test('[PL4] two devices that hold the same documents print the same minutes', () => {
  const { content, stage, minutes } = workshop()
  const rules = { made: AT, question: '', late: 'report', rule: 'operational', quorum: 0 } as const
  openRound(stage, DECISION, { kind: 'decision', ...rules }, 'Buy a printer')
  respond(content, DECISION, ana, { answer: 'consent', reason: '', version: 0 })
  respond(content, DECISION, rosa, { answer: 'object', reason: 'Too dear', version: 0 })
  closeRound(stage, content, device, readRound(stage, DECISION)!)
  const other = workshop()
  Y.applyUpdate(other.content.y, Y.encodeStateAsUpdate(content.y))
  Y.applyUpdate(other.stage.y, Y.encodeStateAsUpdate(stage.y))
  expect(other.minutes()).toBe(minutes())
  expect(minutes()).toContain('A tie: the coordination body decides.')
})
