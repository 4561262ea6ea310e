/** Hands a file to the person, as their browser does. */
export function download(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = fileName
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // the browser reads it after this turn
}

export const downloadText = (fileName: string, text: string): void =>
  download(fileName, new Blob([text], { type: 'text/plain;charset=utf-8' }))

/** «Plan de la red 2027» → `plan-de-la-red-2027-2026-11-24.docx`. */
export function fileNameOf(title: string, extension: string, at: Date = new Date()): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain || 'tertulia'}-${at.toISOString().slice(0, 10)}.${extension}`
}
