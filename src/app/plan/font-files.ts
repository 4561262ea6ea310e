import { fontFileOf, type LoadFont } from '../../plan/typesetting/fonts.ts'

// Vite reads these patterns; which files there are says src/plan/typesetting/fonts.ts.
const urls = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/source-serif-4/files/*-{latin,latin-ext,vietnamese,cyrillic,cyrillic-ext,greek}-{400,700}-normal.woff',
    '/node_modules/@fontsource/source-sans-3/files/*-{latin,latin-ext,vietnamese,cyrillic,cyrillic-ext,greek}-{400,600}-normal.woff',
    '/node_modules/@fontsource/noto-naskh-arabic/files/*-arabic-arabic-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-hebrew/files/*-hebrew-hebrew-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-math/files/*-latin-400-normal.woff',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** From where the app came from, or from what the device kept of it. */
export const loadFont: LoadFont = async (name) => {
  const url = urls[`/node_modules/${fontFileOf(name)}`]
  if (!url) throw new Error(`no font file ${name}`)
  try {
    const response = await fetch(url)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    return undefined // offline, and not kept: other letters stand in
  }
}
