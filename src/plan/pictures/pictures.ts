// Boards and figures as picture files: one as it is, several in a zip.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { zipSync } from 'fflate'
import { zipDate } from '../csv.ts'
import type { Rendered } from '../formats.ts'
import type { RenderMeans } from '../render-means.ts'
import { openFonts } from '../typesetting/fonts.ts'
import { Typesetter } from '../typesetting/lines.ts'
import { boardScene, textsOfBoard, type PictureBoard } from './board-scene.ts'
import { sceneToPng } from './png.ts'
import type { Scene } from './scene.ts'
import { textsOfScene } from './scene-texts.ts'
import { sceneToSvg } from './svg.ts'

export type Picture = { readonly name: string } & (
  | { readonly kind: 'board'; readonly board: PictureBoard }
  | { readonly kind: 'figure'; readonly scene: Scene; readonly alt: string }
)
export type PictureFormat = 'png' | 'svg'

const textsOf = (picture: Picture) =>
  picture.kind === 'board' ? textsOfBoard(picture.board) : textsOfScene(picture.scene)

const PNG_SCALE = 2
/** A browser's canvas ends there, and so do many viewers. */
const MOST_PIXELS = 16_000
/** More takes seconds to make and a phone's memory to look at. */
const MOST_AREA = 12_000_000

async function draw(picture: Picture, format: PictureFormat, means: RenderMeans): Promise<Uint8Array> {
  const type = new Typesetter(await openFonts(textsOf(picture), means.loadFont))
  const [scene, words] =
    picture.kind === 'board'
      ? [boardScene(picture.board, type), picture.board.title]
      : [picture.scene, picture.alt]
  if (format === 'svg') return new Uint8Array(utf8ToBytes(sceneToSvg(scene, words)))
  const most = Math.min(
    MOST_PIXELS / Math.max(scene.width, scene.height),
    Math.sqrt(MOST_AREA / (scene.width * scene.height)),
  )
  // Steps of halves, so that papers lie on whole pixels.
  const scale = [PNG_SCALE, 1.5, 1].find((each) => each <= most) ?? most
  return sceneToPng(scene, type, scale)
}

export async function renderPictures(
  pictures: readonly Picture[],
  format: PictureFormat,
  means: RenderMeans,
): Promise<Rendered> {
  const files: Record<string, Uint8Array> = {}
  for (const [index, picture] of pictures.entries()) {
    files[`${picture.name}.${format}`] = await draw(picture, format, means)
    await means.onProgress?.((index + 1) / pictures.length)
  }
  const [only, ...others] = Object.values(files)
  if (only && others.length === 0) {
    const mediaType = format === 'svg' ? 'image/svg+xml' : 'image/png'
    return { bytes: new Uint8Array(only), mediaType, extension: format }
  }
  const bytes = new Uint8Array(zipSync(files, { mtime: zipDate() }))
  return { bytes, mediaType: 'application/zip', extension: `${format}.zip` }
}
