// What a spreadsheet would take for a formula is a text to it behind an apostrophe; plain negative numbers stay numbers.
const formula = /^'*[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u
const number = /^-\d+(?:[.,]\d+)?$/u
const isFormula = (text: string): boolean => formula.test(text) && !number.test(text)

export const defuse = (text: string): string => (isFormula(text) ? `'${text}` : text)
/** The text again that `defuse` made harmless. */
export const undefuse = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text
