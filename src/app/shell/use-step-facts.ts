import { useBoardValue } from '../../hooks/board-values.ts'
import { useNoteCounts } from '../../hooks/note-counts.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { Board } from '../../kinds/declaration.ts'
import { rowsOf } from '../../workshop/content/rows.ts'
import type { Step } from '../boards.ts'

/**
 * What stands in a step, as a fact: of one sheet, how many of its fields say something; of several boards, how many were
 * begun. Never a share of a whole that nobody knows.
 */
export function useStepFact(): (step: Step) => string {
  const { t } = useTranslator()
  const notesOn = useNoteCounts()
  const sheets = useBoardValue('sheets')
  const lists = { principles: useBoardValue('principles'), pillars: useBoardValue('pillars') }
  const items = { objectives: useBoardValue('objectives'), projects: useBoardValue('projects') }
  const rows = useBoardValue('rows')
  const filled = (board: Board): readonly boolean[] => {
    if (board.kind === 'notes') return [notesOn.has(board.name)]
    if (board.kind === 'items') return [items[board.items].length > 0]
    return [
      ...board.fields.map(({ field }) => (sheets[field] ?? '').trim() !== ''),
      ...board.lists.map(({ list }) => lists[list].length > 0),
      ...board.tables.map(({ table }) => rowsOf(rows, table).length > 0),
    ]
  }
  return (step) => {
    const boards = step.boards.filter((board) => !(board.kind === 'sheet' && board.isUncounted))
    const parts =
      boards.length === 1 ? filled(boards[0]!) : boards.map((board) => filled(board).some(Boolean))
    return t('steps.fact', { n: parts.filter(Boolean).length, of: parts.length })
  }
}

/** What stands beside the steps, as a figure: surveys, entries of the register, notes of a board beside the method. */
export function useBesideFact(): (name: string) => number {
  const notesOn = useNoteCounts()
  const facts: Readonly<Record<string, number>> = {
    register: useBoardValue('organisations').length + useBoardValue('members').length,
    mapping: useBoardValue('surveyNames').size,
  }
  return (name) => facts[name] ?? notesOn.get(name) ?? 0
}
