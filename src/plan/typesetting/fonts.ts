// The letters of documents that carry their own: which font file holds what, opened only where a text needs it.
import { create, type Font } from 'fontkit'
import { unpackWoff } from './woff.ts'

/** People's words are set in `voice`, the tool's in `tool`. */
export type Face = 'voice' | 'voiceBold' | 'tool' | 'toolBold'

interface FontFile {
  /** A file of a package `@fontsource/…`, as in `source-serif-4/latin-400`. */
  readonly name: string
  /** Which letters are worth opening it for. */
  readonly holds: RegExp
}

const basic = /[\u0020-\u00ff\u2013-\u2026\u20ac\u2122\u2212]/u
const scripts: readonly (readonly [subset: string, holds: RegExp])[] = [
  ['latin-ext', /[\p{Script=Latin}\u0300-\u036f\u2000-\u206f\u20a0-\u20cf]/u],
  ['vietnamese', /[\p{Script=Latin}\u0300-\u036f]/u],
  ['cyrillic', /[\p{Script=Cyrillic}\u2116]/u],
  ['cyrillic-ext', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
]
const family = (name: string, weight: number): readonly FontFile[] => [
  { name: `${name}/latin-${weight}`, holds: basic },
  ...scripts.map(([subset, holds]) => ({ name: `${name}/${subset}-${weight}`, holds })),
]
/** Shared by all faces, asked last. */
const others: readonly FontFile[] = [
  { name: 'noto-naskh-arabic/arabic-400', holds: /\p{Script=Arabic}/u },
  { name: 'noto-sans-hebrew/hebrew-400', holds: /\p{Script=Hebrew}/u },
  { name: 'noto-emoji/emoji-400', holds: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u },
  { name: 'noto-sans-math/latin-400', holds: /[\p{S}\p{P}]/u },
]
const filesOf: Readonly<Record<Face, readonly FontFile[]>> = {
  voice: [...family('source-serif-4', 400), ...others],
  voiceBold: [...family('source-serif-4', 700), ...others],
  tool: [...family('source-sans-3', 400), ...others],
  toolBold: [...family('source-sans-3', 600), ...others],
}
export const faces = Object.keys(filesOf) as Face[]

/** Where a font file lies among the packages. */
export function fontFileOf(name: string): string {
  const [family, subset] = name.split('/') as [string, string]
  return `@fontsource/${family}/files/${family}-${subset}-normal.woff`
}

/** The bytes of a font file by its name; `undefined` where it cannot be had now. */
export type LoadFont = (name: string) => Promise<Uint8Array | undefined>

export interface OpenFont {
  readonly name: string
  /** OpenType. */
  readonly bytes: Uint8Array
  readonly font: Font
}

/** A letter with the marks on it; an emoji with all that belongs to it. */
const cluster =
  /(?:\p{Regional_Indicator}{2}|\p{Emoji}(?:\p{Emoji_Modifier}|\ufe0f\u20e3?)?(?:\u200d\p{Emoji}(?:\p{Emoji_Modifier}|\ufe0f)?)*|[^])(?:\p{M}|\u200c|\u200d)*/gu
export const clustersOf = (text: string): string[] => text.match(cluster) ?? []

/** Signs that show nothing themselves. */
export const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const lettersOf = (text: string) =>
  Array.from(text.replaceAll(unseen, ''), (letter) => letter.codePointAt(0)!)

export class Fonts {
  readonly #chains: Readonly<Record<Face, readonly OpenFont[]>>
  readonly #found = new Map<string, OpenFont | undefined>()
  constructor(chains: Readonly<Record<Face, readonly OpenFont[]>>) {
    this.#chains = chains
  }

  /** Every open font once. */
  all(): readonly OpenFont[] {
    return [...new Map(faces.flatMap((face) => this.#chains[face].map((font) => [font.name, font]))).values()]
  }

  /** The first font that has all of a cluster. What shows nothing is had by every font. */
  fontFor(face: Face, text: string): OpenFont | undefined {
    const key = `${face} ${text}`
    if (!this.#found.has(key)) {
      const letters = lettersOf(text)
      const hasAll = ({ font }: OpenFont) => letters.every((letter) => font.hasGlyphForCodePoint(letter))
      this.#found.set(key, this.#chains[face].find(hasAll))
    }
    return this.#found.get(key)
  }
}

/** Opens what these texts need, and no more. */
export async function openFonts(texts: Iterable<string>, load: LoadFont): Promise<Fonts> {
  const letters = new Set<string>()
  for (const text of texts)
    for (const letter of text.normalize('NFC').replaceAll(unseen, '')) letters.add(letter)
  const opened = new Map<string, Promise<OpenFont | undefined>>()
  const open = (name: string) => {
    const before = opened.get(name)
    if (before) return before
    const opening = load(name).then((woff) => {
      const bytes = woff && unpackWoff(woff)
      return bytes && { name, bytes, font: create(bytes) }
    })
    opened.set(name, opening)
    return opening
  }
  const chainOf = async (face: Face): Promise<readonly OpenFont[]> => {
    const wanted = new Set(letters)
    const chain: OpenFont[] = []
    for (const { name, holds } of filesOf[face]) {
      if (chain.length > 0 && ![...wanted].some((letter) => holds.test(letter))) continue
      const font = await open(name)
      if (!font) continue
      chain.push(font)
      for (const letter of wanted)
        if (font.font.hasGlyphForCodePoint(letter.codePointAt(0)!)) wanted.delete(letter)
    }
    return chain
  }
  const chains = await Promise.all(faces.map(async (face) => [face, await chainOf(face)] as const))
  return new Fonts(Object.fromEntries(chains) as Record<Face, readonly OpenFont[]>)
}
