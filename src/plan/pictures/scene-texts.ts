import type { Scene } from './scene.ts'

/** What a picture says: for this its fonts are opened. */
export const textsOfScene = ({ shapes }: Scene): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
