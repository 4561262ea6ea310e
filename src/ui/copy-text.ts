/** Puts a text on the clipboard; plain-http addresses have none, so there the old way is tried. False: copy it by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    // A modal dialog makes everything outside of it inert.
    const place = document.querySelector('dialog[open]') ?? document.body
    place.append(area)
    area.select()
    const isCopied = document.execCommand('copy')
    area.remove()
    return isCopied
  }
}
