import { introduceGuest, tidyName } from '../workshop/content/people.ts'
import { newId, type PersonId } from '../workshop/ids.ts'
import { openNoteMaker } from './add-notes.ts'
import { changeWorkshop, findWorkshop, type Guest } from './device-registry.ts'
import { randomBytes } from './random.ts'
import type { WorkshopSession } from './session.ts'

const SECRET_BYTES = 16

/** Those who have taken part on this device before. */
export const listGuests = async ({ id }: WorkshopSession): Promise<readonly Guest[]> =>
  (await findWorkshop(id))?.guests ?? []

/** Lets somebody else take part on this device, with a name and ballots of their own. */
export async function addGuest({ id, content }: WorkshopSession, name: string): Promise<Guest> {
  const guest = {
    person: newId<PersonId>(randomBytes),
    personSecret: randomBytes(SECRET_BYTES),
    name: tidyName(name),
  }
  introduceGuest(content, guest.person, guest.name)
  await changeWorkshop(id, (kept) => ({ ...kept, guests: [...(kept.guests ?? []), guest] })).catch(
    () => undefined, // then they take part until the page closes; the storage state says that nothing is kept
  )
  return guest
}

/** The same workshop with a guest's hand in it: what is written, answered and voted now is theirs. */
export function actAs(session: WorkshopSession, { person, personSecret }: Guest): WorkshopSession {
  const { content, stage, drafts, live, mine } = session
  const addNotes = openNoteMaker({
    content,
    stage,
    drafts,
    person,
    now: live.now.get,
    remember: mine.remember,
  })
  return { ...session, person, personSecret, addNotes }
}
