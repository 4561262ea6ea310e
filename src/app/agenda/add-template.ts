import { jitter, newDeviceId } from '../../hooks/ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { DecisionRule } from '../../method/decisions.ts'
import type { ActivityId } from '../../workshop/ids.ts'
import { addActivities, type ActivityFields } from '../../workshop/stage/agenda.ts'
import type { Stage } from '../../workshop/stage/stage.ts'
import { plannedActivities, type AgendaTemplate } from './templates.ts'

/** Adds activities at the end of the agenda. @returns the first of them */
export function addToAgenda(stage: Stage, activities: readonly ActivityFields[]): ActivityId | undefined {
  const added = activities.map((fields) => ({ id: newDeviceId<ActivityId>(), fields }))
  addActivities(stage, added, Date.now(), jitter)
  return added[0]?.id
}

/** Adds a template's activities at the end of the agenda, its words in the language of who adds it. */
export function addTemplate(
  stage: Stage,
  template: AgendaTemplate,
  t: Translator['t'],
  usual: DecisionRule | undefined,
): void {
  addToAgenda(stage, plannedActivities(template, t, usual))
}
