// Minutes write themselves: from the record, the same on every device, without a name.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { roundsSection } from '../../../src/plan/rounds-section.ts'
import { castDots, showFingers, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { takeNotesAway } from '../../../src/workshop/content/note-changes.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { introduce, introduceGuest } from '../../../src/workshop/content/people.ts'
import { rateApart } from '../../../src/workshop/content/ratings.ts'
import { respond, wordsOf, type Said } from '../../../src/workshop/content/responses.ts'
import { nominationId, state } from '../../../src/workshop/content/statements.ts'
import type {
  BallotId,
  DeviceId,
  NoteId,
  PersonId,
  RoundId,
  StatementId,
  TrendId,
} from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { amendProposal } from '../../../src/workshop/stage/proposals.ts'
import type { RoundRules } from '../../../src/workshop/stage/round-rules.ts'
import { closeRound, openRound, readRound, recordBody } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { wholeTranslator } from '../../support/sample.ts'

const AT = Date.UTC(2026, 10, 24, 12)
const [ana, rosa, ivo] = ['ana' as PersonId, 'rosa' as PersonId, 'ivo' as PersonId]
const device = 'device' as DeviceId

function workshop() {
  const content = openContent()
  const stage = openStage()
  const minutes = (language: 'es' | 'pt-BR' | 'en' = 'en') =>
    renderMarkdown(compilePlan(takeSnapshot(content, stage), [roundsSection], wholeTranslator(language), AT))
  const open = (id: RoundId, rules: RoundRules, proposal?: string) =>
    openRound(stage, device, id, rules, proposal)
  const close = (id: RoundId, expected?: readonly PersonId[]) =>
    closeRound(stage, content, device, id, { at: AT, present: 3, ...(expected && { expected }) })
  /** Answers the words that stand. */
  const say = (id: RoundId, person: PersonId, answer: Said['answer'], reason: string) => {
    const { texts } = readRound(stage, id)!
    const words = wordsOf(texts.at(-1)!)
    respond(content, id, person, { answer, reason, version: texts.length - 1, words })
  }
  return { content, stage, minutes, open, close, say }
}
const VOTE = 'vote' as RoundId
const DECISION = 'decision' as RoundId

test('[PL4] a vote is printed after its close only, ties as ties', () => {
  const { content, minutes, open, close } = workshop()
  const texts = ['Water is short', 'Rents doubled', 'The bus is gone']
  addNotes(
    content,
    texts.map((text, index) => ({ id: `note-${index}` as NoteId, zone: 'pestel-social', text, made: index })),
  )
  const of = texts.map((_, index) => `n:note-${index}` as CandidateRef)
  const rules = { made: AT, question: 'What matters?', late: 'report', budget: 3, several: false } as const
  const words = new Map(of.map((ref, index) => [ref, texts[index]!]))
  open(VOTE, { kind: 'dots', ...rules, of, words, own: true, minimum: 2 })
  castDots(content, VOTE, 'b1' as BallotId, new Map([[of[0]!, 1]]), 11)
  castDots(content, VOTE, 'b2' as BallotId, new Map([[of[0]!, 1]]), 12)
  expect(minutes()).not.toContain('Water is short')
  close(VOTE)
  expect(minutes()).toContain('What matters?')
  expect(minutes()).toMatch(/1\s*\| Water is short\s*\| 2/)
  expect(minutes()).toMatch(/=2\s*\| Rents doubled\s*\| 0/)
  castDots(content, VOTE, 'b3' as BallotId, new Map([[of[1]!, 1]]), 13)
  expect(minutes()).toContain('1 ballot came after the close.')
  expect(minutes()).toContain('3 people were there.')
  takeNotesAway(content, ['note-0' as NoteId])
  expect(minutes(), 'what was voted on stays said').toMatch(/1\s*\| Water is short\s*\| 2/)
})

test('[PL4][DT4] the minutes say which tie another vote broke, and rank by it', () => {
  const { content, minutes, open, close } = workshop()
  const of = ['n:a', 'n:b', 'n:c'] as string[] as CandidateRef[]
  const words = new Map([[of[0]!, 'Water'], [of[1]!, 'Rents'], [of[2]!, 'Bus']]) // prettier-ignore
  const rules = { made: AT, late: 'report', budget: 3, several: false, own: true, minimum: 1, words } as const
  open(VOTE, { kind: 'dots', ...rules, question: 'What matters?', of })
  castDots(content, VOTE, 'b1' as BallotId, new Map([[of[0]!, 1], [of[1]!, 1]]), 11) // prettier-ignore
  close(VOTE)
  expect(minutes()).toMatch(/=1\s*\| Water\s*\| 1/)
  expect(minutes()).not.toContain('broken')
  const AGAIN = 'again' as RoundId
  open(AGAIN, {
    kind: 'dots',
    ...rules,
    made: AT - 600_000,
    question: 'Which first?',
    of: of.slice(0, 2),
    again: VOTE,
  })
  castDots(content, AGAIN, 'b1' as BallotId, new Map([[of[1]!, 1]]), 12)
  close(AGAIN)
  expect(minutes()).toMatch(/\n\| 1\s*\| Rents\s*\| 1\s*\|\n\| 2\s*\| Water\s*\| 1/)
  expect(minutes()).toContain('A tie was broken by another vote.')
  expect(minutes()).toContain('This vote was among those tied: Water and Rents.')
})

test('[PL4] a decision is printed with its versions, objections, rule, counts and result, and no name but of who had not answered', () => {
  const { content, stage, minutes, open, close, say } = workshop()
  introduce(content, rosa, 'Rosa Quispe')
  const rules = {
    made: AT,
    question: '',
    late: 'report',
    rule: 'three-quarters',
    quorum: 2,
    phases: [],
  } as const
  open(DECISION, { kind: 'decision', ...rules }, 'We meet on Mondays')
  introduce(content, ivo, 'Ivo Prado')
  say(DECISION, rosa, 'object', 'Mondays I work')
  amendProposal(stage, device, DECISION, 'We meet on Tuesdays')
  say(DECISION, rosa, 'consent', '')
  say(DECISION, ana, 'aside', 'I travel')
  close(DECISION, [ivo, rosa])
  const text = minutes()
  expect(text).toContain('It was met with these words:')
  expect(text).toContain('Had not answered at the close: Ivo Prado.')
  expect(text).toContain('2 people were expected to answer.')
  expect(text).toContain('3 people were there.')
  for (const said of ['We meet on Tuesdays', 'We meet on Mondays', 'Mondays I work', 'I travel'])
    expect(text).toContain(said)
  expect(text).toContain('1 person consents, 1 stands aside, 0 object.')
  expect(text).toContain('It passes by consensus.')
  expect(text).toContain('At least 2 people must answer.')
  expect(text).not.toContain('Quispe')
  expect(minutes('es')).toContain('Pasa por consenso.')
  expect(minutes('pt-BR')).toContain('Passa por consenso.')
})

test('[RO8] a proposed change stands beside its objection, and how it was met; who came by another’s hand is counted', () => {
  const { content, stage, minutes, open, close, say } = workshop()
  const rules = { made: AT, question: '', late: 'report', rule: 'consensus', quorum: 0, phases: [] } as const
  open(DECISION, { kind: 'decision', ...rules }, 'We meet on Mondays')
  introduceGuest(content, ana, 'Ana')
  const words = wordsOf('We meet on Mondays')
  const objection = { answer: 'object', reason: 'I work', change: 'We meet on Tuesdays' } as const
  respond(content, DECISION, rosa, { ...objection, version: 0, words })
  amendProposal(stage, device, DECISION, 'We meet on Tuesdays')
  say(DECISION, rosa, 'consent', '')
  say(DECISION, ana, 'consent', '')
  close(DECISION)
  const text = minutes()
  expect(text).toContain('I work Proposed change: “We meet on Tuesdays”')
  expect(text).toContain('The proposed change was taken as it was written:')
  expect(text).toContain('1 came by another’s hand.')
  expect(text, 'nobody said who was expected').not.toContain('expected to answer')
})

test('[PL4] two devices that hold the same documents print the same minutes', () => {
  const { content, stage, minutes, open, close, say } = workshop()
  const rules = {
    made: AT,
    question: '',
    late: 'report',
    rule: 'operational',
    quorum: 0,
    phases: [],
  } as const
  open(DECISION, { kind: 'decision', ...rules }, 'Buy a printer')
  say(DECISION, ana, 'consent', '')
  say(DECISION, rosa, 'object', 'Too dear')
  close(DECISION)
  const other = workshop()
  Y.applyUpdate(other.content.y, Y.encodeStateAsUpdate(content.y))
  Y.applyUpdate(other.stage.y, Y.encodeStateAsUpdate(stage.y))
  expect(other.minutes()).toBe(minutes())
  expect(minutes()).toContain('A tie: the coordination body decides.')
  expect(minutes()).toContain('1 person says yes, 0 abstain, 1 says no.')
  recordBody(stage, DECISION, 'object', AT)
  expect(minutes()).toContain('The coordination body said no (Nov 24, 2026).')
})

test('[PL4] what was asked first, and an objection that was withdrawn on the way, are printed as such', () => {
  const { content, minutes, open, close, say } = workshop()
  const rules = {
    made: AT,
    question: '',
    late: 'report',
    rule: 'consensus',
    quorum: 0,
    phases: ['clarify'],
  } as const
  open(DECISION, { kind: 'decision', ...rules }, 'Buy a printer')
  const said = { phase: 'clarify', by: ana, made: AT } as const
  state(content, DECISION, { ...said, id: 'q' as StatementId, text: 'Which one?' })
  state(content, DECISION, { ...said, id: 'a' as StatementId, text: 'A small one', to: 'q' as StatementId })
  say(DECISION, ana, 'object', 'Too dear')
  say(DECISION, ana, 'consent', '')
  close(DECISION)
  expect(minutes()).toMatch(/Which one\?[^]*→ A small one/)
  expect(minutes()).toContain('answered otherwise in the end')
  expect(minutes()).toContain('Too dear')
  expect(minutes()).toContain('It passes by consensus.')
})

test('[PL4] an election is printed with whom the group nominated and why, not who did', () => {
  const { content, minutes, open, close, say } = workshop()
  introduce(content, ana, 'Ana Ruiz')
  const phases = ['nominate', 'change'] as const
  const rules = { made: AT, question: '', late: 'report', rule: 'consensus', quorum: 0, phases } as const
  open(DECISION, { kind: 'decision', ...rules }, 'Coordinate the circle')
  const said = { phase: 'nominate', by: ana, made: AT, text: 'She listens', nominee: 'Rosa' } as const
  state(content, DECISION, { ...said, id: nominationId(ana, 'nominate') })
  close(DECISION)
  expect(minutes()).toContain('Rosa: She listens')
  expect(minutes()).not.toContain('Ana Ruiz')
  say(DECISION, ana, 'consent', '')
  expect(minutes()).toContain('1 answer came after the close.')
})

test('[PL4] a weighing and a temperature check are printed after their close, from their cuts', () => {
  const { content, minutes, open, close } = workshop()
  const water = 'water' as TrendId
  const WEIGHING = 'weighing' as RoundId
  open(WEIGHING, {
    kind: 'weigh',
    made: AT,
    question: '',
    late: 'report',
    of: [water],
    words: new Map([[`t:${water}` as const, 'Water is short']]),
    minimum: 2,
  })
  for (const [n, ballot] of (['b1', 'b2'] as BallotId[]).entries())
    rateApart(
      content,
      { round: WEIGHING, trend: water, ballot, rating: { probability: 3, impact: 2 } },
      20 + n,
    )
  const CHECK = 'check' as RoundId
  open(CHECK, {
    kind: 'temperature',
    made: AT + 1,
    question: 'How is it?',
    late: 'report',
    anonymous: false,
    minimum: 0,
  })
  showFingers(content, CHECK, ana, 1)
  showFingers(content, CHECK, rosa, 4)
  expect(minutes()).toBe(workshop().minutes())
  close(WEIGHING)
  close(CHECK)
  expect(minutes()).toMatch(/Water is short\s*\| 3\s*\| 2\s*\| 6/)
  expect(minutes()).toContain('In the middle: 2.5 of 5.')
  expect(minutes()).toContain('1 person shows two fingers or fewer')
})
