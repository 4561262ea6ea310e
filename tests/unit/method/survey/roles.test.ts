import { expect, test } from 'vitest'
import { proposeRoles } from '../../../../src/method/survey/roles.ts'

const column = (heading: string, kind: 'text' | 'choice' | 'choices' | 'number' = 'choices') => ({
  heading,
  type: kind === 'choices' ? ({ kind, by: ';' } as const) : { kind },
})

test.each([
  ['¿Qué necesita su organización?', '¿Qué puede ofrecer?', 'Organización'],
  ['Do que a sua organização precisa?', 'O que pode oferecer', 'Nome da organização'],
  ['What do you need?', 'Offers', 'Name of your organisation'],
])('needs, offers and who answered are found by their headings: %s', (needs, offers, who) => {
  expect(proposeRoles([column(offers), column(who, 'text'), column(needs)])).toEqual({
    offers: 0,
    who: 1,
    needs: 2,
  })
})
test('where no heading says so there is none, nor in a column of figures', () => {
  expect(proposeRoles([column('Country'), column('How many needs?', 'number')])).toEqual({})
})
