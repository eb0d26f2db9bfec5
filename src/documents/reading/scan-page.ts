import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { gridsOf } from './pdf-grids.ts'
import { inRows } from './pdf-lines.ts'
import { median, type Box, type Page, type Word } from './pdf-page.ts'
import type { DrawnPage } from './pdf-pages.ts'
import { asSharp, cleaned, whiten } from './scan-clean.ts'
import { Recogniser, type SeenWord, type Shape } from './scan-letters.ts'
import { pagePicture, scanScale, type Picture } from './scan-picture.ts'
import { takeRules } from './scan-rules.ts'
import { Unreadable } from './unreadable.ts'

/** Reads pictures of pages and keeps count of how sure it was. */
export class LetterReader {
  readonly recogniser = new Recogniser()
  pages = 0
  words = 0
  doubtful = 0

  notes(): string[] {
    if (this.pages === 0) return []
    const share = Math.round((100 * this.doubtful) / Math.max(1, this.words))
    return [
      `${this.pages} trang được nhận dạng từ ảnh quét, cần đối chiếu với bản gốc; ${share}% số chữ chưa chắc chắn.`,
    ]
  }

  async close(): Promise<void> {
    await this.recogniser.close()
  }
}

export async function scannedPage(
  source: PDFPageProxy,
  page: DrawnPage,
  reader: LetterReader,
): Promise<Page> {
  const { width, height } = source.getViewport({ scale: 1 })
  const read = await readPicture(await pagePicture(source, page.images, { width, height }), reader)
  // Stamps of a digital signature are text over the picture; what they say stays at its place.
  return { ...read, words: [...read.words, ...page.words] }
}

/** A photo or a scan, turned upright as the camera noted. */
export async function scannedPhoto(bytes: Uint8Array, reader: LetterReader): Promise<Page> {
  return await readPicture(await photo(bytes), reader)
}

