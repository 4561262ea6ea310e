import type { MessageId } from '../i18n/message-ids.ts'
import type { Translator } from '../i18n/translator.ts'
import type { ZoneId } from '../workshop/ids.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Section } from './compile.ts'
import { noteLine } from './evidence-words.ts'
import { say, type Block } from './tree.ts'

/** The notes of a zone, each with what it stands on. */
function notesIn(zone: string, snapshot: WorkshopSnapshot, translator: Translator): Block[] {
  const lines = snapshot.notes
    .filter(({ place, text }) => place[0] === zone && text.trim() !== '')
    .map((note) => noteLine(note, snapshot, translator))
  return lines.length > 0 ? [{ kind: 'list', lines }] : []
}

/**
 * Every note by the zone it lies in, so that no word of the group is left out of the plan.
 * @param parking the zone that has an annex of its own
 */
export function annexSection(
  zones: readonly { readonly id: ZoneId; readonly title: MessageId }[],
  parking: ZoneId,
): Section {
  return {
    id: 'annex',
    title: 'plan.annex',
    isAnnex: true,
    compile(snapshot, translator) {
      const { t } = translator
      const known = new Set([...zones.map(({ id }) => id), parking])
      const elsewhere = [...new Set(snapshot.notes.map(({ place }) => place[0]))]
        .filter((id) => !known.has(id))
        .toSorted()
      const groups = [
        ...zones.map(({ id, title }) => ({ id, title: t(title) })),
        ...elsewhere.map((id) => ({ id, title: id as string })), // a board of a later version
      ]
      const blocks = groups.flatMap(({ id, title }): Block[] => {
        const here = notesIn(id, snapshot, translator)
        return here.length > 0 ? [{ kind: 'heading', level: 2, text: title }, ...here] : []
      })
      if (blocks.length === 0) return []
      const cited = say(t('plan.annex.cited'))
      return [{ id: 'annex', title: t('plan.annex'), blocks: [cited, ...blocks], gaps: [], isAnnex: true }]
    },
  }
}

/** What was put aside and is not lost. */
export const parkingSection = (zone: ZoneId): Section => ({
  id: 'parking',
  title: 'plan.parking',
  isAnnex: true,
  compile(snapshot, translator) {
    const blocks = notesIn(zone, snapshot, translator)
    if (blocks.length === 0) return []
    return [{ id: 'parking', title: translator.t('plan.parking'), blocks, gaps: [], isAnnex: true }]
  },
})
