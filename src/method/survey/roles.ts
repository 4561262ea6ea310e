// Which columns say who answered, what they need and what they offer: proposed from their headings.
import type { ColumnType } from './columns.ts'
import { fold } from './words.ts'

export const surveyRoles = ['who', 'needs', 'offers'] as const
export type SurveyRole = (typeof surveyRoles)[number]

/** Places of columns. */
export type Roles = Readonly<Partial<Record<SurveyRole, number>>>

const headings: Readonly<Record<SurveyRole, RegExp>> = {
  who: /^(nombre de la |nome da |name of (the |your )?)?(organi[sz]a|entidad|institu|coletivo|colectivo)/u,
  needs: /necesi|necess|precisa|\bneed/u,
  offers: /ofrec|oferec|oferta|\boffer/u,
}
const holds: Readonly<Record<SurveyRole, readonly ColumnType['kind'][]>> = {
  who: ['text', 'choice'],
  needs: ['choice', 'choices', 'text'],
  offers: ['choice', 'choices', 'text'],
}

/** The first column of each role whose heading says so; none where none does. */
export function proposeRoles(
  columns: readonly { readonly heading: string; readonly type: ColumnType }[],
): Roles {
  return Object.fromEntries(
    surveyRoles.flatMap((role) => {
      const at = columns.findIndex(
        ({ heading, type }) => headings[role].test(fold(heading)) && holds[role].includes(type.kind),
      )
      return at < 0 ? [] : [[role, at]]
    }),
  )
}
