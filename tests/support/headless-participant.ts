// Somebody with a phone and no screen: what a phone keeps, publishes and casts, done by the same functions on a real socket.
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { Level } from '../../src/method/ratings.ts'
import { MESSAGE_AWARENESS } from '../../src/protocol/messages.ts'
import { castDots, type CandidateRef } from '../../src/workshop/content/ballots.ts'
import { openContent, type Content } from '../../src/workshop/content/content.ts'
import { introduce } from '../../src/workshop/content/people.ts'
import { ballotOf, rateApart } from '../../src/workshop/content/ratings.ts'
import { respond, wordsOf } from '../../src/workshop/content/responses.ts'
import { addDrafts, openDrafts } from '../../src/workshop/drafts.ts'
import { draftsDue, encodePublications, publish } from '../../src/workshop/publications.ts'
import { newId, type NoteId, type PersonId, type ZoneId } from '../../src/workshop/ids.ts'
import { readNow } from '../../src/workshop/stage/now.ts'
import type { Round } from '../../src/workshop/stage/round-rules.ts'
import { readRounds } from '../../src/workshop/stage/rounds.ts'
import { openStage, type Stage } from '../../src/workshop/stage/stage.ts'
import type { Answer } from '../../src/method/decisions.ts'
import { connect, type TestWorkshop } from './relay-client.ts'

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const clientId = () => crypto.getRandomValues(new Uint32Array(1))[0]!

export interface HeadlessParticipant {
  readonly content: Content
  readonly stage: Stage
  /** The open round of a kind, if it has been heard of. */
  openRound<Kind extends Round['kind']>(kind: Kind): Extract<Round, { kind: Kind }> | undefined
  writeInPrivate(zone: ZoneId, texts: readonly string[]): void
  rate(probability: Level, impact: Level): void
  /** Dots on these candidates, by what they say. */
  vote(choose: (of: readonly CandidateRef[], budget: number) => readonly CandidateRef[]): void
  answer(answer: Answer, reason?: string): void
  /** All it wrote is on the relay's disk. */
  isSaved(): boolean
  leave(): Promise<void>
}

export function openHeadlessParticipant(
  port: number,
  workshop: TestWorkshop,
  name: string,
  { hearsOthers = true }: { readonly hearsOthers?: boolean } = {},
): HeadlessParticipant {
  const person = newId<PersonId>(random)
  const secret = random(16)
  const content = openContent()
  const drafts = openDrafts()
  const stageLine = connect({ port, workshop, part: 'stage' })
  const stage = openStage(stageLine.doc)
  const line = connect({ port, workshop, doc: content.y, hearsOthers })
  introduce(content, person, name)

  const awareness = new Awareness(content.y)
  const tellWritten = (written: number) => {
    awareness.setLocalState({ person, name, role: 'participant', device: 'phone', written })
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [content.y.clientID]))
    line.send(encoding.toUint8Array(encoder))
  }
  const publishDue = () => {
    const due = draftsDue(drafts, stage, content)
    if (due.length > 0) publish(content, drafts, encodePublications(due, stage, content, clientId), clientId)
  }
  stageLine.doc.on('update', publishDue)

  const openRound: HeadlessParticipant['openRound'] = (kind) =>
    readRounds(stage).findLast((round) => round.kind === kind && !round.isClosed) as never
  return {
    content,
    stage,
    openRound,
    writeInPrivate(zone, texts) {
      const now = readNow(stage)!
      const notes = texts.map((text) => ({
        id: newId<NoteId>(random),
        zone,
        text,
        made: Date.now(),
        by: person,
        act: now.act,
      }))
      addDrafts(drafts, notes, now.writing!)
      tellWritten(texts.length)
    },
    rate(probability, impact) {
      const round = openRound('weigh')
      if (!round) throw new Error('there is no weighing')
      const ballot = ballotOf(secret, round.id)
      for (const trend of round.of) {
        rateApart(content, { round: round.id, trend, ballot, rating: { probability, impact } }, clientId())
      }
    },
    vote(choose) {
      const round = openRound('dots')
      if (!round) throw new Error('there is no vote')
      const dots = new Map(choose(round.of, round.budget).map((ref) => [ref, 1]))
      castDots(content, round.id, ballotOf(secret, round.id), dots, clientId())
    },
    answer(answer, reason = '') {
      const round = openRound('decision')
      if (!round) throw new Error('there is no decision')
      const version = round.texts.length - 1
      respond(content, round.id, person, { answer, reason, version, words: wordsOf(round.texts[version]!) })
    },
    isSaved: () => line.stored >= line.sent,
    async leave() {
      awareness.destroy()
      await line.close()
      await stageLine.close()
    },
  }
}
