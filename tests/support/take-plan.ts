import { readFile } from 'node:fs/promises'
import type { Device } from './journey.ts'

/** Takes the plan away in this form, from its open dialog. */
export async function take(
  { page }: Device,
  form: string,
): Promise<{ bytes: Uint8Array; path: string; name: string }> {
  const started = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: form, exact: true }).click()
  const download = await started
  const path = await download.path()
  return { bytes: new Uint8Array(await readFile(path)), path, name: download.suggestedFilename() }
}