async function photo(bytes: Uint8Array): Promise<Picture> {
  try {
    const upright = sharp(bytes, { limitInputPixels: 120_000_000 }).rotate()
    const { data, info } = await upright
      .flatten({ background: '#fff' })
      .greyscale()
      .resize({ width: 2480, height: 3508, fit: 'inside' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { pixels: data, width: info.width, height: info.height, scale: scanScale }
  } catch {
    throw new Unreadable('Ảnh bị hỏng hoặc quá lớn, không mở được.')
  }
}

async function readPicture(picture: Picture, reader: LetterReader): Promise<Page> {
  const clean = await cleaned(picture)
  const rules = takeRules(clean)
  whiten(clean)
  const grids = gridsOf(rules)
  const scale = clean.scale
  // What is left of a rule where ink ran thin or two lines met would be read as dashes.
  for (const { left, right, top, bottom } of grids.flatMap((grid) => grid.cells)) {
    const thin = 5 / scale
    blank(clean, { left, right, top: top - thin, bottom: top + thin })
    blank(clean, { left, right, top: bottom - thin, bottom: bottom + thin })
    blank(clean, { left: left - thin, right: left + thin, top, bottom })
    blank(clean, { left: right - thin, right: right + thin, top, bottom })
  }
  const parts: Promise<Word[]>[] = []
  const outside: Picture = { ...clean, pixels: Buffer.from(clean.pixels) }
  for (const grid of grids) {
    blank(outside, grid)
    // One column of cells is a block of lines; a cell over several columns is read on its own.
    const columns = new Map<string, Box>()
    for (const cell of grid.cells) {
      const key = cell.columnSpan > 1 ? `${cell.row} ${cell.column}` : `column ${cell.column}`
      const box = columns.get(key)
      const last = cell.columnSpan === 1 && box && Math.abs(box.bottom - cell.top) < 1
      if (last) box.bottom = cell.bottom
      else if (box) columns.set(`${key} ${cell.row}`, { ...cell })
      else columns.set(key, { ...cell })
    }
    for (const box of columns.values())
      parts.push(seen(clean, box, 'block', reader).then((words) => placed(words, scale)))
  }
  const whole = { left: 0, top: 0, right: clean.width / scale, bottom: clean.height / scale }
  parts.push(seen(outside, whole, 'page', reader).then((words) => placed(words, scale)))
  const words = level((await Promise.all(parts)).flat())
  reader.pages++
  reader.words += words.length
  reader.doubtful += words.filter((word) => word.doubtful).length
  return { width: whole.right, height: whole.bottom, words, rules, scanned: true }
}

async function seen(
  picture: Picture,
  box: Box,
  shape: Shape,
  reader: LetterReader,
): Promise<SeenWord[]> {
  const { scale } = picture
  const left = Math.max(0, Math.round(box.left * scale))
  const top = Math.max(0, Math.round(box.top * scale))
  const width = Math.min(picture.width - left, Math.round((box.right - box.left) * scale))
  const height = Math.min(picture.height - top, Math.round((box.bottom - box.top) * scale))
  if (width < 12 || height < 12 || !hasInk(picture, { left, top, width, height })) return []
  const png = await asSharp(picture)
    .extract({ left, top, width, height })
    // Letters at the very edge of a picture are often missed.
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer()
  const words = await reader.recogniser.words(png, shape)
  for (const word of words) {
    word.baseline += top - 20
    word.box.x0 += left - 20
    word.box.x1 += left - 20
    word.box.y0 += top - 20
    word.box.y1 += top - 20
  }
  return words
}

function hasInk(
  { pixels, width }: Picture,
  box: { left: number; top: number; width: number; height: number },
): boolean {
  let ink = 0
  for (let y = box.top + 4; y < box.top + box.height - 4; y++) {
    for (let x = box.left + 4; x < box.left + box.width - 4; x++)
      if ((pixels[y * width + x] ?? 255) < 110) ink++
    if (ink > 40) return true
  }
  return false
}

function blank({ pixels, width, height, scale }: Picture, box: Box): void {
  const left = Math.max(0, Math.round(box.left * scale) - 3)
  const right = Math.min(width, Math.round(box.right * scale) + 3)
  const bottom = Math.min(height, Math.round(box.bottom * scale) + 3)
  for (let y = Math.max(0, Math.round(box.top * scale) - 3); y < bottom; y++)
    pixels.fill(255, y * width + left, y * width + right)
}

/** Below this the word is often wrong. */
const sure = 80

function placed(seenWords: readonly SeenWord[], scale: number): Word[] {
  const tall = median(seenWords.map(({ box }) => box.y1 - box.y0)) / scale
  return seenWords
    .filter((word) => /[\p{L}\p{N}]/u.test(word.text) || word.confidence > 60)
    .map((word) => ({
      text: corrected(word.text),
      left: word.box.x0 / scale,
      right: word.box.x1 / scale,
      baseline: word.baseline / scale,
      size: Math.min(40, Math.max(tall * 0.9, (word.box.y1 - word.box.y0) / scale) * 1.05),
      font: '',
      bold: false,
      italic: false,
      spaced: true,
      doubtful: word.confidence < sure && /[\p{L}\p{N}]/u.test(word.text),
    }))
    .filter((word) => word.text !== '')
}

/** What recognition puts where paper has a speck or a dash; it has no other long dash in such documents. */
function corrected(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(/^[_|'`~‘’]+(?=[\p{L}\d])/u, '')
    .replace(/^[—–]$/u, '-')
    .replace(/^TỔ$/u, 'Tổ')
}

/** One baseline and one size for the words of a line, which recognition sees a little apart. */
function level(words: Word[]): Word[] {
  return inRows(words.map((word) => ({ ...word, size: word.size * 1.6 }))).flatMap((row) => {
    const baseline = median(row.map((word) => word.baseline))
    const size = median(row.map((word) => word.size)) / 1.6
    for (const [index, word] of row.entries()) {
      const before = row[index - 1]
      Object.assign(word, { baseline, size })
      if (
        before &&
        /(?:\p{Lu}|\d)[-/]$/u.test(before.text) &&
        word.left - before.right < size * 0.4
      )
        word.spaced = false
    }
    return row
  })
}
