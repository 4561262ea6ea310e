// Sessions that are ready: one of ninety minutes for each step of the method, on boards that there are.
import { describe, expect, test } from 'vitest'
import { plannedActivities, templates } from '../../../src/app/agenda/templates.ts'
import { boards, steps, stepOf } from '../../../src/app/boards.ts'
import { loadTranslator } from '../../../src/i18n/catalogues.ts'
import { languages } from '../../../src/i18n/languages.ts'

const sessions = templates.filter(({ title }) => title !== 'agenda.1-2-4-all')
const boardNamed = (name: string | undefined) => boards.find((board) => board.name === name)

test('each step of the method has a session', () => {
  const begun = new Set(sessions.map(({ board }) => stepOf(board)?.number))
  expect([...begun].toSorted()).toEqual(steps.map(({ number }) => number))
})

describe.each(languages)('%s', (language) => {
  test.each(sessions.map((template) => [template.title, template] as const))(
    '%s takes ninety minutes, with a break, each activity on a board of its step that it is for',
    async (_, template) => {
      const { t } = await loadTranslator(language)
      const activities = plannedActivities(template, t)
      expect(activities.reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(90)
      expect(activities.some(({ kind }) => kind === 'break')).toBe(true)
      for (const { kind, board, question } of activities) {
        expect(question).toBeTruthy()
        expect(stepOf(board)).toBe(stepOf(template.board))
        if (kind === 'fill-in') expect(boardNamed(board)?.kind).not.toBe('notes')
        if (kind === 'write') expect(boardNamed(board)?.kind).toBe('notes')
      }
    },
  )
})

test('the vote on objectives is on objectives, each of the others on trends', async () => {
  const { t } = await loadTranslator('en')
  const votes = templates.flatMap((template) =>
    plannedActivities(template, t).flatMap(({ board, vote }) => (vote ? [[board, vote.what]] : [])),
  )
  expect(votes).toEqual([['strategy', 'objectives']])
})
