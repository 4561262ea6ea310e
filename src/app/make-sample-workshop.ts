import { newDeviceId } from '../hooks/ids.ts'
import type { Language } from '../i18n/languages.ts'
import type { KeptWorkshop } from '../sync/device-registry.ts'
import { createWorkshop } from '../sync/workshops.ts'
import { randomBytes } from '../sync/random.ts'
import { carryTrend } from '../workshop/content/carried.ts'
import type { Content } from '../workshop/content/content.ts'
import { addCross } from '../workshop/content/crosses.ts'
import { addListItem } from '../workshop/content/foundations.ts'
import { moveNotes } from '../workshop/content/note-changes.ts'
import { addNotes } from '../workshop/content/notes.ts'
import { introduce } from '../workshop/content/people.ts'
import { ballotOf, rate } from '../workshop/content/ratings.ts'
import { sheetText } from '../workshop/content/sheets.ts'
import { editText } from '../workshop/content/text-edits.ts'
import { groupNotes, setHorizon } from '../workshop/content/trends.ts'
import {
  NO_ROUND,
  type CrossId,
  type NoteId,
  type PersonId,
  type PillarId,
  type PrincipleId,
  type TrendId,
} from '../workshop/ids.ts'
import { showResults } from '../workshop/stage/lead.ts'
import { placeSample } from './sample/places.ts'
import { sampleRatings } from './sample/ratings.ts'
import type { SampleWorkshop } from './sample/shape.ts'

const samples: Record<Language, () => Promise<{ sample: SampleWorkshop }>> = {
  es: () => import('./sample/es.ts'),
  'pt-BR': () => import('./sample/pt-BR.ts'),
  en: () => import('./sample/en.ts'),
}

/** Makes the example workshop on this device, in this language, by the same operations a group uses. */
export async function makeSampleWorkshop(language: Language): Promise<KeptWorkshop> {
  const { sample } = await samples[language]()
  return createWorkshop({
    title: sample.title,
    language,
    sample: true,
    fill: (content, stage) => {
      fillSample(content, sample, Date.now())
      showResults(stage, true)
    },
  })
}

const SECOND = 1_000
const SECRET_BYTES = 16

export function fillSample(content: Content, sample: SampleWorkshop, now: number): void {
  const people = sample.people.map(() => newDeviceId<PersonId>())
  sample.people.forEach((name, index) => introduce(content, people[index]!, name))

  const noteIds = sample.notes.map(() => newDeviceId<NoteId>())
  addNotes(
    content,
    sample.notes.map(({ zone, text, by }, index) => ({
      id: noteIds[index]!,
      zone,
      text,
      made: now - (sample.notes.length - index) * SECOND,
      by: by === undefined ? undefined : people[by],
    })),
  )
  const places = placeSample(sample)
  moveNotes(content, new Map(noteIds.map((id, index) => [id, places.notes[index]!])))
  const trendIds = sample.trends.map((trend, index) => {
    const members = noteIds.filter((_, note) => sample.notes[note]!.trend === index)
    const id = newDeviceId<TrendId>()
    groupNotes(content, { id, place: places.trends[index]!, made: now, title: trend.title }, members)
    setHorizon(content, id, trend.horizon)
    if (trend.carriedTo) carryTrend(content, id, trend.carriedTo)
    return id
  })
  const ballots = people.map(() => ballotOf(randomBytes(SECRET_BYTES), NO_ROUND))
  sampleRatings.forEach((ratings, trend) =>
    ratings.forEach((answer, person) => {
      if (!answer || !ballots[person]) return
      const [probability, impact] = answer
      rate(content, {
        round: NO_ROUND,
        trend: trendIds[trend]!,
        ballot: ballots[person],
        rating: { probability, impact },
      })
    }),
  )
  for (const { inside, outside, text } of sample.crosses) {
    addCross(content, {
      id: newDeviceId<CrossId>(),
      a: `n:${noteIds[inside]!}`,
      b: 'trend' in outside ? `t:${trendIds[outside.trend]!}` : `n:${noteIds[outside.note]!}`,
      text,
      made: now,
      by: people[0],
    })
  }
  for (const field of ['purpose', 'mission', 'vision'] as const)
    editText(content, sheetText(field), '', sample[field])
  for (const texts of sample.values) {
    addListItem(content, 'principles', { id: newDeviceId<PrincipleId>(), made: now, texts }, randomBytes(2))
  }
  for (const texts of sample.pillars) {
    addListItem(content, 'pillars', { id: newDeviceId<PillarId>(), made: now, texts }, randomBytes(2))
  }
  editText(content, sheetText('about-sample'), '', sample.about)
}
