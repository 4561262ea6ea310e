/** What pino is. Nothing told to it holds a key, a text or a name: what a parser says may quote them, a disk does not. */
export interface RelayLogger {
  warn(fields: object, message: string): void
}

/** What failed, as a field of the log. */
export const failure = (error: unknown): { readonly error: string } => ({
  error: error instanceof Error ? error.message : 'unknown',
})
