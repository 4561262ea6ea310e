import type { NoteBoard } from '../kinds/declaration.ts'
import type { Section } from '../plan/compile.ts'
import { noteLine } from '../plan/evidence-words.ts'
import type { Block, Line } from '../plan/tree.ts'

/** A template's part of the plan: by zone what the group found, trends by their name and each note that stands alone. */
export const templateSection = ({ name, title, zones }: NoteBoard): Section => ({
  id: name,
  title,
  compile(snapshot, translator) {
    const { notes, trends } = snapshot
    const { t } = translator
    const grouped = new Set(trends.flatMap((trend) => trend.notes))
    const blocks = zones.flatMap(({ id, title: zoneTitle }): Block[] => {
      const lines: Line[] = [
        ...trends
          .filter(({ place }) => place[0] === id)
          .map((trend) => ({ text: trend.title, isVoice: true, source: `t:${trend.id}` as const })),
        ...notes
          .filter((note) => note.place[0] === id && !grouped.has(note.id) && note.text.trim() !== '')
          .map((note) => noteLine(note, snapshot, translator)),
      ]
      if (lines.length === 0) return []
      return [
        { kind: 'heading', level: 2, text: t(zoneTitle) },
        { kind: 'list', lines },
      ]
    })
    return blocks.length > 0 ? [{ id: name, title: t(title), blocks, gaps: [] }] : []
  },
})
