// A picture as data: what every format draws in its own way, as SVG, in a PDF, as pixels.
import type { Face } from '../typesetting/fonts.ts'

interface Inked {
  readonly fill?: string
  readonly stroke?: string
  /** Of the stroke; 1 if not said. */
  readonly thick?: number
}
export type Shape =
  | (Inked & {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    })
  | (Inked & { readonly kind: 'path'; readonly points: readonly (readonly [x: number, y: number])[] })
  | {
      readonly kind: 'text'
      /** Of the anchor, on the base line. */
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly face: Face
      readonly anchor: 'start' | 'middle' | 'end'
      readonly fill: string
    }

/** Lengths are CSS pixels from the top left. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export const INK = '#1b2420'
export const INK_2 = '#434e48'
/** Of the boards' note papers, by number; 0 is the neutral one. */
export const papers = ['#ffffff', '#f7d6c1', '#faeba9', '#f2dce6', '#d0e2f8', '#daeed6', '#d6d5cd'] as const

/** What a picture is drawn with that documents and the screen share. */
export interface Inks {
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly paper: string
  /** Of what is missing. */
  readonly wait: string
}
export const printInks: Inks = { ink: INK, ink2: INK_2, line: '#7c857f', paper: '#ffffff', wait: '#7a5a00' }
