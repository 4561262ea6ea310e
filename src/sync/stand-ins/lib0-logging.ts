// Stands in for lib0/logging in the app (vite.config.ts): Yjs says three warnings with it, and lib0 brings colours, a
// console in the page and DOM helpers for them, which a phone on a slow line should not fetch.
const plain = (parts: readonly unknown[]) => parts.filter((part) => typeof part !== 'symbol')
// oxlint-disable-next-line no-console -- this is a warning of the library, for developers
export const print = (...parts: unknown[]): void => console.warn(...plain(parts))
export const warn = print
export const [ORANGE, RED, BOLD, UNBOLD] = [Symbol('orange'), Symbol('red'), Symbol('bold'), Symbol('unbold')]
