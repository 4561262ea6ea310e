import type { WorkshopSession } from '../sync/session.ts'

/**
 * What is opened once a workshop, when a screen first asks: the first screens do not wait for it. One for all who take part
 * on this device: whoever has it in hand, the documents are the same.
 */
export function perSession<Values>(
  open: (session: WorkshopSession) => Values,
): (session: WorkshopSession) => Values {
  const opened = new WeakMap<WorkshopSession['stage'], Values>()
  return (session) => {
    const held = opened.get(session.stage) ?? open(session)
    opened.set(session.stage, held)
    return held
  }
}
