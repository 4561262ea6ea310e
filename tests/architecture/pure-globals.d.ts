// What browsers, workers and Node all have, and the pure layers may use though the language does not name it.
export {}
declare global {
  class TextDecoder {
    constructor(label: string, options?: { readonly fatal?: boolean })
    decode(bytes: Uint8Array): string
  }
}
