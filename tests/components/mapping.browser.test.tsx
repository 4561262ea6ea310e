// The survey of organisations that comes before the steps: brought in, said what its columns are, counted and filtered.
import { unparse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import * as Y from 'yjs'
import { MappingBoard } from '../../src/boards/mapping/MappingBoard.tsx'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { keep, keyOf } from '../../src/hooks/texts-here.ts'
import { pinEvidence, readEvidence } from '../../src/workshop/content/evidence.ts'
import { readNotes } from '../../src/workshop/content/notes.ts'
import { readSurveys } from '../../src/workshop/content/surveys.ts'
import type { ActivityId, NoteId, SurveyId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import { surveyResponses } from '../support/survey-responses.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const region = (name: string) => page.getByRole('region', { name, exact: true })
const figures = (question: string) =>
  region(question)
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent).slice(0, 3))

async function openFile(name: string, bytes: BlobPart) {
  await button('Bring in a survey').click()
  const input = document.querySelector<HTMLInputElement>('dialog input[type=file]')!
  const files = new DataTransfer()
  files.items.add(new File([bytes], name))
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
async function paste(text: string) {
  await button('Bring in a survey').click()
  const data = new DataTransfer()
  data.setData('text/plain', text)
  page
    .getByRole('textbox', { name: /paste the rows/ })
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}
const take = async (n: string) => button(`Take ${n} rows`).click()
const utf16 = (text: string) => new Uint16Array([0xfeff, ...Array.from(text, (each) => each.charCodeAt(0))])
const latin1 = (text: string) => new Uint8Array(Array.from(text, (each) => each.charCodeAt(0)))
const survey = () => unparse(surveyResponses() as string[][], { delimiter: ';' })

describe('bringing a survey in', () => {
  test('[SV7] proposes what each column is, leaves personal ones out and says why; each can be changed', async () => {
    const { session, other } = await openWorkshop()
    await show(<MappingBoard />, session)
    await openFile('Mapping 2026.csv', survey())
    await expect.element(page.getByText('96 rows, 24 columns')).toBeVisible()
    const holds = (heading: string) =>
      page.getByRole('combobox', { name: `What “${heading}” holds`, exact: true })
    await expect.element(holds('E-mail')).toHaveValue('personal')
    await expect.element(page.getByText(/its heading or its answers tell who somebody is/)).toBeVisible()
    await expect.element(holds('Country')).toHaveValue('choice')
    await expect.element(holds('Difficulties')).toHaveValue('choices ;')
    await holds('City').selectOptions('leave out')
    await take('96')
    await expect.element(page.getByRole('heading', { name: 'Mapping 2026' })).toBeVisible()
    await expect.poll(() => readSurveys(other.content)).toHaveLength(1)
    const [brought] = readSurveys(other.content)
    expect(JSON.stringify(brought)).not.toMatch(/example\.org|Santiago/)
    expect(brought?.rows).toHaveLength(96)
    expect(brought?.roles).toEqual({ who: 0, needs: 22, offers: 23 })
  })
  test('[SV2] reads UTF-16 and Latin-1, and another way of reading may be said', async () => {
    const { session } = await openWorkshop()
    await show(<MappingBoard />, session)
    await openFile('a.csv', utf16('País\tNotas\nMéxico\tañejo\nPerú\t€\n'))
    await expect.element(page.getByText('México', { exact: true })).not.toBeInTheDocument()
    await expect.element(page.getByText('México · Perú')).toBeVisible()
    await expect
      .element(page.getByRole('combobox', { name: 'Letters are written in' }))
      .toHaveValue('utf-16le')
    await button('Another file').click()
    const input = document.querySelector<HTMLInputElement>('dialog input[type=file]')!
    const files = new DataTransfer()
    files.items.add(new File([latin1('País;Notas\nMéxico;añejo\n')], 'b.csv'))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.element(page.getByText('México')).toBeVisible()
    const letters = page.getByRole('combobox', { name: 'Letters are written in' })
    await expect.element(letters).toHaveValue('windows-1252')
    await letters.selectOptions('UTF-8')
    await expect.element(page.getByText('M�xico')).toBeVisible()
  })
  test('[SV4] names the row with broken quotes and takes the rest', async () => {
    const { session, other } = await openWorkshop()
    await show(<MappingBoard />, session)
    await openFile(
      'broken.csv',
      'Country,Says\nChile,fine\nPeru,"broken "quotes\nCuba,fine\nMexico,"two\nlines"\n',
    )
    await expect.element(page.getByText('Row 3: its quotation marks are broken. Left out.')).toBeVisible()
    await take('3')
    await expect
      .poll(() => readSurveys(other.content)[0]?.rows)
      .toEqual([
        ['Chile', 'fine'],
        ['Cuba', 'fine'],
        ['Mexico', 'two\nlines'],
      ])
  })
  test('takes five thousand pasted rows, and one undo takes them back', async () => {
    const { session, other } = await openWorkshop()
    await show(<MappingBoard />, session)
    const rows = Array.from({ length: 5_000 }, (_, n) => `Country ${n % 7}\t${n - 10}`)
    await paste(['Country\tBalance', ...rows].join('\n'))
    await expect.element(page.getByText('5,000 rows, 2 columns')).toBeVisible()
    await take('5,000')
    await expect.poll(() => readSurveys(other.content)[0]?.rows.length).toBe(5_000)
    await expect.element(region('Balance').getByText('5,000 of 5,000 answered')).toBeVisible()
    await button('Undo mine').first().click()
    await expect.poll(() => readSurveys(other.content)).toEqual([])
  })
  test('goes no further than it is let: reading can be stopped, and nothing is brought in', async () => {
    const { session, other } = await openWorkshop()
    await show(<MappingBoard />, session)
    const row = Array.from({ length: 300 }, (_, n) => `answer ${n}`).join(';')
    await openFile('large.csv', Array.from({ length: 10_000 }, () => row).join('\n'))
    await expect.element(page.getByRole('progressbar')).toBeVisible()
    await button('Cancel').click()
    await expect.element(page.getByRole('textbox', { name: /paste the rows/ })).toBeVisible()
    expect(readSurveys(other.content)).toEqual([])
  })
  test('says so when there is nothing to take', async () => {
    const { session } = await openWorkshop()
    await show(<MappingBoard />, session)
    await openFile('empty.csv', '')
    await expect.element(page.getByText('There are no rows in this.')).toBeVisible()
    await button('Another file').click()
    await userEvent.fill(page.getByRole('textbox', { name: /paste the rows/ }), 'Country;City')
    await button('Read what I pasted').click()
    await expect
      .element(page.getByText('These are the headings. The rows below them are missing.'))
      .toBeVisible()
  })
})

async function withSurvey(text = survey()) {
  const opened = await openWorkshop()
  await show(<MappingBoard />, opened.session)
  await openFile('Mapping.csv', text)
  await page.getByRole('button', { name: /^Take / }).click()
  await expect.element(page.getByRole('heading', { name: 'Mapping', level: 3 })).toBeVisible()
  return opened
}

describe('its answers', () => {
  test('[SV5] are counted as printed, each of how many, as bars and in a table', async () => {
    await withSurvey()
    await expect.element(region('Country').getByText('96 of 96 answered')).toBeVisible()
    expect(figures('Country')).toEqual([
      ['Colombia', '29', '30.2 %'],
      ['Mexico', '21', '21.9 %'],
      ['Chile', '18', '18.8 %'],
      ['Argentina', '17', '17.7 %'],
      ['Brazil', '11', '11.5 %'],
    ])
    await expect
      .poll(() => region('Country').getByRole('figure').element().textContent, { timeout: 10_000 })
      .toContain('29 · 30.2 %')
    const base = region('Difficulties').getByRole('combobox', { name: 'Share of' })
    expect(figures('Difficulties')[0]).toEqual(['lack of resources', '96', '100 %'])
    await base.selectOptions('the answers given (248)')
    await expect.poll(() => figures('Difficulties')[0]).toEqual(['lack of resources', '104', '41.9 %'])
  })
  test('[SV5] are counted among those only who gave an answer', async () => {
    await withSurvey()
    await page.getByRole('combobox', { name: 'Only who answered' }).selectOptions('Country')
    await page.getByRole('combobox', { name: 'with' }).selectOptions('Chile (18)')
    await expect.element(page.getByText('18 of 96', { exact: true })).toBeVisible()
    await expect.poll(() => figures('City').slice(0, 1)).toEqual([['Santiago', '13', '72.2 %']])
    await button('No longer only Country: Chile').click()
    await expect.element(region('Country').getByText('96 of 96 answered')).toBeVisible()
  })
  test('stay counted among them when one comes back; a filter that names no question counts nobody out', async () => {
    const { session } = await openWorkshop()
    const leave = await show(<MappingBoard />, session)
    await openFile('Mapping.csv', survey())
    await page.getByRole('button', { name: /^Take / }).click()
    await page.getByRole('combobox', { name: 'Only who answered' }).selectOptions('Country')
    await page.getByRole('combobox', { name: 'with' }).selectOptions('Chile (18)')
    await expect.element(page.getByText('18 of 96', { exact: true })).toBeVisible()
    leave()
    await show(<MappingBoard />, session)
    await expect.element(page.getByText('18 of 96', { exact: true })).toBeVisible()
    const { id } = readSurveys(session.content)[0]!
    keep(keyOf(session.id, `#survey.${id}`), '[[999,"Chile"],"no",[0]]')
    await expect.element(region('Country').getByText('96 of 96 answered')).toBeVisible()
  })
  test('are found and turned over, of three hundred questions a page at a time', async () => {
    const head = Array.from({ length: 300 }, (_, n) => `Question ${n + 1}`)
    const rows = Array.from({ length: 20 }, (_, n) => head.map(() => `answer ${n % 3}`))
    await withSurvey(unparse([head, ...rows]))
    await expect.element(page.getByText('Questions 1–12 of 300')).toBeVisible()
    expect(document.querySelectorAll('#questions section')).toHaveLength(12)
    await button('Next').click()
    await expect.element(region('Question 13')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a question' }).fill('question 299')
    await expect.element(region('Question 299')).toBeVisible()
    expect(document.querySelectorAll('#questions section')).toHaveLength(1)
  })
  test('that are figures stand in ranges, below zero too; words of one’s own stand as quotes', async () => {
    await withSurvey(
      unparse([
        ['Balance', 'Why?'],
        ...Array.from({ length: 40 }, (_, n) => [
          String(n * 10 - 200),
          `because of reason number ${n}, as we all know`,
        ]),
        ['none', ''],
      ]),
    )
    await expect
      .element(region('Balance').getByText(/^From -200 to 190, half of them up to -5\. 1 answer/))
      .toBeVisible()
    expect(figures('Balance')[0]).toEqual(['-200 – < -150', '5', '12.5 %'])
    await expect.element(region('Why?').getByText('40 of 41 answered')).toBeVisible()
    expect(region('Why?').getByRole('listitem').elements()).toHaveLength(6)
    await button('24 more').click()
    expect(region('Why?').getByRole('listitem').elements()).toHaveLength(30)
  })
  test('are taken off the board when that is asked and answered, and one undo brings them back', async () => {
    const { other } = await withSurvey()
    await page.getByRole('button', { name: 'What can be done with Mapping' }).click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByRole('textbox', { name: 'Name of the survey' }).fill('Five countries')
    await button('Save').click()
    await page.getByRole('button', { name: 'What can be done with Five countries' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect.element(page.getByText('No survey yet.', { exact: false })).toBeVisible()
    expect(readSurveys(other.content)).toEqual([])
    await button('Undo mine').last().click()
    await expect.element(page.getByRole('heading', { name: 'Five countries' })).toBeVisible()
    expect(readSurveys(other.content)).toHaveLength(1)
  })
})

describe('what is carried on as evidence', () => {
  const zone = (name: string) => page.getByRole('radio', { name, exact: true })
  test('[EV1] is a note of one’s own in PESTEL with the figure, its base and its filter; one undo takes it back', async () => {
    const { session, other } = await withSurvey()
    await page.getByRole('combobox', { name: 'Only who answered' }).selectOptions('Country')
    await page.getByRole('combobox', { name: 'with' }).selectOptions('Chile (18)')
    await region('City').getByRole('button', { name: 'Carry as evidence: Santiago' }).click()
    await expect
      .element(page.getByRole('textbox', { name: 'What the note says' }))
      .toHaveValue('Santiago: 13 of the 18 who answered, 72.2 %')
    await zone('Social').click()
    await button('Carry to Social').click()
    await expect
      .poll(() => readNotes(other.content).map(({ text, place, by }) => [text, place[0], by]))
      .toEqual([['Santiago: 13 of the 18 who answered, 72.2 %', 'pestel-social', session.person]])
    const [note] = readNotes(other.content)
    expect(readEvidence(other.content).get(note!.id)).toMatchObject({
      kind: 'finding',
      question: 'City',
      answer: 'Santiago',
      n: 13,
      base: 18,
      of: 'answered',
      where: [['Country', 'Chile']],
    })
    await expect
      .element(
        region('Carried on as evidence').getByText('City: Santiago · among Country: Chile · Mapping', {
          exact: false,
        }),
      )
      .toBeVisible()
    await button('Undo mine').last().click()
    await expect.poll(() => readNotes(other.content)).toEqual([])
  })
  test('may be words that somebody said, in the survey or in an interview', async () => {
    const { other } = await withSurvey(
      unparse([
        ['Organisation', 'Why?'],
        ...Array.from({ length: 8 }, (_, n) => [
          `Group ${n}`,
          `reason ${n}, said at some length so that it is one's own`,
        ]),
      ]),
    )
    await page.getByRole('button', { name: /^Carry as evidence: reason 2/ }).click()
    await zone('Weaknesses').click()
    await button('Carry to Weaknesses').click()
    await expect.element(page.getByText('in the words of Group 2 · Why? · Mapping')).toBeVisible()
    await button('A quote from an interview').click()
    await page.getByRole('textbox', { name: 'The words' }).fill('We start from nothing each time')
    await page.getByRole('textbox', { name: 'Who said it' }).fill('a coordinator in Cali')
    await zone('Political').click()
    await button('Carry to Political').click()
    await expect.element(page.getByText('in the words of a coordinator in Cali')).toBeVisible()
    await expect
      .poll(() => [...readEvidence(other.content).values()].map(({ kind }) => kind))
      .toEqual(['quote', 'quote'])
  })
  test('[PW3] bears no client of its writer where notes have no names, and waits while writing is private', async () => {
    const { session, other } = await withSurvey()
    startActivity(other.stage, other.device, {
      act: 'act-1' as ActivityId,
      kind: 'write',
      board: 'pestel',
      anonymous: true,
      private: false,
    })
    await region('Country').getByRole('button', { name: 'Carry as evidence: Chile' }).click()
    await expect.element(page.getByText('The note has no name, for good.')).toBeVisible()
    const before = new Map(Y.decodeStateVector(Y.encodeStateVector(other.content.y)))
    await zone('Social').click()
    await button('Carry to Social').click()
    await expect.poll(() => readEvidence(other.content).size).toBe(1)
    const own = session.content.y.clientID
    const after = Y.decodeStateVector(Y.encodeStateVector(other.content.y))
    expect(after.get(own)).toBe(before.get(own))
    expect(readNotes(other.content)[0]?.by).toBeUndefined()
    startActivity(other.stage, other.device, {
      act: 'act-2' as ActivityId,
      kind: 'write',
      board: 'pestel',
      private: true,
    })
    await region('Country').getByRole('button', { name: 'Carry as evidence: Chile' }).click()
    await expect.element(page.getByText(/While private writing is on/)).toBeVisible()
  })
  test('is told at the note, wherever that stands', async () => {
    const { session, other } = await openWorkshop()
    pinEvidence(
      other.content,
      { id: 'note-1' as NoteId, zone: 'pestel-social', text: 'Too little money', made: 1 },
      {
        kind: 'finding',
        survey: 'survey-1' as SurveyId,
        question: 'Difficulties',
        answer: 'lack of resources',
        n: 104,
        base: 248,
        of: 'answers',
        where: [],
      },
    )
    await show(<PestelBoard />, session, { search: 'view=list' })
    await expect
      .element(page.getByText('104 of 248 answers, 41.9 % · Difficulties: lack of resources'))
      .toBeVisible()
  })
})

describe('two questions', () => {
  const look = (view: string) => page.getByText(view, { exact: true }).click()
  test('[SV6] are crossed: who answered both, and which share of those above; a cell can be carried on', async () => {
    const { other } = await withSurvey()
    await look('Two questions')
    await page.getByRole('combobox', { name: 'Answers to' }).selectOptions('In a network')
    await page.getByRole('combobox', { name: 'by', exact: true }).selectOptions('Country')
    await expect.element(page.getByText('96 answered both')).toBeVisible()
    const heads = () =>
      page
        .getByRole('columnheader')
        .elements()
        .map(({ textContent }) => textContent)
    expect(heads()).toEqual([
      'In a network',
      'Colombia (29)',
      'Mexico (21)',
      'Chile (18)',
      'Argentina (17)',
      'Brazil (11)',
    ])
    const row = () =>
      page
        .getByRole('row')
        .elements()
        .slice(1)
        .map((each) => [...each.children].map(({ textContent }) => textContent))
    expect(row()).toEqual([
      ['yes', '9 31 %', '13 61.9 %', '9 50 %', '11 64.7 %', '10 90.9 %'],
      ['no', '20 69 %', '8 38.1 %', '9 50 %', '6 35.3 %', '1 9.1 %'],
    ])
    await button('Carry as evidence: 10, yes and Brazil').click()
    await page.getByRole('radio', { name: 'Opportunities' }).click()
    await button('Carry to Opportunities').click()
    await expect
      .poll(() => [...readEvidence(other.content).values()])
      .toMatchObject([
        { question: 'In a network', answer: 'yes', n: 10, base: 11, where: [['Country', 'Brazil']] },
      ])
  })
  test('[SV6] of few answers are bars side by side; of one and the same nothing is crossed', async () => {
    await withSurvey()
    await look('Two questions')
    await page.getByRole('combobox', { name: 'Answers to' }).selectOptions('Country')
    await page.getByRole('combobox', { name: 'by', exact: true }).selectOptions('In a network')
    await expect
      .poll(() => document.querySelectorAll('figure svg[aria-hidden] text').length, { timeout: 10_000 })
      .toBeGreaterThan(0)
    await page.getByRole('combobox', { name: 'by', exact: true }).selectOptions('Country')
    await expect.element(page.getByText('Choose two different questions.')).toBeVisible()
  })
  test('[SV8] of needs and offers are matched, the surest first, each with its reason and who they are', async () => {
    const { other } = await withSurvey(
      unparse([
        ['Organisation', 'Needs', 'Offers'],
        ['Río', 'legal advice', 'volunteers'],
        ['Bosque', 'training in fundraising', 'legal advice'],
        ['Barrio', 'volunteers', 'training on fundraising for groups'],
        ['Plaza', 'volunteers', 'a hall'],
      ]),
    )
    await look('Needs and offers')
    await expect.element(page.getByText('3 matches')).toBeVisible()
    const matches = () =>
      region('Needs and offers')
        .getByRole('listitem')
        .elements()
        .map((each) => (each as HTMLElement).innerText.replaceAll('\n', ' | '))
    expect(matches()).toEqual([
      'volunteers | 2 need it | Barrio and Plaza | volunteers | 1 offers it | Río | Both say the same.',
      'legal advice | 1 needs it | Río | legal advice | 1 offers it | Bosque | Both say the same.',
      'training in fundraising | 1 needs it | Bosque | training on fundraising for groups | 1 offers it | Barrio | Both say: fundraising and training.',
    ])
    await page.getByRole('combobox', { name: 'Needs' }).selectOptions('choose a question')
    await expect.element(page.getByText(/Say which question asks/)).toBeVisible()
    expect(readSurveys(other.content)[0]?.roles).toEqual({ who: 0, offers: 2 })
  })
})
