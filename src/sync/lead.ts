// «Follow me»: where the eyes of who leads are, as presence on the stage. The relay takes it there from facilitators only;
// nothing of it lasts, and in a document it would write megabytes.
import type { Awareness } from 'y-protocols/awareness'
import { tidyName } from '../workshop/content/people.ts'
import { isId, isZoneId, type PersonId, type ZoneId } from '../workshop/ids.ts'
import type { Live } from '../workshop/live.ts'
import { isBoardName, type BoardName } from '../workshop/stage/now.ts'
import { isFiniteNumber, isIndex, isRecord } from '../workshop/values.ts'
import { liveState } from './live-state.ts'

/**
 * The part of a canvas one sees, in board units from the corner of a zone: zones may lie elsewhere on another screen, whose
 * letters are wider.
 */
export type Sight = readonly [zone: ZoneId, x: number, y: number, width: number, height: number]

/** Where somebody looks. */
export interface Place {
  readonly board: BoardName
  readonly view?: string | undefined
  readonly item?: string | undefined
  readonly sight?: Sight | undefined
}

/** Somebody whom the group follows. */
export interface Lead {
  /** One page, of one press: the next one, or another's, has another key. */
  readonly key: string
  readonly isMine: boolean
  readonly person: PersonId
  /** `''` for who gave none. */
  readonly name: string
  readonly at: Place
}

export interface Leading {
  /** Who leads now: of several who pressed last. */
  readonly lead: Live<Lead | undefined>
  begin(self: Pick<Lead, 'person' | 'name'>): void
  end(): void
  /** Where one looks, kept until one leads, and then told: a few times a second, and only what is new. */
  look(place: Partial<Place>): void
  close(): void
}

const TELL_MS = 250
/** Farther out nobody puts things, and no screen shows more at once. */
const FARTHEST = 1_000_000
const MOST_PRESSES = 1_000_000

function readSight(value: unknown): Sight | undefined {
  if (!Array.isArray(value) || value.length !== 5 || !isZoneId(value[0])) return undefined
  const numbers = value.slice(1)
  if (!numbers.every((each) => isFiniteNumber(each) && Math.abs(each) <= FARTHEST)) return undefined
  const [x, y, width, height] = numbers as [number, number, number, number]
  return width >= 1 && height >= 1 ? [value[0], x, y, width, height] : undefined
}

interface ReadLead extends Omit<Lead, 'isMine' | 'key'> {
  readonly client: number
  readonly seq: number
}

/** What a page says of itself as far as it has the declared shape: facilitators are trusted, their apps may be newer. */
export function readLead(client: number, state: unknown): ReadLead | undefined {
  if (!isRecord(state) || !isId(state['person']) || !isRecord(state['lead'])) return undefined
  const { seq, board, view, item, sight } = state['lead']
  if (!isIndex(seq) || seq > MOST_PRESSES || !isBoardName(board)) return undefined
  const { name } = state
  return {
    client,
    seq,
    person: state['person'] as string as PersonId,
    name: typeof name === 'string' ? tidyName(name.slice(0, 200)) : '',
    at: {
      board,
      ...(isBoardName(view) && { view }),
      ...(isId(item) && { item }),
      sight: readSight(sight),
    },
  }
}

export function openLeading(awareness: Awareness): Leading {
  const lead = liveState<Lead | undefined>(undefined, (a, b) => JSON.stringify(a) === JSON.stringify(b))
  const leads = () =>
    [...awareness.getStates()]
      .flatMap(([client, state]) => readLead(client, state) ?? [])
      .toSorted((a, b) => b.seq - a.seq || b.client - a.client)
  let place: Partial<Place> = {}
  let told = ''
  let telling: ReturnType<typeof setTimeout> | undefined

  const isLeading = () => awareness.getLocalState() !== null
  const end = () => {
    clearTimeout(telling)
    telling = undefined
    if (isLeading()) awareness.setLocalState(null)
  }
  const onChange = () => {
    const [first] = leads()
    if (!first) return lead.set(undefined)
    const { client, seq, ...who } = first
    const isMine = client === awareness.clientID
    lead.set({ ...who, key: `${client}/${seq}`, isMine })
    if (!isMine) end() // another pressed after this page did
    return undefined
  }
  const tell = () => {
    telling = undefined
    const state = awareness.getLocalState()
    const now = JSON.stringify(place)
    if (!state || now === told) return
    told = now
    awareness.setLocalState({ ...state, lead: { ...(state['lead'] as object), ...place } })
  }
  awareness.on('change', onChange)
  onChange()
  return {
    lead,
    begin({ person, name }) {
      const [first] = leads()
      told = JSON.stringify(place)
      awareness.setLocalState({ person, name, lead: { ...place, seq: (first?.seq ?? 0) + 1 } })
    },
    end,
    look(change) {
      place = { ...place, ...change }
      if (isLeading()) telling ??= setTimeout(tell, TELL_MS)
    },
    close() {
      end()
      awareness.off('change', onChange)
    },
  }
}
