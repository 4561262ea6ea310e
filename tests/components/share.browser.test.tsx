// Inviting: what the links, their QR codes and the ready message hold.
import jsQR from 'jsqr'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ShareDialog } from '../../src/app/share/ShareDialog.tsx'
import { loadTranslator } from '../../src/i18n/catalogues.ts'
import { keyChain } from '../../src/protocol/keys.ts'
import { parseLink } from '../../src/protocol/links.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const noNetwork = () => Promise.reject(new Error('no network'))
afterEach(() => vi.unstubAllGlobals())

/** What a camera reads in the code on the screen. */
async function readQr(): Promise<string | undefined> {
  const code = page.getByRole('img', { name: /QR/ })
  await expect.element(code).toBeVisible()
  const svg = code.element()
  const picture = new Image(600, 600)
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await picture.decode()
  const canvas = new OffscreenCanvas(600, 600).getContext('2d')!
  canvas.drawImage(picture, 0, 0, 600, 600)
  return jsQR(canvas.getImageData(0, 0, 600, 600).data, 600, 600)?.data
}

async function openShare(language: string, wordsOf = loadTranslator) {
  const { session, other } = await openWorkshop({ role: 'facilitator' })
  other.stage.meta.set('language', language)
  const shared: string[] = []
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: ({ text }: ShareData) => {
      shared.push(text!)
      return Promise.resolve()
    },
  })
  await show(<ShareDialog onClose={() => undefined} wordsOf={wordsOf} />, session)
  return { session, shared }
}

test('each of the three links has its QR code, and it opens what it says', async () => {
  const { session } = await openShare('en')
  const { keys } = keyChain(session.key!, 'facilitator')
  const drawn = async () => {
    const parsed = parseLink((await readQr())!)
    if (!parsed.ok) throw new Error(parsed.refusal.kind)
    return parsed.value
  }
  expect(await drawn(), 'at first').toMatchObject({ role: 'participant' })
  for (const [name, role] of [
    ['To read', 'viewer'],
    ['To facilitate', 'facilitator'],
    ['To take part', 'participant'],
  ] as const) {
    const button = page.getByRole('button', { name: `Show the QR: ${name}` })
    await button.click()
    await expect.element(button).toHaveAttribute('aria-pressed', 'true')
    expect(await drawn()).toMatchObject({ role, workshopId: session.id, key: keys[role] })
  }
})

test('the ready message goes through the share sheet, in the workshop’s language', async () => {
  const { shared } = await openShare('pt-BR')
  await page.getByRole('button', { name: 'Send as a message' }).click()
  await expect.poll(() => shared).toHaveLength(1)
  expect(shared[0]).toMatch(/^Convido você para a oficina “Test”/)
})

test('with no words of that language on this device it goes in those of the screen', async () => {
  const { shared } = await openShare('es', noNetwork)
  await page.getByRole('button', { name: 'Send as a message' }).click()
  await expect.poll(() => shared).toHaveLength(1)
  expect(shared[0]).toMatch(/^You are invited to the workshop “Test”.*\/w\//)
})

test('where no address is known that others could open, it is said beside the links', async () => {
  await openShare('en')
  await expect.element(page.getByText(/Nobody else can open these links/)).toBeVisible()
})
