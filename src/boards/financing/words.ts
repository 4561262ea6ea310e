import type { Translator } from '../../i18n/translator.ts'
import { daysBetween, type IsoDate } from '../../method/dates.ts'
import type { Project } from '../../workshop/content/projects.ts'
import type { Purpose } from './amounts.ts'

/** What money is for, as the gap names it. */
export function purposeWords(purpose: Purpose, projects: readonly Project[], { t }: Translator): string {
  if (purpose.kind !== 'project') return t(`financing.of.${purpose.kind}`)
  return projects.find(({ id }) => id === purpose.id)?.texts.name.trim() || t('common.noName')
}

/** Beside a deadline: in how many days it is, that it is today, or that it went by. */
export function deadlineWords(
  day: IsoDate,
  isPast: boolean,
  today: IsoDate,
  { t }: Translator,
): string | undefined {
  if (isPast) return t('financing.deadline.past')
  return day < today ? undefined : t('financing.deadline.in', { n: daysBetween(today, day) })
}
