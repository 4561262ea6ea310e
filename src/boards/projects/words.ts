import type { Translator } from '../../i18n/translator.ts'
import { noonOf } from '../../method/dates.ts'
import type { Span } from '../../method/gantt.ts'
import type { ProjectPart, ProjectWarning } from '../../method/projects.ts'

type Words = Pick<Translator, 't' | 'date'>

/** «1 mar 2027 – 30 nov 2028»; what is not said yet is named. */
export function periodWords([start, end]: Span, { t, date }: Words): string {
  if (start === null && end === null) return t('projects.noDates')
  return t('projects.period', {
    from: start ? date(noonOf(start)) : t('projects.noStart'),
    to: end ? date(noonOf(end)) : t('projects.noEnd'),
  })
}

export const partTitle = (part: ProjectPart, { t }: Pick<Translator, 't'>): string => t(`projects.${part}`)

/** @param nameOf what people and indicators are called */
export function warningWords(
  warning: ProjectWarning,
  nameOf: (id: string) => string,
  { t }: Pick<Translator, 't'>,
): string {
  switch (warning.kind) {
    case 'ends-before-start':
    case 'no-objective':
      return t(`projects.warning.${warning.kind}`)
    case 'no-referent':
      return t(`projects.warning.no-referent.${warning.of}`)
    case 'no-target':
      return t('projects.warning.no-target', { name: nameOf(warning.indicator) || t('projects.indicator') })
    case 'much-for-one':
      return t('projects.warning.much-for-one', { name: nameOf(warning.person), n: warning.projects })
  }
}
