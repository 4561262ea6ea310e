import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { picturesOf } from '../../../src/app/plan/pictures.ts'
import { renderPictures } from '../../../src/plan/pictures/pictures.ts'
import { strFromU8, unzipSync } from 'fflate'
import { sampleSnapshot, wholeTranslator } from '../../support/sample.ts'
import { means, planOf } from '../../support/sample-plan.ts'
import { readHtml } from '../../support/read-plan.ts'

const translator = wholeTranslator('en')
const snapshot = sampleSnapshot('en')
const plan = planOf('en')
const pictures = picturesOf(snapshot, plan, translator)

test('as SVG each board holds every note of it, as text, and the matrix each of its cards', async () => {
  const { bytes, extension } = await renderPictures(pictures, 'svg', means)
  expect(extension).toBe('svg.zip')
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual([
    ...['pestel.svg', 'swot.svg', 'foundations.svg', 'circles.svg', 'matrix.svg', 'gantt.svg'],
    ...['financing-by-year-usd.svg', 'financing-by-purpose-usd.svg'],
  ])
  const said = (name: string) => {
    const { texts, tags } = readHtml(strFromU8(files[name]!))
    for (const tag of tags)
      expect(['html', 'head', 'body', 'svg', 'title', 'rect', 'text', 'polyline']).toContain(tag)
    return texts.join(' ').replaceAll(/\s+/gu, '')
  }
  for (const { text, place } of snapshot.notes) {
    const [board] = place[0].split('-')
    expect(said(`${board}.svg`)).toContain(text.replaceAll(/\s+/gu, ''))
  }
  for (const trend of snapshot.trends)
    expect(said('pestel.svg')).toContain(trend.title.replaceAll(/\s+/gu, ''))
})

test('hostile words are words in a picture too', async () => {
  const [note, ...others] = snapshot.notes
  const sly = {
    ...snapshot,
    notes: [{ ...note!, text: '</text><script>alert(1)</script> & "x" غلاء' }, ...others],
  }
  const [board] = picturesOf(sly, plan, translator)
  const { bytes, extension } = await renderPictures([board!], 'svg', means)
  expect(extension).toBe('svg')
  const { tags, texts } = readHtml(strFromU8(bytes))
  expect(tags).not.toContain('script')
  expect(texts.join('').replaceAll(/\s+/gu, '')).toContain('</text><script>alert(1)</script>&"x"')
})

test('as PNG it is twice as fine, is the same everywhere, and shows ink on the papers', async () => {
  const matrix = pictures.filter(({ name }) => name === 'matrix')
  const { bytes } = await renderPictures(matrix, 'png', means)
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  expect([width, height]).toEqual([1160, 1132])
  const colours = new Set<string>()
  for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 3).toString('hex'))
  for (const colour of ['ffffff', 'dfe4e0', '1b2420']) expect(colours).toContain(colour)
  expect(colours.size).toBeGreaterThan(30) // letters with soft edges
  const again = await renderPictures(matrix, 'png', means)
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
})
