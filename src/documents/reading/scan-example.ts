import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { LegacyText } from './docx-legacy-letters.ts'
import { pdfByHand } from './pdf-by-hand-example.ts'
import { drawnPage } from './pdf-pages.ts'
import { openPdf } from './pdf-source.ts'

/**
 * Pages of a PDF as a scanner sees them: drawn anew from the places of words and rules (nothing here can draw a
 * PDF itself), turned a little, grey, with specks. PNG, 200 dots per inch.
 */
export async function scansOf(pdf: Uint8Array, tilt: number, noise: number): Promise<Buffer[]> {
  useOwnFont()
  const source = await openPdf(pdf)
  const scans: Buffer[] = []
  for (let number = 1; number <= source.numPages; number++) {
    const page = await drawnPage(await source.getPage(number), new LegacyText())
    const words = page.words.map(
      ({ text, left, baseline, size, bold, italic }) =>
        `<text x="${left}" y="${baseline}" font-size="${size}" font-weight="${bold ? 700 : 400}" font-style="${italic ? 'italic' : 'normal'}">${escaped(text)}</text>`,
    )
    const rules = page.rules.map(
      ({ x1, y1, x2, y2 }) =>
        `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#111" stroke-width="0.6"/>`,
    )
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}" font-family="Tinos, Liberation Serif, Times New Roman, DejaVu Serif, serif"><rect width="100%" height="100%" fill="#f3f0e8"/>${words.join('')}${rules.join('')}</svg>`
    scans.push(await asScanned(svg, tilt, noise))
  }
  return scans
}

/** Pictures as the pages of a PDF, with no letter in it. */
export async function scannedPdf(scans: readonly Buffer[]): Promise<Uint8Array> {
  const pages = await Promise.all(
    scans.map(async (scan) => {
      const { data, info } = await sharp(scan)
        .greyscale()
        .jpeg({ quality: 60 })
        .toBuffer({ resolveWithObject: true })
      const size: [number, number] = [
        Math.round((info.width * 72) / 200),
        Math.round((info.height * 72) / 200),
      ]
      return {
        content: `q ${size[0]} 0 0 ${size[1]} 0 0 cm /Im1 Do Q`,
        size,
        jpeg: { bytes: data, width: info.width, height: info.height, grey: true },
      }
    }),
  )
  return pdfByHand(pages)
}

/** Letters to change, to put in or to take out, per letter of the right text; blanks count as one. */
export function errorRate(right: string, read: string): number {
  const [a, b] = [right, read].map((text) => text.replace(/\s+/gu, ' ').trim())
  if (a === undefined || b === undefined) return 1
  let row = Uint32Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1)
    next[0] = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return (row[b.length] ?? 0) / Math.max(1, a.length)
}

async function asScanned(svg: string, tilt: number, noise: number): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 200 })
    .rotate(tilt, { background: '#f3f0e8' })
    .greyscale()
    .blur(0.6)
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Numbers that look random and are the same in each run.
  let seed = 7
  for (let at = 0; at < data.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const shake = (seed / 2_147_483_648 - 0.5) * 2 * noise
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + shake))
  }
  return await sharp(data, {
    raw: { width: info.width, height: info.height, channels: info.channels },
  })
    .png({ compressionLevel: 3 })
    .toBuffer()
}

/** The picture library draws letters with the machine's fonts; this shows it the one that is installed here. */
function useOwnFont(): void {
  if (process.env['FONTCONFIG_FILE']) return
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
  )
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  process.env['FONTCONFIG_FILE'] = file
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
