import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useChosen } from '../../hooks/chosen.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { warningsOf, type ProjectWarning } from '../../method/projects.ts'
import type { Objective } from '../../workshop/content/objectives.ts'
import { fullProjects, numberObjectives, type FullProject } from './facts.ts'
import { warningWords } from './words.ts'

export interface ProjectsNow {
  readonly projects: readonly FullProject[]
  readonly warnings: ReadonlyMap<string, readonly ProjectWarning[]>
  /** How an objective is numbered: beside its bar, its chip, its name. */
  readonly numberOf: ReadonlyMap<string, number>
  /** Chosen objectives that no project serves yet. */
  readonly waiting: readonly Objective[]
}

/** The projects as they stand, with all that hangs on them. */
export function useProjects(): ProjectsNow {
  const projects = useBoardValue('projects')
  const objectives = useBoardValue('objectives')
  const links = useBoardValue('links')
  const rows = useBoardValue('rows')
  const chosen = useChosen()
  return useMemo(() => {
    const full = fullProjects({ projects, objectives, links, rows })
    return {
      projects: full,
      warnings: warningsOf(full.map(({ facts }) => facts)),
      numberOf: numberObjectives(objectives, chosen),
      waiting: objectives.filter(
        ({ id }) => chosen.has(id) && !full.some((each) => each.facts.objectives.includes(id)),
      ),
    }
  }, [projects, objectives, links, rows, chosen])
}

/** What to look at in a project, in words. */
export function useWarningWords(): (project: FullProject, warnings: readonly ProjectWarning[]) => string[] {
  const members = useBoardValue('members')
  const translator = useTranslator()
  return ({ indicators }, warnings) => {
    const nameOf = (id: string) =>
      members.find((each) => each.id === id)?.name ??
      indicators.find((row) => row.id === id)?.texts['what'] ??
      translator.t('register.gone')
    return warnings.map((warning) => warningWords(warning, nameOf, translator))
  }
}
