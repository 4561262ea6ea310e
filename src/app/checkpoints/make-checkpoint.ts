import { newDeviceId } from '../../hooks/ids.ts'
import type { WorkshopSession } from '../../sync/session.ts'
import { encodeCheckpoint } from '../../workshop/checkpoints.ts'
import type { CheckpointId } from '../../workshop/ids.ts'
import { takeSnapshot } from '../../workshop/snapshot.ts'
import { noteCheckpoint, readCheckpoints } from '../../workshop/stage/checkpoints.ts'

/** Lets the screen be painted in between: a group that goes on to what is next sees no pause. */
const anotherTask = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * Keeps what the boards say now: on this device at once, on the relay as soon as there is one. Facilitators make them, by
 * hand and at the end of each activity. `same`: nothing has changed since the newest one; `failed`: it cannot be kept here.
 */
export async function makeCheckpoint(
  session: WorkshopSession,
  label: string,
): Promise<'made' | 'same' | 'failed'> {
  const { content, stage, role, connection, blobs } = session
  if (role !== 'facilitator' || !connection.get().mayWrite) return 'failed'
  try {
    const snapshot = takeSnapshot(content, stage)
    await anotherTask()
    const blob = await blobs.keep(encodeCheckpoint(snapshot))
    if (readCheckpoints(stage)[0]?.blob === blob) return 'same'
    noteCheckpoint(stage, { id: newDeviceId<CheckpointId>(), label, at: Date.now(), blob })
    return 'made'
  } catch {
    return 'failed' // said by whoever asked for it
  }
}
