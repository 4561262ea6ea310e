/**
 * A text as files may hold it: without the control characters that XML forbids and without half letters. Line breaks
 * stay; white space at the ends goes.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, '')
    .replaceAll(/\p{Cs}/gu, '')
    .trim()
}

/** The same in one line: for table cells, headings and list items of formats that know no line break there. */
export const oneLine = (text: string): string => cleanText(text).replaceAll(/\s*\n\s*/gu, ' ')
