/**
 * A text as files may hold it: without the control characters that XML forbids, without half letters, and without the two
 * signs that turn letters against their own direction, which no writing needs and which make a text read as another. Line
 * breaks stay; white space at the ends goes.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/gu, '')
    .trim()
}

/** The same in one line: for table cells, headings and list items of formats that know no line break there. */
export const oneLine = (text: string): string => cleanText(text).replaceAll(/\s*\n\s*/gu, ' ')
