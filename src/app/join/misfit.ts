// A link that does not fit a workshop that is here all the same: what was wrong with it, until it has been read.
import type { MessageId } from '../../i18n/message-ids.ts'
import type { WorkshopId } from '../../protocol/keys.ts'
import { liveState } from '../../sync/live-state.ts'

export const misfit = liveState<{ readonly id: WorkshopId; readonly what: MessageId } | null>(null)
