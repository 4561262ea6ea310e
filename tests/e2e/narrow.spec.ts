// The narrowest phones and the largest letters: nothing leaves the screen sideways.
import { expect, type Browser, type Page } from '@playwright/test'
import { listenToComplaints } from '../support/complaints.ts'
import { relayOfFile, test } from '../support/test.ts'
import { openDevice, participantLink, startActivity, startWorkshop } from '../support/journey.ts'

const relay = relayOfFile()

/** A phone of this size, in this language, whose person has set how large letters are. */
async function openNarrow(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  locale: string,
  textPercent: number,
): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale })
  await context.addInitScript((percent) => {
    // A page that is still empty has no storage, and complains when asked.
    if (location.protocol !== 'about:')
      localStorage.setItem('tertulia.settings', JSON.stringify({ textPercent: percent }))
  }, textPercent)
  listenToComplaints(context)
  return context.newPage()
}

/** What sticks out to the right of the window and cannot be scrolled to in a box of its own. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isReachable = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX)
        if (scrolls && box.getBoundingClientRect().right <= width + 1) return true
      }
      return false
    }
    return [...document.querySelectorAll('body *:not(canvas, svg, svg *)')]
      .filter((element) => !element.closest('[data-over-canvas]'))
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !isReachable(element))
      .map(
        ({ tagName, ariaLabel, className, textContent }) =>
          `${tagName}.${className} ${ariaLabel ?? ''} ${textContent?.slice(0, 40)}`,
      )
  })

// Portuguese words are the longest of the three.
for (const { name, width, letters } of [
  { name: '320 px wide', width: 320, letters: '100' },
  { name: '320 px wide with letters of twice the size', width: 320, letters: '200' },
  { name: '390 px wide with letters of twice the size', width: 390, letters: '200' },
]) {
  test(name, async ({ browser }) => {
    const page = await openNarrow(browser, { width, height: 720 }, 'pt-BR', Number(letters))
    const look = async (screen: string, sign: string) => {
      await expect(page.getByText(sign).first()).toBeVisible()
      expect(await stickingOut(page), screen).toEqual([])
    }
    await page.goto(relay.origin)
    await look('home', 'Começar uma oficina')
    await page.getByRole('button', { name: 'Ver uma oficina de exemplo' }).tap()
    await look('now', 'Minhas notas')
    const workshop = page.url().replace(/\/now$/, '')
    for (const [path, sign] of [
      ['pestel', 'Político'],
      ['pestel?view=matrix', 'acordo'],
      ['swot', 'Forças'],
      ['swot?view=crosses', 'Escolha uma de dentro'],
      ['foundations', 'Propósito'],
      ['reach', 'Onde atuamos'],
      ['membership', 'Quem faz parte'],
      ['financing', 'A lacuna'],
      ['communication', 'Por que participar'],
      ['governance', 'Como nos governamos'],
      ['circles', 'Cada círculo decide por si'],
      ['care', 'Como a rede previne a violência'],
      ['coordination', 'Primeiro entre iguais'],
      ['mapping', 'trazida em'],
      ['strategy', 'Quais são os objetivos'],
      ['strategy?view=choice', 'Eles cobrem todos os pilares?'],
      ['register', 'De quem a rede é feita.'],
      ['register?view=people', 'De quem a rede é feita.'],
      ['boards', 'Plano estratégico'],
      ['projects', 'Dez mesas de orçamento'],
      ['review', 'Como voltamos a olhar o plano'],
      ['projects?view=gantt', 'Dez mesas de orçamento'],
      ['thread', 'O fio inteiro'],
      ['plan', 'Plano estratégico'],
    ] as const) {
      await page.goto(`${workshop}/${path}`)
      await look(path, sign)
    }
    await page.goto(`${workshop}/projects`)
    await page.getByRole('link', { name: 'Biblioteca de laboratórios' }).tap()
    await look('a project', 'Faltam 3 dados')
    await page.goto(`${workshop}/pestel`)
    await page.getByRole('button', { name: 'Ponderar' }).tap()
    await look('weighing', 'Não opino')
  })
}

test('320 px wide with letters of twice the size, while an activity runs: all is there and can be reached', async ({
  browser,
}) => {
  const laptop = await openDevice(browser, 'laptop')
  await startWorkshop(laptop, relay.origin)
  const link = await participantLink(laptop, relay.origin)
  await startActivity(laptop, { kind: 'Write notes' })
  const page = await openNarrow(browser, { width: 320, height: 640 }, 'es', 200)
  await page.goto(link)
  await page.getByLabel('¿Cómo te llamas?').fill('n'.repeat(60))
  await page.getByRole('button', { name: 'Entrar', exact: true }).tap()
  const box = page.getByRole('textbox', { name: /^Nota en/ })
  await expect(page.getByRole('timer')).toBeVisible()
  expect(await stickingOut(page)).toEqual([])
  const chips = await page
    .getByRole('list', { name: 'Zonas' })
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.scrollWidth - button.clientWidth))
  expect(Math.max(...chips), 'no chip is narrower than its letters').toBeLessThanOrEqual(0)
  await box.tap() // scrolls there, and fails when something lies over it
  await page.keyboard.type('el alquiler sube')
  await page.getByRole('button', { name: 'Agregar' }).tap()
  await expect(box).toHaveValue('')
})
