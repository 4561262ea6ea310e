import type { Translator } from '../../i18n/translator.ts'
import { countColumn, tell, type Count } from '../../method/survey/counting.ts'
import type { Section } from '../../plan/compile.ts'
import { evidenceFigure, evidenceQuestion } from '../../plan/evidence-words.ts'
import { tellPart, type PartTelling } from '../../plan/part.ts'
import type { Line } from '../../plan/tree.ts'
import type { Note } from '../../workshop/content/notes.ts'
import type { Survey, SurveyColumn } from '../../workshop/content/surveys.ts'
import type { SurveyId } from '../../workshop/ids.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { mapping } from './board.ts'
import { questionsOf } from './questions.ts'
import { shareWords } from './words.ts'

/** More questions are on the board; a plan is read. */
const MOST_QUESTIONS = 40
/** Answers that as many gave stand together. */
const MOST_TIED = 3

/** The mapping in the plan: who answered, what most said to each question and of how many, and what was carried on. */
export const mappingSection: Section = {
  id: mapping.name,
  title: mapping.title,
  compile(snapshot, translator) {
    const { surveys, evidence, notes, meta } = snapshot
    const { t } = translator
    const pinned = notes.filter(({ id, text }) => evidence.has(id) && text.trim() !== '')
    if (surveys.length === 0 && pinned.length === 0) return []
    const telling = tellPart(mapping, translator)
    const cite = (ofSurvey: (survey: SurveyId | undefined) => boolean) =>
      tellCarried(
        pinned.filter(({ id }) => ofSurvey(evidence.get(id)?.survey)),
        evidence,
        telling,
        translator,
      )
    for (const survey of surveys) {
      tellSurvey(survey, telling, meta.language, translator)
      cite((cited) => cited === survey.id)
    }
    const isHere = new Set(surveys.map(({ id }) => id))
    const isElsewhere = (cited: SurveyId | undefined) => cited === undefined || !isHere.has(cited)
    if (pinned.some(({ id }) => isElsewhere(evidence.get(id)?.survey)))
      telling.heading(t('mapping.plan.elsewhere'))
    cite(isElsewhere)
    const { blocks, gaps } = telling
    return [{ id: mapping.name, title: t(mapping.title), blocks, gaps }]
  },
}

/** What was carried on: each note with the figure, or whose words it is, and what was asked. */
function tellCarried(
  notes: readonly Note[],
  evidence: WorkshopSnapshot['evidence'],
  { blocks }: PartTelling,
  translator: Translator,
): void {
  const { t } = translator
  if (notes.length === 0) return
  blocks.push({
    kind: 'table',
    caption: t('mapping.carried'),
    header: [t('mapping.plan.note'), t('mapping.evidence'), t('mapping.plan.question')],
    rows: notes.map(({ id, text }): Line[] => {
      const stands = evidence.get(id)!
      return [
        { text, isVoice: true, source: `n:${id}` },
        { text: evidenceFigure(stands, translator) },
        { text: evidenceQuestion(stands, translator), isVoice: true },
      ]
    }),
  })
}

function tellSurvey(
  survey: Survey,
  { blocks, heading, say }: PartTelling,
  language: string,
  translator: Translator,
): void {
  const { t, number } = translator
  const questions = questionsOf(survey, translator).filter(({ column }) => column !== survey.roles.who)
  const name = survey.name || t('common.noName')
  heading(name)
  say(t('mapping.plan.who', { n: survey.rows.length, questions: questions.length }))
  if (questions.length === 0) return
  const shown = questions.slice(0, MOST_QUESTIONS)
  blocks.push({
    kind: 'table',
    caption: t('mapping.plan.caption', { name }),
    header: [t('mapping.plan.question'), t('mapping.plan.answered'), t('mapping.plan.most')],
    rows: shown.map(({ column, type, base, heading: asked }): Line[] => {
      const count = countColumn(survey.rows, column, type, language)
      const { answered, respondents } = count.bases
      return [
        { text: asked, isVoice: true },
        { text: t('mapping.filter.left', { n: number(answered), of: number(respondents) }) },
        type.kind === 'text'
          ? { text: t('mapping.kind.text') }
          : { text: mostGiven(count, base, translator), isVoice: true },
      ]
    }),
  })
  const others = questions.length - shown.length
  if (others > 0) say(t('mapping.plan.others', { n: others }))
}

/** «articulation (83, 86.5 %)»; a tie as a tie. */
function mostGiven(count: Count, base: SurveyColumn['base'], { t, number, list }: Translator): string {
  const told = tell(count, base).toSorted((a, b) => b.n - a.n)
  const [first] = told
  if (!first || first.n === 0) return '–'
  const tied = told.filter(({ n }) => n === first.n)
  const names =
    tied.length > MOST_TIED
      ? t('mapping.plan.tied', { n: tied.length })
      : list(tied.map(({ answer }) => answer))
  return `${names} (${number(first.n)}, ${shareWords(first.n, count.bases[base], { number })})`
}
