// The example workshop, made by the same operations a group uses.
import { newDeviceId } from '../../hooks/ids.ts'
import { randomBytes } from '../../sync/random.ts'
import { carryTrend } from '../../workshop/content/carried.ts'
import type { Content } from '../../workshop/content/content.ts'
import { addCross } from '../../workshop/content/crosses.ts'
import { addListItem } from '../../workshop/content/foundations.ts'
import { setLink } from '../../workshop/content/links.ts'
import { moveNotes } from '../../workshop/content/note-changes.ts'
import { addNotes } from '../../workshop/content/notes.ts'
import { addObjective, readObjectives } from '../../workshop/content/objectives.ts'
import { introduce } from '../../workshop/content/people.ts'
import { ballotOf, rate } from '../../workshop/content/ratings.ts'
import { addToRegister } from '../../workshop/content/register.ts'
import { addRows, specificObjectives } from '../../workshop/content/rows.ts'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import { sheetText } from '../../workshop/content/sheets.ts'
import { editText } from '../../workshop/content/text-edits.ts'
import { groupNotes, setHorizon } from '../../workshop/content/trends.ts'
import {
  NO_ROUND,
  type CrossId,
  type MemberId,
  type NoteId,
  type ObjectiveId,
  type OrganisationId,
  type PersonId,
  type PillarId,
  type PrincipleId,
  type RowId,
  type TrendId,
  type ZoneId,
} from '../../workshop/ids.ts'
import { choose } from '../../workshop/stage/chosen.ts'
import { showResults } from '../../workshop/stage/lead.ts'
import type { Stage } from '../../workshop/stage/stage.ts'
import { fillProjects } from './fill-projects.ts'
import { fillSurveys } from './fill-surveys.ts'
import { decideModel, fillSteps } from './fill-steps.ts'
import { placeSample } from './places.ts'
import { sampleRatings } from './ratings.ts'
import type { SamplePhrase, SampleWorkshop } from './shape.ts'

const SECOND = 1_000
const SECRET_BYTES = 16

/** The whole example: what its group wrote, weighed and settled on. */
export function fillSample(content: Content, stage: Stage, sample: SampleWorkshop, now: number): void {
  const people = fillBoards(content, sample, now)
  decideModel(content, stage, sample.steps.model, people, now)
  showResults(stage, true)
  const chosen = readObjectives(content).filter((_, index) => sample.objectives[index]?.chosen)
  choose(
    stage,
    chosen.map(({ id }) => id),
  )
}

/** @returns who took part, in the order of the sample's people */
function fillBoards(content: Content, sample: SampleWorkshop, now: number): readonly PersonId[] {
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
  fillSurveys(content, sample, noteIds, now)
  const places = placeSample(sample)
  moveNotes(content, new Map(noteIds.map((id, index) => [id, places.notes[index]!])))
  const trendIds = sample.trends.map((trend, index) => {
    const members = noteIds.filter((_, note) => sample.notes[note]!.trend === index)
    const id = newDeviceId<TrendId>()
    groupNotes(content, { id, place: places.trends[index]!, made: now + index, title: trend.title }, members)
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
  const crosses = sample.crosses.map(({ inside, outside, text }, index) => {
    const id = newDeviceId<CrossId>()
    addCross(content, {
      id,
      a: `n:${noteIds[inside]!}`,
      b: 'trend' in outside ? `t:${trendIds[outside.trend]!}` : `n:${noteIds[outside.note]!}`,
      text,
      made: now + index,
      by: people[0],
    })
    return id
  })
  for (const field of ['purpose', 'mission', 'vision'] as const)
    editText(content, sheetText(field), '', sample[field])
  const values = sample.values.map((texts) => {
    const id = newDeviceId<PrincipleId>()
    addListItem(content, 'principles', { id, made: now, texts }, randomBytes(2))
    return id
  })
  const pillars = sample.pillars.map((texts) => {
    const id = newDeviceId<PillarId>()
    addListItem(content, 'pillars', { id, made: now, texts }, randomBytes(2))
    return id
  })
  fillPhrases(content, sample, { now, people, values, pillars })
  editText(content, sheetText('about-sample'), '', sample.about)
  fillDocuments(content, sample, { now, crosses, trends: trendIds, pillars })
  return people
}

/** What people said on the way to the foundations, each with the text, value or pillar it went into. */
function fillPhrases(
  content: Content,
  { phrases }: SampleWorkshop,
  {
    now,
    people,
    values,
    pillars,
  }: {
    readonly now: number
    readonly people: readonly PersonId[]
    readonly values: readonly PrincipleId[]
    readonly pillars: readonly PillarId[]
  },
): void {
  const target = (into: SamplePhrase['into']): readonly [zone: ZoneId, id: string] => {
    if (typeof into === 'string') return [`foundations-${into}`, into]
    return 'value' in into
      ? ['foundations-values', values[into.value]!]
      : ['foundations-pillars', pillars[into.pillar]!]
  }
  const notes = phrases.map(({ into, text, by }, index) => {
    const [zone, to] = target(into)
    return { id: newDeviceId<NoteId>(), zone, text, made: now + index, by: people[by], to }
  })
  addNotes(content, notes)
  for (const { id, to } of notes) setLink(content, { kind: 'from', from: to, to: id }, true)
}

/** Reach, the register and the objectives: the last of them with the thread back to crosses and trends. */
function fillDocuments(
  content: Content,
  sample: SampleWorkshop,
  made: {
    readonly now: number
    readonly crosses: readonly CrossId[]
    readonly trends: readonly TrendId[]
    readonly pillars: readonly PillarId[]
  },
): void {
  const jitter = () => randomBytes(2)
  for (const [field, text] of Object.entries(sample.reach)) editText(content, sheetText(field), '', text)
  for (const [field, text] of Object.entries(sample.network))
    editText(content, sheetText(`network-${field}`), '', text)
  setSheetValue(content, 'reach/admits-organisations', true)
  setSheetValue(content, 'reach/admits-people', true)
  addRows(
    content,
    sample.specific.map((texts) => ({
      id: newDeviceId<RowId>(),
      table: specificObjectives,
      made: made.now,
      texts,
    })),
    jitter,
  )
  for (const { name, from, pillars } of sample.objectives) {
    addObjective(
      content,
      {
        id: newDeviceId<ObjectiveId>(),
        made: made.now,
        name,
        origins: ['cross' in from ? made.crosses[from.cross]! : made.trends[from.trend]!],
        pillars: pillars.map((index) => made.pillars[index]!),
      },
      jitter(),
    )
  }
  const organisations = sample.organisations.map((fields, index) => ({
    id: newDeviceId<OrganisationId>(),
    made: made.now + index,
    fields,
  }))
  addToRegister(content, {
    organisations,
    members: sample.members.map(({ organisation, ...fields }, index) => ({
      id: newDeviceId<MemberId>(),
      made: made.now + index,
      fields: { ...fields, organisation: organisations[organisation]!.id },
    })),
  })
  fillProjects(content, sample.projects, made.now)
  fillSteps(content, sample.steps, made.now)
}
