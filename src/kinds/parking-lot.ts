import type { NoteBoard } from './declaration.ts'

/** What does not belong here now and is not to be lost: always at hand, on no tab, in the plan's annex. */
export const parkingLot: NoteBoard = {
  kind: 'notes',
  name: 'parking-lot',
  title: 'notes.parking',
  columns: 1,
  zones: [
    {
      id: 'parking-lot',
      paper: 0,
      letter: 'notes.parking.letter',
      tag: 'notes.parking.tag',
      title: 'notes.parking',
      question: 'notes.parking.question',
    },
  ],
}
export const parkingZone = parkingLot.zones[0]!
