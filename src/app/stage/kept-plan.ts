import { useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { writeAbout } from '../../workshop/stage/about.ts'
import type { ActivityPlan } from './use-start-activity.ts'

const withProposal = (plan: ActivityPlan, proposal: string): ActivityPlan =>
  plan.decision && proposal ? { ...plan, decision: { ...plan.decision, proposal } } : plan

/**
 * A plan that is being made: what is typed in it is there again when its dialog was closed without starting it.
 * @param begin the plan before anything was typed; each of the agenda, and each that settles something, keeps its own words
 */
export function useKeptPlan(begin: ActivityPlan) {
  const key = begin.id ?? (begin.about ? writeAbout(begin.about) : '')
  const question = useKeptText(`plan.${key}.question`)
  const proposal = useKeptText(`plan.${key}.proposal`)
  const [plan, setPlan] = useState(() =>
    withProposal({ ...begin, question: question.text || begin.question }, proposal.text),
  )
  return {
    plan,
    change(next: ActivityPlan) {
      const isNewDecision = !plan.decision && next.decision?.proposal === ''
      const changed = isNewDecision ? withProposal(next, proposal.text) : next
      setPlan(changed)
      question.setText(changed.question === begin.question ? '' : changed.question)
      const words = changed.decision?.proposal
      if (words !== undefined) proposal.setText(words === begin.decision?.proposal ? '' : words)
    },
    /** It was started. */
    forget() {
      question.setText('')
      proposal.setText('')
    },
  }
}
