// A vote in the middle of which the relay is killed, again and again.
import { expect, test } from 'vitest'
import { castDots, readBallots, type CandidateRef } from '../../src/workshop/content/ballots.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { ballotOf } from '../../src/workshop/content/ratings.ts'
import type { DeviceId, NoteId, RoundId } from '../../src/workshop/ids.ts'
import { countDots } from '../../src/workshop/stage/counting.ts'
import { closeRound, openRound, readRound } from '../../src/workshop/stage/rounds.ts'
import type { DotsRules } from '../../src/workshop/stage/round-rules.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import { connect, newWorkshop, type RelayClient } from '../support/relay-client.ts'
import { newFolder, startRelayProcess } from '../support/relay-process.ts'
import { afterThisTest, until } from '../support/test-relay.ts'

const ROUND = 'round-1' as RoundId
const DEVICE = 'device-1' as DeviceId
const of = ['a', 'b', 'c', 'd'].map((note): CandidateRef => `n:${note as NoteId}`)
const rules: DotsRules = {
  kind: 'dots',
  made: 1,
  question: 'What matters?',
  late: 'report',
  of,
  words: new Map(of.map((ref) => [ref, ref])),
  budget: 1,
  several: false,
  own: true,
  minimum: 1,
}
const clientId = () => crypto.getRandomValues(new Uint32Array(1))[0]!

test(
  '[RW5][RO1] through five SIGKILLs in the middle of a vote each last ballot counts, once, the same everywhere',
  { timeout: 120_000 },
  async () => {
    const folder = await newFolder()
    afterThisTest(folder.remove)
    const workshop = newWorkshop()
    const stage = openStage()
    openRound(stage, DEVICE, ROUND, rules)
    const people = Array.from({ length: 12 }, () => ({
      content: openContent(),
      ballot: ballotOf(crypto.getRandomValues(new Uint8Array(16)), ROUND),
      last: undefined as CandidateRef | undefined,
    }))
    const lead = openContent()
    const vote = (person: (typeof people)[number]) => {
      person.last = of[Math.floor(Math.random() * of.length)]!
      castDots(person.content, ROUND, person.ballot, new Map([[person.last, 1]]), clientId())
    }
    const withRelay = async (during: (lines: readonly RelayClient[]) => Promise<void>) => {
      const relay = await startRelayProcess({ DATA_DIR: folder.path })
      afterThisTest(() => relay.kill('SIGKILL'))
      const docs = [lead.y, ...people.map(({ content }) => content.y)]
      const lines = docs.map((doc) => connect({ port: relay.port, workshop, doc }))
      await during(lines)
      await relay.kill('SIGKILL')
      await until(() => expect(lines.every(({ closedWith }) => closedWith)).toBe(true))
      await Promise.all(lines.map((line) => line.close()))
    }

    for (let kill = 0; kill < 5; kill += 1) {
      await withRelay(async (lines) => {
        await until(() => expect(lines.some(({ stored }) => stored > 0)).toBe(true))
        for (let n = 0; n < 5 + Math.random() * 60; n += 1) {
          vote(people[Math.floor(Math.random() * people.length)]!)
          if (n % 3 === 0) await new Promise(setImmediate)
        }
      })
      // Who is without a line votes on.
      vote(people[kill]!)
    }
    await withRelay(async (lines) => {
      people.forEach(vote)
      await until(() => expect(lines.every(({ sent, stored }) => stored === sent && sent > 0)).toBe(true))
      const cast = new Map(people.map(({ ballot, last }) => [ballot, new Map([[last, 1]])]))
      await until(() => expect(readBallots(lead, ROUND)).toEqual(cast))
      closeRound(stage, lead, DEVICE, ROUND, { at: 2, present: people.length })
      const round = readRound(stage, ROUND)
      if (round?.kind !== 'dots') throw new Error('there is no vote')
      for (const content of [lead, ...people.map((person) => person.content)])
        expect(countDots(stage, content, round).counted).toEqual(cast)
    })
  },
)
