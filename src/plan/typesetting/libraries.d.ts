// What we use of libraries that bring no types, or types that need Node's.

declare module 'fontkit' {
  export interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
    readonly args: readonly number[]
  }
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: { readonly commands: readonly PathCommand[] }
  }
  export interface GlyphPosition {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly GlyphPosition[]
    readonly advanceWidth: number
    readonly direction: 'ltr' | 'rtl'
  }
  export interface Font {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string, features: readonly string[]): GlyphRun
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** `position` is where the next line may begin. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}

declare module 'bidi-js' {
  export interface Levels {
    readonly levels: Uint8Array
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[]
  }
  export interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels
    getMirroredCharacter(char: string): string | null
  }
  export default function bidiFactory(): Bidi
}

declare module 'pdfkit' {
  export interface StructureElement {
    add(child: StructureElement | (() => void)): this
    end(): void
  }
  export interface OutlineItem {
    addItem(title: string, options?: { readonly expanded?: boolean }): OutlineItem
  }
  export interface TextOptions {
    readonly lineBreak: false
    readonly baseline: 'alphabetic'
    readonly features: readonly string[]
    readonly textWidth: number
  }
  export class PDFDocument {
    constructor(options: object)
    info: Record<string, unknown>
    readonly outline: OutlineItem
    addPage(): this
    switchToPage(page: number): unknown
    bufferedPageRange(): { readonly start: number; readonly count: number }
    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(points: number): this
    fillColor(colour: string): this
    text(text: string, x: number, y: number, options: TextOptions): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    closePath(): this
    lineWidth(width: number): this
    dash(length: number, options?: { readonly space: number }): this
    undash(): this
    fill(colour: string): this
    stroke(colour: string): this
    fillAndStroke(fill: string, stroke: string): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    image(
      bytes: Uint8Array,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this
    goTo(
      x: number,
      y: number,
      width: number,
      height: number,
      name: string,
      options?: { readonly structParent: StructureElement; readonly Contents?: unknown },
    ): this
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void
    struct(type: string, options?: object): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: string, options?: object): this
    endMarkedContent(): this
    on(event: 'data', listener: (bytes: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
    protected _addInfo(): void
  }
}
