import { randomClientId } from '../sync/random.ts'
import { writeUnder } from '../workshop/content/apart.ts'
import { act } from '../workshop/content/content.ts'
import { writeEvidence, type Evidence } from '../workshop/content/evidence.ts'
import type { NoteId, ZoneId } from '../workshop/ids.ts'
import { useMyName } from './names.ts'
import { useWorkshop } from './workshop-context.tsx'
import { useWriting } from './writing.ts'

/**
 * Pins a figure or somebody's words to a zone: a note that stands on it, as one act. Without a name both are written under
 * client ids of their own [PW3]. While private writing is on nothing is pinned: what is pinned stands on the board at once.
 */
export function usePinEvidence() {
  const { content, addNotes } = useWorkshop()
  const name = useMyName()
  const { isPrivate, isAnonymous } = useWriting()
  const signs = name !== '' && !isAnonymous
  const pin = (zone: ZoneId, text: string, evidence: Evidence): NoteId | undefined => {
    let note: NoteId | undefined
    if (isPrivate) return note
    act(content, () => {
      const added = addNotes([{ zone, text }], signs)
      note = added.ok ? added.value[0] : undefined
      if (note) {
        const pinned = note
        writeUnder(content, signs ? undefined : randomClientId(), () =>
          writeEvidence(content, pinned, evidence),
        )
      }
    })
    return note
  }
  return { pin, isPrivate, isUnsigned: !signs }
}
