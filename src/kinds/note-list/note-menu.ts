import { useMayWorkOn, useMayWriteIn } from '../../hooks/may-write.tsx'
import { useMyAgreement } from '../../hooks/notes.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import type { Note } from '../../workshop/content/notes.ts'
import { trendOfNote } from '../../workshop/content/trends.ts'
import { bringEveryone } from '../../workshop/stage/lead.ts'
import { setLock } from '../../workshop/stage/locks.ts'
import type { NoteBoard } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import { parkingZone } from '../parking-lot.ts'
import { useZones } from '../zones.tsx'
import { shorten } from './shorten.ts'

/** All that can be done with a note, as a menu: every gesture and key has its line here. */
export function useNoteMenu(note: Note, board: NoteBoard, mayEdit: boolean): readonly MenuItem[] {
  const work = useNoteWork()
  const trends = useBoardValue('trends')
  const agrees = useMyAgreement(note.id)
  const all = useZones()
  const mayWorkOn = useMayWorkOn()
  const mayWriteIn = useMayWriteIn()
  const { role, stage, device } = useWorkshop()
  const isLocked = useWorkshopValue('locks').has(note.id)
  const { t } = useTranslator()
  if (!work.mayWrite || !mayWorkOn(note)) return []
  const zone = note.place[0]
  // From the parking lot a note goes to any board, from a board to its other zones or into the parking lot.
  const elsewhere = zone === parkingZone.id ? all : [...board.zones, parkingZone]
  const own = trends.find((trend) => trend.notes.includes(note.id))
  const near = trends.filter((trend) => trend.place[0] === zone && trend !== own)
  return [
    ...(mayEdit
      ? [{ label: t('common.edit'), icon: 'pencil', onChoose: () => work.edit(note.id) } as const]
      : []),
    {
      label: t('notes.agree'),
      icon: 'check',
      isChecked: agrees,
      onChoose: () => work.agreeWith(note.id, !agrees),
    },
    ...(own?.id === trendOfNote(note.id)
      ? []
      : [{ label: t('notes.makeTrend'), icon: 'brace', onChoose: () => work.makeTrend(note.id) } as const]),
    ...near.map((trend) => ({
      label: `${t('notes.groupWith')} ${shorten(trend.title)}`,
      icon: 'brace' as const,
      onChoose: () => work.addToTrend(trend.id, [note.id]),
    })),
    ...(own
      ? [{ label: t('notes.leaveTrend'), icon: 'left' as const, onChoose: () => work.leave([note.id]) }]
      : []),
    ...elsewhere
      .filter(({ id }) => id !== zone && mayWriteIn(id))
      .map(({ id, title }) => ({
        label: t('notes.moveHere', { zone: t(title) }),
        icon: 'right' as const,
        onChoose: () => work.moveTo(id, [note.id]),
      })),
    {
      label: t(note.marked ? 'notes.unmark' : 'notes.mark'),
      icon: 'flag' as const,
      onChoose: () => work.mark(note.id, !note.marked),
    },
    ...(role === 'facilitator'
      ? [
          {
            label: t('notes.spotlight'),
            icon: 'bring' as const,
            onChoose: () => bringEveryone(stage, device, { board: board.name, item: note.id }),
          },
          {
            label: t(isLocked ? 'notes.unlock' : 'notes.lock'),
            icon: 'lock' as const,
            onChoose: () => setLock(stage, note.id, !isLocked),
          },
        ]
      : []),
    ...(mayEdit
      ? [
          {
            label: t('common.takeAway'),
            icon: 'trash',
            isDanger: true,
            onChoose: () => work.takeAway([note.id]),
          } as const,
        ]
      : []),
  ]
}
