import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../src/app/plan/sections.ts'
import { picturesOf } from '../../src/app/plan/pictures.ts'
import { languages } from '../../src/i18n/languages.ts'
import { paceOf } from '../../src/method/agenda.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import { renderCsv } from '../../src/plan/csv.ts'
import { renderDocx } from '../../src/plan/docx.ts'
import { renderHtml } from '../../src/plan/html.ts'
import { renderMarkdown } from '../../src/plan/markdown.ts'
import { renderPictures } from '../../src/plan/pictures/pictures.ts'
import { originsOf, outcomesOf } from '../../src/plan/thread.ts'
import { addNote } from '../../src/workshop/content/notes.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { fillFromSnapshot } from '../../src/workshop/copy.ts'
import type { NoteId } from '../../src/workshop/ids.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../src/workshop/json.ts'
import { openLiveBoards } from '../../src/workshop/live-boards.ts'
import { openLiveWorkshop } from '../../src/workshop/live-workshop.ts'
import { openNoteIndex } from '../../src/workshop/note-index.ts'
import { takeSnapshot } from '../../src/workshop/snapshot.ts'
import { readAgenda } from '../../src/workshop/stage/agenda.ts'
import { timeLeft } from '../../src/workshop/stage/now.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import { hostileWrites, writeHostile } from '../support/hostile-documents.ts'
import { wholeTranslator } from '../support/sample.ts'
import { means } from '../support/sample-plan.ts'

const AT = Date.UTC(2026, 10, 24, 12)
const translators = languages.map(wholeTranslator)

/** Documents as they come from elsewhere: no root has a type before a reader asks. */
function arrived(y: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(y))
  return copy
}

test('[HO1] a hostile document breaks no reader: not the snapshot, the screens’ values, the plan, a format or a copy', async () => {
  await fc.assert(
    fc.asyncProperty(hostileWrites, fc.nat(2), async (writes, which) => {
      const written = { content: openContent(), stage: openStage() }
      addNote(written.content, { id: 'note-0' as NoteId, zone: 'pestel-social', text: 'agua', made: 1 })
      writeHostile(written, writes)
      const [content, stage] = [openContent(arrived(written.content.y)), openStage(arrived(written.stage.y))]
      const translator = translators[which]!

      const live = openLiveWorkshop(content, stage)
      for (const each of Object.values(live)) each.get()
      for (const each of Object.values(openLiveBoards(content, openNoteIndex(content)))) each.get()
      const timer = live.timer.get()
      if (timer) translator.time(AT + timeLeft(timer, AT))
      const agenda = readAgenda(stage)
      for (const running of agenda.keys()) translator.time(paceOf(agenda, running, AT).endsAt)

      const snapshot = takeSnapshot(content, stage)
      expect(snapshot.notes.map(({ id }) => id)).toContain('note-0')
      for (const resultsShown of [true, false]) {
        const plan = compilePlan({ ...snapshot, resultsShown }, sections, translator, AT)
        expect(renderMarkdown(plan)).toContain('agua')
        expect((await renderDocx(plan, means)).length).toBeGreaterThan(0)
        expect(renderHtml(plan)).toContain('agua')
        expect(renderCsv(plan).length).toBeGreaterThan(0)
        await renderPictures(picturesOf(snapshot, plan, translator), 'svg', means)
      }
      for (const { id } of snapshot.notes) outcomesOf(snapshot, `n:${id}`)
      for (const { id } of snapshot.trends) originsOf(snapshot, `t:${id}`)
      expect(decodeWorkshopJson(encodeWorkshopJson(snapshot))).toMatchObject({ ok: true })
      let made = 0
      const newId = <Id extends string>() => `new-${(made += 1)}` as Id
      fillFromSnapshot(openContent(), snapshot, { newId, jitter: () => Uint8Array.of(1, 2), now: AT })
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('[HO1] a note of the year 10^292 leaves everyone their plan', () => {
  const [content, stage] = [openContent(), openStage()]
  addNote(content, { id: 'note-1' as NoteId, zone: 'pestel-social', text: 'agua', made: 1e300 })
  const plan = compilePlan(takeSnapshot(content, stage), sections, wholeTranslator('en'), AT)
  expect(renderMarkdown(plan)).toContain('agua')
})
