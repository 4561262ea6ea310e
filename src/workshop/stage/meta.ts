import { act } from '../content/content.ts'
import { tidyLine } from '../content/texts.ts'
import { isId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import type { Stage } from './stage.ts'

/** The version of the documents that this app writes. Versions only add; FORMAT.md says what each added. */
export const FORMAT_VERSION = 4
/** The oldest app that can write beside this one without harm: versions only add. */
export const READABLE_FROM = 1

export interface Meta {
  /** What a file or a moved workshop is recognised by; the workshop's id changes with its keys, this does not. */
  readonly lineage: string | undefined
  readonly title: string
  /** The workshop's language, a BCP 47 tag: what ready messages and, by default, the plan are written in. */
  readonly language: string
  /** Whose notes a participant may edit and remove; the app keeps it, the relay cannot. */
  readonly editing: 'own' | 'all'
  /** An example made from the app's own sample: said wherever its content is shown. */
  readonly sample: boolean
}

export const TITLE_LETTERS = 120

export function renameWorkshop(stage: Stage, title: string): void {
  act(stage, () => stage.meta.set('title', tidyLine(title, TITLE_LETTERS)))
}

export function readMeta(stage: Stage): Meta {
  const { meta } = stage
  const title = meta.get('title')
  const language = meta.get('language')
  const lineage = meta.get('lineage')
  return {
    lineage: isId(lineage) ? lineage : undefined,
    title: typeof title === 'string' ? tidyLine(title, TITLE_LETTERS) : '',
    language: typeof language === 'string' && /^[A-Za-z-]{2,12}$/.test(language) ? language : 'en',
    editing: meta.get('editing') === 'all' ? 'all' : 'own',
    sample: meta.get('sample') === true,
  }
}

/**
 * Whether this app may write. A workshop whose facilitators raised `readableFrom` above our version is read-only here:
 * it shows, keeps what is unsent, and exports. Before `stage` has come, version 1 is assumed.
 */
export function isTooNew(stage: Stage): boolean {
  const format = stage.meta.get('format')
  return isRecord(format) && isIndex(format['readableFrom']) && format['readableFrom'] > FORMAT_VERSION
}
