import type { PlanWords } from './tree.ts'

/** Figures and tables are numbered through a document, each kind for itself. */
export class Figures {
  readonly #words: PlanWords
  readonly #counts = { figure: 0, table: 0 }
  constructor(words: PlanWords) {
    this.#words = words
  }
  /** «Figure 2» */
  next(kind: 'figure' | 'table'): string {
    this.#counts[kind] += 1
    return `${this.#words[kind]} ${this.#counts[kind]}`
  }
}

export const captionOf = (number: string, text: string): string => `${number}. ${text}`
