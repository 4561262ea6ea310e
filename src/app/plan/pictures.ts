import type { Translator } from '../../i18n/translator.ts'
import { parkingLot } from '../../kinds/parking-lot.ts'
import type { PictureNote } from '../../plan/pictures/board-scene.ts'
import { ganttScene } from '../../plan/pictures/gantt-scene.ts'
import { matrixScene } from '../../plan/pictures/matrix-scene.ts'
import type { Picture } from '../../plan/pictures/pictures.ts'
import type { Block, StrategicPlan } from '../../plan/tree.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { noteBoards } from '../note-boards.ts'

function figureOf(block: Block): Picture[] {
  const { kind } = block
  if (kind === 'picture') return [{ kind: 'figure', name: block.name, scene: block.scene, alt: block.alt }]
  if (kind !== 'matrix' && kind !== 'gantt') return []
  const scene = kind === 'matrix' ? matrixScene(block.cards, block.words) : ganttScene(block.chart)
  return [{ kind: 'figure', name: kind, scene, alt: block.alt }]
}

/** Every note board that has something on it, and what figures the plan has. */
export function picturesOf(
  snapshot: WorkshopSnapshot,
  plan: StrategicPlan,
  { t }: Translator,
): readonly Picture[] {
  const allZones = new Map(
    [...noteBoards, parkingLot].flatMap(({ zones }) => zones.map((zone) => [zone.id, zone] as const)),
  )
  const notes = snapshot.notes.filter(({ text }) => text.trim() !== '')
  const noteOf = (zone: string, { born, text }: (typeof notes)[number]): PictureNote => {
    const birth = allZones.get(born)
    return { text, paper: birth?.paper ?? 0, tag: birth && born !== zone ? t(birth.tag) : undefined }
  }
  const carried = new Map(snapshot.carried.map(({ trend, place }) => [trend, place[0]]))
  const boards = [...noteBoards, parkingLot].flatMap(({ name, title, columns, zones }): Picture[] => {
    const drawn = zones.map(({ id, title: zoneTitle }) => {
      const trends = snapshot.trends.filter(({ place }) => place[0] === id)
      const grouped = new Set(trends.flatMap((trend) => trend.notes))
      const brought = snapshot.trends.filter(({ id: trend }) => carried.get(trend) === id)
      return {
        title: t(zoneTitle),
        trends: trends.map((trend) => ({
          title: trend.title,
          notes: notes.filter((note) => trend.notes.includes(note.id)).map((note) => noteOf(id, note)),
        })),
        notes: [
          ...brought.map((trend): PictureNote => {
            const birth = allZones.get(trend.place[0])
            return { text: trend.title, paper: birth?.paper ?? 0, tag: birth && t(birth.tag) }
          }),
          ...notes
            .filter((note) => note.place[0] === id && !grouped.has(note.id))
            .map((note) => noteOf(id, note)),
        ],
      }
    })
    if (drawn.every((zone) => zone.trends.length + zone.notes.length === 0)) return []
    return [{ kind: 'board', name, board: { title: t(title), columns, zones: drawn } }]
  })
  const figures = plan.parts.flatMap(({ blocks }) => blocks).flatMap(figureOf)
  return [...boards, ...figures]
}
