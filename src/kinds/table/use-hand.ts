import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { handOf, type Hand } from './hand.ts'

/** How this screen's language writes and reads what stands in cells. */
export function useHand(): Hand {
  const translator = useTranslator()
  const rows = useBoardValue('rows')
  const links = useBoardValue('links')
  const projects = useBoardValue('projects')
  const objectives = useBoardValue('objectives')
  const pillars = useBoardValue('pillars')
  const organisations = useBoardValue('organisations')
  const members = useBoardValue('members')
  return useMemo(
    () => handOf(translator, { rows, links, projects, objectives, pillars, organisations, members }),
    [translator, rows, links, projects, objectives, pillars, organisations, members],
  )
}
