import { act } from '../content/content.ts'
import { tidyLine } from '../content/texts.ts'
import { FORMAT_VERSION, READABLE_FROM, TITLE_LETTERS, type Meta } from './meta.ts'
import type { Stage } from './stage.ts'

export function beginStage(
  stage: Stage,
  meta: { lineage: string; title: string; language: string; sample?: boolean },
) {
  act(stage, () => {
    stage.meta.set('format', { version: FORMAT_VERSION, readableFrom: READABLE_FROM })
    stage.meta.set('lineage', meta.lineage)
    stage.meta.set('title', tidyLine(meta.title, TITLE_LETTERS))
    stage.meta.set('language', meta.language)
    if (meta.sample) stage.meta.set('sample', true)
  })
}

export function allowEditing(stage: Stage, editing: Meta['editing']): void {
  act(stage, () => stage.meta.set('editing', editing))
}
