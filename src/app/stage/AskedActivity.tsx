import { useUsualRule } from '../../hooks/governance.ts'
import type { PutToGroup } from '../../hooks/put-to-group.ts'
import { ActivityDialog } from './ActivityDialog.tsx'
import { beginPlan } from './ActivityForm.tsx'

/** What a board puts to the group, as an activity that is about to start. */
export function AskedActivity({ asking, onClose }: { asking: PutToGroup; onClose: () => void }) {
  const { kind, board, proposal, about } = asking
  const usual = useUsualRule()
  const plan = beginPlan(kind, usual)
  const decision = plan.decision && { ...plan.decision, proposal }
  return <ActivityDialog planned={{ ...plan, board, decision, about }} onClose={onClose} />
}
