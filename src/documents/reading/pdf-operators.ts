import './pdf-stand-ins.ts'
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { moved, product, type Matrix, type Rule } from './pdf-page.ts'
import { rulesOf } from './pdf-paths.ts'

/** One letter as drawn, in points of the upright page. */
export interface Glyph {
  text: string
  x: number
  y: number
  /** Where the next letter would start. */
  endX: number
  endY: number
  size: number
  font: string
  /** Drawn invisibly: a scanner's own recognition behind the picture. */
  hidden: boolean
  black: boolean
}

export interface PlacedImage {
  /** Name under which pdf.js keeps the picture; null for one inside the page's own commands. */
  id: string | null
  inline: unknown
  mask: boolean
  matrix: Matrix
}

export interface Drawing {
  glyphs: Glyph[]
  rules: Rule[]
  images: PlacedImage[]
}

/**
 * Plays a page's drawing commands. pdf.js' own text content is of no use here: where a document takes its
 * accented letters from a second font (LibreOffice, 2026-11) it puts blanks in place of them and the letters
 * at the end of the line.
 */
export async function drawingOf(page: PDFPageProxy): Promise<Drawing> {
  const list = await page.getOperatorList()
  const player = new Player(page)
  for (const [index, op] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[index]
    player.play(op, Array.isArray(args) ? args : [])
  }
  return player.drawing
}

interface State {
  matrix: Matrix
  font: string
  fontName: string
  fontUnit: number
  vertical: boolean
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  mode: number
  black: boolean
}

class Player {
  readonly drawing: Drawing = { glyphs: [], rules: [], images: [] }
  readonly #page: PDFPageProxy
  readonly #saved: State[] = []
  #state: State
  #text: Matrix = [1, 0, 0, 1, 0, 0]
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0

  constructor(page: PDFPageProxy) {
    this.#page = page
    this.#state = {
      matrix: matrixOf(page.getViewport({ scale: 1 }).transform),
      font: '',
      fontName: '',
      fontUnit: 0.001,
      vertical: false,
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
      black: true,
    }
  }

  play(op: number, args: unknown[]): void {
    const state = this.#state
    const [first] = args
    const number = typeof first === 'number' ? first : 0
    switch (op) {
      case OPS.save:
        if (this.#saved.length < 500) this.#saved.push({ ...state })
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? state
        break
      case OPS.transform:
        state.matrix = product(state.matrix, matrixOf(args))
        break
      case OPS.paintFormXObjectBegin:
        if (this.#saved.length < 500) this.#saved.push({ ...state })
        if (Array.isArray(first)) state.matrix = product(state.matrix, matrixOf(first))
        break
      case OPS.beginText:
        this.#setText([1, 0, 0, 1, 0, 0])
        break
      case OPS.setTextMatrix:
        this.#setText(matrixOf(Array.isArray(first) || ArrayBuffer.isView(first) ? first : args))
        break
      case OPS.setFont:
        this.#setFont(String(first), Number(args[1]))
        break
      case OPS.setCharSpacing:
        state.charSpacing = number
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number
        break
      case OPS.setHScale:
        state.scale = number / 100
        break
      case OPS.setTextRise:
        state.rise = number
        break
      case OPS.setLeading:
        state.leading = -number
        break
      case OPS.setTextRenderingMode:
        state.mode = number
        break
      case OPS.setFillRGBColor:
        state.black = /^#0{6}$/u.test(String(first))
        break
      case OPS.setLeadingMoveText:
        state.leading = Number(args[1])
        this.#moveText(number, Number(args[1]))
        break
      case OPS.moveText:
        this.#moveText(number, Number(args[1]))
        break
      case OPS.nextLine:
        this.#moveText(0, state.leading)
        break
      case OPS.nextLineShowText:
      case OPS.nextLineSetSpacingShowText:
        this.#moveText(0, state.leading)
        this.#showText(args.at(-1))
        break
      case OPS.showText:
      case OPS.showSpacedText:
        this.#showText(first)
        break
      case OPS.constructPath:
        this.#path(number, args[1])
        break
      case OPS.paintImageXObject:
      case OPS.paintImageXObjectRepeat:
        this.#image(String(first), null, false)
        break
      case OPS.paintInlineImageXObject:
        this.#image(null, first, false)
        break
      case OPS.paintImageMaskXObject:
        this.#image(null, first, true)
        break
      default:
    }
  }

  #setText(matrix: Matrix): void {
    this.#text = matrix
    this.#x = this.#y = this.#lineX = this.#lineY = 0
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x
    this.#y = this.#lineY += y
  }

  #setFont(id: string, size: number): void {
    const state = this.#state
    state.font = id
    state.size = size
    const font = this.#fontOf(id)
    state.fontName = font.name ?? ''
    state.fontUnit = font.fontMatrix?.[0] ?? 0.001
    state.vertical = font.vertical ?? false
  }

  #fontOf(id: string): { name?: string; fontMatrix?: number[]; vertical?: boolean } {
    try {
      return this.#page.commonObjs.get(id) ?? {}
    } catch {
      return {}
    }
  }

  #showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return
    const state = this.#state
    const outer = product(state.matrix, this.#text)
    const size = Math.abs(state.size) * Math.hypot(outer[2], outer[3])
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === 'number') {
        const step = (-glyph * state.size) / 1000
        if (state.vertical) this.#y += step
        else this.#x += step * state.scale
        continue
      }
      if (!isGlyph(glyph)) continue
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing
      const width = glyph.width * state.size * state.fontUnit
      const start = moved(outer, this.#x, this.#y + state.rise)
      const end = moved(outer, this.#x + width * state.scale, this.#y + state.rise)
      if (state.vertical) this.#y += width - spacing
      else this.#x += (width + spacing) * state.scale
      this.drawing.glyphs.push({
        text: glyph.unicode,
        x: start.x,
        y: start.y,
        endX: end.x,
        endY: end.y,
        size,
        font: state.fontName,
        hidden: state.mode === 3,
        black: state.black,
      })
    }
  }

  #path(paint: number, data: unknown): void {
    if (paint === OPS.endPath || !Array.isArray(data)) return
    const stroked = strokes.has(paint)
    for (const path of data as unknown[]) {
      if (!ArrayBuffer.isView(path)) continue
      this.drawing.rules.push(...rulesOf([...(path as Float32Array)], this.#state.matrix, stroked))
    }
  }

  #image(id: string | null, inline: unknown, mask: boolean): void {
    this.drawing.images.push({ id, inline, mask, matrix: this.#state.matrix })
  }
}

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

function isGlyph(value: unknown): value is { unicode: string; width: number; isSpace: boolean } {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value
}

function matrixOf(values: unknown): Matrix {
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<number>, Number)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}
