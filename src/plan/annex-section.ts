import type { MessageId } from '../i18n/message-ids.ts'
import type { ZoneId } from '../workshop/ids.ts'
import type { Section } from './compile.ts'
import type { Block } from './tree.ts'

/** Every note by the zone it lies in, so that no word of the group is left out of the plan. */
export function annexSection(zones: readonly { readonly id: ZoneId; readonly title: MessageId }[]): Section {
  return {
    id: 'annex',
    compile({ notes }, { t }) {
      const known = new Set(zones.map(({ id }) => id))
      const elsewhere = [...new Set(notes.map(({ place }) => place[0]))]
        .filter((id) => !known.has(id))
        .toSorted()
      const groups = [
        ...zones.map(({ id, title }) => ({ id, title: t(title) })),
        ...elsewhere.map((id) => ({ id, title: id as string })), // a board of a later version
      ]
      const blocks = groups.flatMap(({ id, title }): Block[] => {
        const here = notes.filter(({ place, text }) => place[0] === id && text.trim() !== '')
        if (here.length === 0) return []
        return [
          { kind: 'heading', level: 2, text: title },
          {
            kind: 'list',
            lines: here.map((note) => ({ text: note.text, isVoice: true, source: `n:${note.id}` })),
          },
        ]
      })
      if (blocks.length === 0) return []
      const cited: Block = { kind: 'paragraph', line: { text: t('plan.annex.cited') } }
      return [{ id: 'annex', title: t('plan.annex'), blocks: [cited, ...blocks], gaps: [], isAnnex: true }]
    },
  }
}
