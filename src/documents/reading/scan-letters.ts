import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Unreadable } from './unreadable.ts'

/** A word seen in a picture; its box in pixels of that picture, confidence from 0 to 100. */
export interface SeenWord {
  text: string
  confidence: number
  box: Edges
  /** Where the foot of its line runs. */
  baseline: number
}

interface Edges {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** `block` = lines one below the other; `page` = writing of several sizes and columns, found by itself. */
export type Shape = 'block' | 'page' | 'line'

/** What is used of tesseract.js 7; named here so that the program compiles where it is not installed. */
interface Tesseract {
  createWorker(
    languages: string,
    mode: number,
    options: Record<string, unknown>,
  ): Promise<TesseractWorker>
}

interface TesseractWorker {
  setParameters(parameters: Record<string, string>): Promise<unknown>
  recognize(
    image: Buffer,
    options: Record<string, unknown>,
    output: Record<string, boolean>,
  ): Promise<{ data: { blocks: Block[] | null } }>
  terminate(): Promise<unknown>
}

interface Block {
  paragraphs: {
    lines: {
      baseline: Edges
      words: { text: string; confidence: number; bbox: Edges }[]
    }[]
  }[]
}

/** Recognises Vietnamese letters with the program and data that were installed; never loads from a network. */
export class Recogniser {
  readonly #workers: Promise<TesseractWorker>[] = []
  readonly #queues: Promise<unknown>[] = []
  readonly #shapes: Shape[] = []

  /** Words of a PNG. Several calls share the processors, each picture on one. */
  async words(png: Buffer, shape: Shape): Promise<SeenWord[]> {
    const at = this.#leastBusy()
    const turn = (this.#queues[at] ?? Promise.resolve()).then(() => this.#recognise(at, png, shape))
    this.#queues[at] = turn.catch(() => undefined)
    this.#load[at] = (this.#load[at] ?? 0) + 1
    try {
      return await turn
    } finally {
      this.#load[at] = (this.#load[at] ?? 1) - 1
    }
  }

  async close(): Promise<void> {
    const workers = await Promise.all(this.#workers)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  readonly #load: number[] = []

  #leastBusy(): number {
    const count = Math.min(2, availableParallelism())
    let best = 0
    for (let at = 1; at < count; at++)
      if ((this.#load[at] ?? 0) < (this.#load[best] ?? 0)) best = at
    return best
  }

  async #recognise(at: number, png: Buffer, shape: Shape): Promise<SeenWord[]> {
    const worker = await (this.#workers[at] ??= started())
    if (this.#shapes[at] !== shape) {
      await worker.setParameters({ tessedit_pageseg_mode: modes[shape] })
      this.#shapes[at] = shape
    }
    const { data } = await worker.recognize(png, {}, { blocks: true, text: false })
    return (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((paragraph) =>
        paragraph.lines.flatMap((line) =>
          line.words.map((word) => ({
            text: word.text,
            confidence: word.confidence,
            box: word.bbox,
            baseline: footAt(line.baseline, word.bbox),
          })),
        ),
      ),
    )
  }
}

/** Tesseract's numbers for how a picture is laid out. */
const modes: Record<Shape, string> = { block: '6', page: '3', line: '7' }

async function started(): Promise<TesseractWorker> {
  const require = createRequire(import.meta.url)
  let tesseract: Tesseract
  let data: string
  try {
    tesseract = require('tesseract.js') as Tesseract
    data = dirname(require.resolve('@tesseract.js-data/vie/package.json'))
  } catch {
    throw new Unreadable(
      'Tệp là ảnh quét, mà máy chủ này chưa cài phần nhận dạng chữ; hãy dùng bản Word hoặc PDF có chữ.',
    )
  }
  const worker = await tesseract.createWorker('vie', 1, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  })
  await worker.setParameters({ user_defined_dpi: '300', preserve_interword_spaces: '1' })
  return worker
}

function footAt(baseline: Edges, box: Edges): number {
  const { x0, y0, x1, y1 } = baseline
  if (x1 === x0) return y0
  return y0 + ((y1 - y0) * ((box.x0 + box.x1) / 2 - x0)) / (x1 - x0)
}
