import type { RenderMeans } from './render-means.ts'
import type { StrategicPlan } from './tree.ts'

export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly extension: string
}

async function text(words: string, mediaType: string, extension: string): Promise<Rendered> {
  const { utf8ToBytes } = await import('@noble/hashes/utils.js')
  return { bytes: new Uint8Array(utf8ToBytes(words)), mediaType: `${mediaType};charset=utf-8`, extension }
}

/** A new format is a line here. Each brings its library only when it is asked for. */
export const renderers = {
  async docx(plan, means) {
    const { renderDocx } = await import('./docx.ts')
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return { bytes: await renderDocx(plan, means), mediaType, extension: 'docx' }
  },
  async pdf(plan, means) {
    const { renderPdf } = await import('./pdf/pdf.ts')
    return { bytes: await renderPdf(plan, means), mediaType: 'application/pdf', extension: 'pdf' }
  },
  async markdown(plan) {
    const { renderMarkdown } = await import('./markdown.ts')
    return text(renderMarkdown(plan), 'text/markdown', 'md')
  },
  async html(plan) {
    const { renderHtml } = await import('./html.ts')
    return text(renderHtml(plan), 'text/html', 'html')
  },
  async csv(plan) {
    const { renderCsv } = await import('./csv.ts')
    return { bytes: renderCsv(plan), mediaType: 'application/zip', extension: 'csv.zip' }
  },
  async ics(plan) {
    const { renderIcs } = await import('./ics.ts')
    return text(renderIcs(plan.title, eventsOf(plan), plan.asOf), 'text/calendar', 'ics')
  },
} satisfies Record<string, (plan: StrategicPlan, means: RenderMeans) => Promise<Rendered>>
export type PlanFormat = keyof typeof renderers

/** Every date of the plan. */
export const eventsOf = (plan: StrategicPlan) => plan.parts.flatMap(({ events }) => events ?? [])
