import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { roles, type Role } from '../protocol/keys.ts'
import { tidyName } from '../workshop/content/people.ts'
import { isId, type ActivityId, type PersonId } from '../workshop/ids.ts'
import { isFiniteNumber, isIndex, isRecord } from '../workshop/values.ts'
import { liveState } from './live-state.ts'
import type { Presence, Present } from './presence.ts'

/** A pointer is told so often at most. */
const POINTER_MS = 50
/** More than that nobody writes. */
const MOST_WRITTEN = 1_000

const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200

/** What another says of themselves, as far as it has the declared shape; anything may come. */
function readPresent(client: number, state: unknown): Present | undefined {
  if (!isRecord(state) || !isId(state['person'])) return undefined
  const { person, name, role, device, board, field, pointer, done, written, ready } = state
  const isField = isRecord(field) && isShortText(field['name'])
  const isPointer =
    isRecord(pointer) &&
    isShortText(pointer['board']) &&
    isFiniteNumber(pointer['x']) &&
    isFiniteNumber(pointer['y'])
  return {
    client,
    person: person as string as PersonId,
    name: isShortText(name) ? tidyName(name) : '',
    role: roles.includes(role as Role) ? (role as Role) : 'participant',
    device: device === 'phone' ? 'phone' : 'laptop',
    board: isShortText(board) ? board : undefined,
    done: isId(done) ? (done as string as ActivityId) : undefined,
    written: isIndex(written) ? Math.min(MOST_WRITTEN, written) : undefined,
    ready: isIndex(ready) ? ready : undefined,
    field: isField ? { name: field['name'] as string, caret: field['caret'] } : undefined,
    pointer: isPointer
      ? { board: pointer['board'] as string, x: pointer['x'] as number, y: pointer['y'] as number }
      : undefined,
  }
}

const byRoleAndName = (a: Present, b: Present) =>
  roles.indexOf(a.role) - roles.indexOf(b.role) ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : a.client - b.client)

export interface OpenPresence extends Presence {
  readonly awareness: Awareness
  close(): void
}

export function openPresence(
  doc: Y.Doc,
  self: Pick<Present, 'person' | 'name' | 'role' | 'device'>,
): OpenPresence {
  const awareness = new Awareness(doc)
  awareness.setLocalState({ ...self })
  const others = liveState<readonly Present[]>([])
  const onChange = () => {
    const present = [...awareness.getStates()].flatMap(([client, state]) =>
      client === doc.clientID ? [] : (readPresent(client, state) ?? []),
    )
    others.set(present.toSorted(byRoleAndName))
  }
  awareness.on('change', onChange)

  let pointerTimer: ReturnType<typeof setTimeout> | undefined
  let nextPointer: Present['pointer']
  return {
    awareness,
    others,
    show({ pointer, ...change }) {
      const state = awareness.getLocalState()
      const isNew = Object.entries(change).some(
        ([key, value]) => JSON.stringify(state?.[key]) !== JSON.stringify(value),
      )
      if (isNew) awareness.setLocalState({ ...state, ...change })
      if (!pointer) return
      nextPointer = pointer
      pointerTimer ??= setTimeout(() => {
        pointerTimer = undefined
        awareness.setLocalState({ ...awareness.getLocalState(), pointer: nextPointer })
      }, POINTER_MS)
    },
    close() {
      clearTimeout(pointerTimer)
      awareness.destroy()
    },
  }
}
