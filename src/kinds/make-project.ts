import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useBoardValue } from '../hooks/board-values.ts'
import { jitter, newDeviceId } from '../hooks/ids.ts'
import { useMayWriteOn } from '../hooks/may-write.tsx'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { linkedTo } from '../workshop/content/links.ts'
import { addProject } from '../workshop/content/projects.ts'
import type { ObjectiveId, ProjectId } from '../workshop/ids.ts'

/** Makes a project, of an objective where one is given, and goes to its sheet; `undefined` where one may not. */
export function useMakeProject(): ((objective?: ObjectiveId) => void) | undefined {
  const { id, content, person } = useWorkshop()
  const mayWrite = useMayWriteOn('projects')
  const [, navigate] = useLocation()
  const make = useCallback(
    (objective?: ObjectiveId) => {
      const project = newDeviceId<ProjectId>()
      const made = { id: project, made: Date.now(), by: person }
      addProject(content, objective ? { ...made, objective } : made, jitter())
      navigate(`/w/${id}/projects?item=${project}`)
    },
    [content, id, navigate, person],
  )
  return mayWrite ? make : undefined
}

/** In an objective's menu: its projects, and one more. */
export function useProjectItems(objective: ObjectiveId): readonly MenuItem[] {
  const { id } = useWorkshop()
  const projects = useBoardValue('projects')
  const links = useBoardValue('links')
  const make = useMakeProject()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const from = linkedTo(links, 'from', objective)
  return [
    ...projects
      .filter((project) => from.includes(project.id))
      .map((project): MenuItem => ({
        label: t('projects.open', { name: project.texts.name || t('projects.noName') }),
        icon: 'thread',
        onChoose: () => navigate(`/w/${id}/projects?item=${project.id}`),
      })),
    ...(make ? [{ label: t('projects.make'), icon: 'plus', onChoose: () => make(objective) } as const] : []),
  ]
}
