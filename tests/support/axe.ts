// What axe finds on a page.
import type { Page } from '@playwright/test'
import axe, { type Result } from 'axe-core'

/** What only the colours decide: all that can differ between light and dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * What is serious or critical, in words: everything axe says in light, and in dark what the colours decide.
 * @param part of the page, by its selector: all of it where none is said
 */
export async function seriousFindings(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const rules = colorScheme === 'dark' ? COLOUR_RULES : undefined
    for (const { impact, id, nodes } of await violationsOf(page, part, rules))
      if (impact === 'serious' || impact === 'critical')
        for (const { target, html } of nodes)
          found.push(`${colorScheme}: ${id} at ${String(target)} ${html.slice(0, 120)}`)
  }
  return found
}

/**
 * What axe finds in the page as it stands. Only what is wrong is written down: all that is right would take as long again.
 * @param rules all where none is said
 */
export async function violationsOf(page: Page, part?: string, rules?: readonly string[]): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([part, rules]) => {
      const here = (window as unknown as { axe: typeof axe }).axe
      const { violations } = await here.run(part ?? document, {
        resultTypes: ['violations'],
        ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
      })
      return violations
    },
    [part, rules] as const,
  )
}
