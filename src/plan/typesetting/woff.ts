import { unzlibSync } from 'fflate'

const HEAD = 44
const ENTRY = 20
const SFNT_HEAD = 12
const SFNT_ENTRY = 16

/**
 * A WOFF file as the OpenType file it was made of. The library that reads fonts would unpack a table again at every use.
 * https://www.w3.org/TR/WOFF/
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = HEAD + index * ENTRY
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
      view.getUint32(at + field),
    ) as [number, number, number, number, number]
    const data = woff.subarray(offset, offset + packed)
    return { tag, checksum, bytes: packed < length ? unzlibSync(data) : data }
  })
  const padded = (length: number) => (length + 3) & ~3
  const begin = SFNT_HEAD + tables.length * SFNT_ENTRY
  const sfnt = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), begin))
  const out = new DataView(sfnt.buffer)
  out.setUint32(0, view.getUint32(4)) // the flavour; the search fields after the count are read by nobody
  out.setUint16(4, tables.length)
  let offset = begin
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = SFNT_HEAD + index * SFNT_ENTRY
    ;[tag, checksum, offset, bytes.length].forEach((field, nth) => out.setUint32(at + nth * 4, field))
    sfnt.set(bytes, offset)
    offset += padded(bytes.length)
  })
  return sfnt
}
