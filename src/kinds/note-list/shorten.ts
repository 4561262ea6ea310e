/** The beginning of a text, for labels: whole words, up to `letters`. */
export function shorten(text: string, letters = 40): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= letters) return line
  const cut = line.slice(0, letters)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > letters / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`
}
