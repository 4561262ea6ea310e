import { jitter, newDeviceId } from '../../hooks/ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { ActivityId } from '../../workshop/ids.ts'
import { addActivities } from '../../workshop/stage/agenda.ts'
import type { Stage } from '../../workshop/stage/stage.ts'
import { plannedActivity, type AgendaTemplate } from './templates.ts'

/** Adds a template's activities at the end of the agenda, its words in the language of who adds it. */
export function addTemplate(stage: Stage, { activities }: AgendaTemplate, t: Translator['t']): void {
  const added = activities.map((activity) => ({
    id: newDeviceId<ActivityId>(),
    fields: plannedActivity(activity, t),
  }))
  addActivities(stage, added, Date.now(), jitter)
}
