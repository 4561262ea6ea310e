import { clustersOf, faces, unseen, type Fonts } from '../typesetting/fonts.ts'
import { cleanText } from '../clean-text.ts'
import type { DrawLetter } from '../render-means.ts'
import type { LetterPicture, LetterPictures } from './pen.ts'

/** Draws what no font of ours has with the letters of the device, and tells what neither has. */
export async function findLetterPictures(
  texts: Iterable<string>,
  fonts: Fonts,
  draw: DrawLetter | undefined,
): Promise<{ pictures: LetterPictures; missing: readonly string[] }> {
  const strange = new Set<string>()
  for (const text of texts) {
    for (const letter of clustersOf(cleanText(text.normalize('NFC')))) {
      if (letter === '\n' || strange.has(letter) || letter.replaceAll(unseen, '') === '') continue
      if (faces.some((face) => !fonts.fontFor(face, letter))) strange.add(letter)
    }
  }
  const pictures = new Map<string, LetterPicture>()
  const missing: string[] = []
  for (const letter of strange) {
    const picture = await draw?.(letter)
    if (picture) pictures.set(letter, picture)
    else missing.push(letter)
  }
  return { pictures, missing }
}
