// A board's part of the plan as it is told from above to below: headings, people's words, and what is missing, which stays
// marked where it would stand and is gathered among the gaps.
import type { MessageId } from '../i18n/message-ids.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Block, Gap, ItemRef, Line } from './tree.ts'

/** What is missing, marked where it would stand. @param what as it is called where it would be written */
export const missingLine = (what: string, { t }: Pick<Translator, 't'>): Line => ({
  text: `[${t('plan.missing', { what })}]`,
  isGap: true,
})
export const missing = (what: string, translator: Pick<Translator, 't'>): Block => ({
  kind: 'paragraph',
  line: missingLine(what, translator),
})

export interface PartTelling {
  readonly blocks: Block[]
  readonly gaps: Gap[]
  heading(text: string, level?: 2 | 3, source?: ItemRef): void
  /** A sentence of the tool's. */
  say(text: string): void
  /** What people wrote, a paragraph each line. */
  words(text: string, source: ItemRef): void
  /** @param what is missing, as it is called where it would be written; `gap` where the list of gaps says it otherwise */
  miss(what: string, gap?: string): void
  /** What people wrote in a field, or that it is missing. */
  field(text: string | undefined, source: ItemRef, what: string): void
}

interface Place {
  readonly name: string
  readonly title: MessageId
}

/** @param board where what is missing would be written */
export function tellPart(board: Place, translator: Pick<Translator, 't'>): PartTelling {
  const { t } = translator
  const blocks: Block[] = []
  const gaps: Gap[] = []
  const telling: PartTelling = {
    blocks,
    gaps,
    heading(text, level = 2, source) {
      blocks.push({ kind: 'heading', level, text, ...(source && { source }) })
    },
    say(text) {
      blocks.push({ kind: 'paragraph', line: { text } })
    },
    words(text, source) {
      for (const line of text.split(/\n+/u).filter((each) => each.trim()))
        blocks.push({ kind: 'paragraph', line: { text: line, isVoice: true, source } })
    },
    miss(what, gap = what) {
      gaps.push({ text: gap, board: board.name })
      blocks.push(missing(what, translator))
    },
    field(text, source, what) {
      if (text?.trim()) telling.words(text.trim(), source)
      else telling.miss(what, t('plan.gap.field', { board: t(board.title), what }))
    },
  }
  return telling
}
