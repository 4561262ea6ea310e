// A drawing by lot that anyone can check by hand: of each line of the published list, in its order from 1, the SHA-256 of
// `<seed>/<number>/<name>` in UTF-8; who has the smallest is drawn first. On any machine with a shell:
// printf '%s' 'SEED/1/NAME' | sha256sum
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export interface Drawn {
  /** Its number in the published list, from 1: two of one name have two numbers. */
  readonly number: number
  readonly name: string
  readonly digest: string
}

/** What is hashed for a line of the list. */
export const drawnText = (seed: string, number: number, name: string): string =>
  `${seed}/${number}/${name}`.normalize('NFC')

/** All of the list in the order drawn [LT1]: as many as there are seats are in, the others stand in for them in that order. */
export const drawLot = (seed: string, names: readonly string[]): readonly Drawn[] =>
  names
    .map((name, index) => ({
      number: index + 1,
      name,
      digest: bytesToHex(sha256(utf8ToBytes(drawnText(seed, index + 1, name)))),
    }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
