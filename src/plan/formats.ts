import type { DrawPicture } from './docx.ts'
import type { StrategicPlan } from './tree.ts'

export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly extension: string
}

/** A new format is a line here. Each brings its library only when it is asked for. */
export const renderers = {
  async markdown(plan) {
    const { renderMarkdown } = await import('./markdown.ts')
    const { utf8ToBytes } = await import('@noble/hashes/utils.js')
    const bytes = new Uint8Array(utf8ToBytes(renderMarkdown(plan)))
    return { bytes, mediaType: 'text/markdown;charset=utf-8', extension: 'md' }
  },
  async docx(plan, draw) {
    const { renderDocx } = await import('./docx.ts')
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return { bytes: await renderDocx(plan, draw), mediaType, extension: 'docx' }
  },
} satisfies Record<string, (plan: StrategicPlan, draw: DrawPicture) => Promise<Rendered>>
export type PlanFormat = keyof typeof renderers
