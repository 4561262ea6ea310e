import type { PlanFormat, Rendered } from '../../plan/formats.ts'
import type { Picture, PictureFormat } from '../../plan/pictures/pictures.ts'
import type { StrategicPlan } from '../../plan/tree.ts'

/** What the worker is asked for: plain data, all it needs. */
export type FileOrder =
  | { readonly kind: 'plan'; readonly format: PlanFormat; readonly plan: StrategicPlan }
  | { readonly kind: 'pictures'; readonly format: PictureFormat; readonly pictures: readonly Picture[] }

export type FileNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: Rendered }
  | { readonly kind: 'failed' }
