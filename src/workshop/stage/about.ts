// What a decision settles beside its words, where another part of the workshop follows from it.
import { models, type Model } from '../../method/governance.ts'
import { isId, type RowId } from '../ids.ts'

/** Part of a person in a circle: who holds it is elected. */
export const circleRoles = ['coordinator', 'delegate'] as const
export type CircleRole = (typeof circleRoles)[number]

export type DecisionAbout =
  | { readonly kind: 'model'; readonly model: Model }
  | { readonly kind: 'part'; readonly role: CircleRole; readonly circle: RowId }

/** In the document one word: `model:horizontal`, `coordinator:<row>`. */
export const writeAbout = (about: DecisionAbout): string =>
  about.kind === 'model' ? `model:${about.model}` : `${about.role}:${about.circle}`

export function readAbout(value: unknown): DecisionAbout | undefined {
  if (typeof value !== 'string') return undefined
  const [word, what, ...rest] = value.split(':')
  const model = models.find((each) => each === what)
  if (rest.length > 0) return undefined
  if (word === 'model') return model && { kind: 'model', model }
  const role = circleRoles.find((each) => each === word)
  return role && isId(what) ? { kind: 'part', role, circle: what as string as RowId } : undefined
}
