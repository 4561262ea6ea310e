import { copyText } from '../../ui/copy-text.ts'
import type { CopiedTable } from './copy.ts'

/** Puts a table on the clipboard, with its cells where the browser can; false: it was refused. */
export async function putOnClipboard({ text, html }: CopiedTable): Promise<boolean> {
  try {
    const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
    await navigator.clipboard.write([
      new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) }),
    ])
    return true
  } catch {
    return copyText(text)
  }
}
