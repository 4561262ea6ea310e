import type { PersonId } from '../workshop/ids.ts'
import { boundActs, readKeptActs } from '../workshop/kept-acts.ts'
import type { ApartId } from '../workshop/content/apart.ts'
import type { Content } from '../workshop/content/content.ts'
import type { NoteId } from '../workshop/ids.ts'
import { openJournal, type Journal, type KeptActs } from '../workshop/undo.ts'
import type { LocalStore } from './local-store.ts'

interface KeptJournal {
  /** What this person had done on this device before the page was opened. */
  readonly before: Promise<KeptActs>
  /** Keeps what can be undone now. Of calls that come while one is written the last holds. */
  keep(acts: KeptActs): void
  /** Resolves when the last of it is written. */
  settled(): Promise<void>
}

/** The undo journal over a reload: beside the document and never in it, for one person. Of two tabs the later act holds. */
function keepJournal(store: Pick<LocalStore, 'get' | 'set'>, person: PersonId): KeptJournal {
  const key = `undo/${person}`
  let next: KeptActs | undefined
  let writing: Promise<void> | undefined
  const write = async () => {
    while (next) {
      const acts = next
      next = undefined
      await store.set(key, boundActs(acts)).catch(() => undefined) // undo then lasts as long as the page
    }
    writing = undefined
  }
  return {
    before: store.get(key).then(readKeptActs, () => readKeptActs(undefined)),
    keep(acts) {
      next = acts
      writing ??= Promise.resolve().then(write)
    },
    settled: () => writing ?? Promise.resolve(),
  }
}

/** The journal with what was done on this device before, and kept from now on. */
export async function openKeptJournal(
  content: Content,
  store: Pick<LocalStore, 'get' | 'set'>,
  person: PersonId,
  apart: ApartId<NoteId>,
): Promise<Journal & Pick<KeptJournal, 'settled'>> {
  const kept = keepJournal(store, person)
  const journal = openJournal(content, apart, await kept.before)
  journal.subscribe(() => kept.keep(journal.acts))
  return Object.assign(journal, { settled: kept.settled })
}
