import { copyText } from '../../ui/copy-text.ts'

/** What became of a text that was to go out: copied where there is no share sheet, and by hand where copying fails. */
export type Sending = 'shared' | 'copied' | 'by-hand' | 'called-off'

export async function sendText(text: string): Promise<Sending> {
  if ('share' in navigator) {
    try {
      await navigator.share({ text })
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'called-off' // the sheet was closed
    }
  }
  return (await copyText(text)) ? 'copied' : 'by-hand'
}
