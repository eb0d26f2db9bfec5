import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const WIDTH = 1200
const HEIGHT = 630
const PAD = 84

/** What messengers show of a shared address: 1200 × 630, PNG, letters from our own fonts. */
export async function socialCard(card: {
  kicker: string
  title: string
  foot: string | null
}): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const picture = await renderAsync(drawing(card), {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT },
  })
  return new Uint8Array(picture.asPng())
}

const FONT = 'Be Vietnam Pro'

function drawing({ kicker, title, foot }: Parameters<typeof socialCard>[0]): string {
  const size = title.length > 60 ? 64 : title.length > 28 ? 84 : 104
  const lines = linesOf(title, Math.floor((WIDTH - 2 * PAD) / (size * 0.58))).slice(0, 4)
  const step = size * 1.28
  const top = (HEIGHT - lines.length * step) / 2 + size * 0.86
  const rings = [1, 2, 3, 4, 5]
    .map(
      (ring) =>
        `<circle cx="1060" cy="500" r="${ring * 62}" fill="none" stroke="#5f7fd8" stroke-width="12" stroke-opacity="${0.4 - ring * 0.06}"/>`,
    )
    .join('')
  const words = lines
    .map((line, at) => text(line, PAD, top + at * step, size, 700, '#ffffff'))
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#1f3a8a"/>${rings}${text(kicker, PAD, PAD + 34, 34, 700, '#ffd35c')}${words}${foot === null ? '' : text(foot, PAD, HEIGHT - PAD + 8, 32, 400, '#e8edf9')}</svg>`
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  fill: string,
): string {
  const written = words
    .normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  return `<text x="${x}" y="${Math.round(y)}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${fill}">${written}</text>`
}

/** Whole words, at most so many letters a line. */
function linesOf(title: string, most: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

function fontFiles(): string[] {
  const resolve = createRequire(import.meta.url).resolve
  const folder = dirname(resolve('@expo-google-fonts/be-vietnam-pro/package.json'))
  return ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'].map(
    (file) => `${folder}/${file}`,
  )
}
