import type { LetterPicture } from './pdf/pen.ts'
import type { LoadFont } from './typesetting/fonts.ts'

/** A letter as this device shows it; `undefined` where it has none either. */
export type DrawLetter = (letter: string) => Promise<LetterPicture | undefined>

/** What renderers need of where they run. */
export interface RenderMeans {
  readonly loadFont: LoadFont
  readonly drawLetter?: DrawLetter
  /** Told often how far it is, 0 to 1; waited for, so that whoever listens may take a breath, or throw to end it. */
  readonly onProgress?: (share: number) => void | Promise<void>
}
