import type { MessageId } from '../i18n/message-ids.ts'
import type { Note } from '../workshop/content/notes.ts'
import type { ZoneId } from '../workshop/ids.ts'
import type { Section } from './compile.ts'
import { say, type Block } from './tree.ts'

const notesIn = (zone: string, notes: readonly Note[]): Block[] => {
  const lines = notes
    .filter(({ place, text }) => place[0] === zone && text.trim() !== '')
    .map((note) => ({ text: note.text, isVoice: true, source: `n:${note.id}` as const }))
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
    compile({ notes }, { t }) {
      const known = new Set([...zones.map(({ id }) => id), parking])
      const elsewhere = [...new Set(notes.map(({ place }) => place[0]))]
        .filter((id) => !known.has(id))
        .toSorted()
      const groups = [
        ...zones.map(({ id, title }) => ({ id, title: t(title) })),
        ...elsewhere.map((id) => ({ id, title: id as string })), // a board of a later version
      ]
      const blocks = groups.flatMap(({ id, title }): Block[] => {
        const here = notesIn(id, notes)
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
  compile({ notes }, { t }) {
    const blocks = notesIn(zone, notes)
    if (blocks.length === 0) return []
    return [{ id: 'parking', title: t('plan.parking'), blocks, gaps: [], isAnnex: true }]
  },
})
