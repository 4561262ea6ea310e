import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { zipDate } from './csv.ts'

/** Names that the library draws by chance, or counts on from the document before. */
const chance = [
  /_Toc\d+/gu,
  /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")[^"]+/gu,
  /(?<=<wp:docPr\b[^>]*\bid=")[^"]+/gu,
]

/**
 * The library also writes the time of writing into a package. Here all of it is made a matter of the plan, so that the same
 * plan gives the same bytes on whatever device.
 */
export function sameBytesAlways(docx: Uint8Array, asOf: number): Uint8Array<ArrayBuffer> {
  const time = new Date(asOf).toISOString().replace(/\.\d{3}Z$/u, 'Z')
  const names = chance.map(() => new Map<string, string>())
  const rename = (xml: string, nth: number) =>
    xml.replaceAll(chance[nth]!, (name) => {
      const known = names[nth]!
      const word = name.startsWith('_Toc') ? '_Toc' : ''
      if (!known.has(name)) known.set(name, `${word}${known.size + 1}`)
      return known.get(name)!
    })
  const files = Object.entries(unzipSync(docx)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const settled = files.map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/u.test(name)) return [name, bytes]
    const xml = strFromU8(bytes)
    if (name === 'docProps/core.xml')
      return [name, strToU8(xml.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, time))]
    return [name, strToU8(chance.reduce((text, _, nth) => rename(text, nth), xml))]
  })
  // The types of the parts come first in the package, as readers expect.
  const first = settled.filter(([name]) => name === '[Content_Types].xml')
  const others = settled.filter(([name]) => name !== '[Content_Types].xml')
  return new Uint8Array(zipSync(Object.fromEntries([...first, ...others]), { mtime: zipDate() }))
}
