import { encodeQR } from 'qr'
import sharp from 'sharp'
import type { Chart } from '../official-document.ts'
import { printable, printableLine, withBreaks } from '../plain-text.ts'
import { settable } from '../settable-text.ts'
import { widthPt } from '../text-width.ts'
import { boundAddress, boundWords } from './bound-words.ts'
import { MaterialFault, type Material } from './material.ts'

export interface MaterialPrint {
  template: URL
  data: unknown
  /** Pictures and codes by the names the data gives them. */
  files: Record<string, Uint8Array>
}

const templates: Record<Material['kind'], string> = {
  poster: 'poster.typ',
  leaflet: 'leaflet.typ',
  trifold: 'trifold.typ',
  banner: 'banner.typ',
  panel: 'banner.typ',
  slogan: 'slogan.typ',
  handbook: 'handbook.typ',
  'counter-card': 'counter-card.typ',
  notice: 'notice-sheet.typ',
  handover: 'handover.typ',
  summary: 'summary.typ',
}

const sizesMm = { A3: [297, 420], A4: [210, 297] } as const

/** Everything a template reads, words as they may stand on a page. Throws MaterialFault. */
export async function materialData(material: Material): Promise<MaterialPrint> {
  const files: Record<string, Uint8Array> = {}
  const { unit, qr, ...rest } = material
  const data: Record<string, unknown> = {
    kicker: null,
    lead: null,
    points: [],
    picture: null,
    ...rest,
    bleedMm: material.marks ? 3 : 0,
    unit: {
      ...unit,
      address: unit.address && boundAddress(unit.address),
      email: unit.email && withBreaks(unit.email, 24),
    },
    qr: qr && {
      file: addCode(files, qr.url),
      label: boundWords(qr.label),
      address: shownAddress(qr.url),
    },
  }
  // What is read in passing; longer texts break where they may.
  for (const key of ['kicker', 'title', 'lead'] as const)
    if (typeof data[key] === 'string') data[key] = boundWords(data[key])
  if (material.kind === 'slogan') data['slogans'] = material.slogans.map(boundWords)
  if ('size' in material) {
    const [shorter, longer] = sizesMm[material.size]
    const isAcross = material.kind === 'slogan'
    Object.assign(data, {
      widthMm: isAcross ? longer : shorter,
      heightMm: isAcross ? shorter : longer,
    })
  }
  if (material.kind === 'notice')
    Object.assign(data, {
      textPt: material.columns.length > 4 ? 9 : 10.5,
      rows: material.rows.map(({ cells, url }) => ({
        cells: material.columns.map((_, index) => cells[index] ?? ''),
        qr: url && { file: addCode(files, url), label: url },
      })),
    })
  if (material.kind === 'summary') {
    const charts: { title: string; file: string }[] = []
    const widthMm = drawnMm(material.charts)
    for (const [at, chart] of material.charts.entries()) {
      const file = `chart-${at + 1}.png`
      const { chartPng } = await import('../chart/chart-picture.tsx')
      files[file] = (await chartPng(chart, widthMm, 'Be Vietnam Pro')).png
      charts.push({ title: chart.title, file })
    }
    data['charts'] = charts
  }
  if ('picture' in material && material.picture) {
    const { name, bytes } = await picture(material.picture.bytes, pictureMm(material))
    files[name] = bytes
    data['picture'] = { file: name, alt: material.picture.alt }
  }
  return {
    template: new URL(templates[material.kind], import.meta.url),
    data: eachText(data),
    files,
  }
}

/** As wide as each stands on the page; wider, so that it is printed smaller, where a label would be cut off. */
function drawnMm(charts: readonly Chart[]): number {
  const labels = charts.flatMap(({ points }) => points.map(({ label }) => label))
  // Be Vietnam Pro is about a fifth wider than the letters that are measured.
  const longest = Math.max(
    0,
    ...labels.map((label) => (widthPt(label, 10.5, false) * 1.2) / ptPerMm),
  )
  return Math.min(178, Math.max(178 / Math.max(1, charts.length) - 3, longest))
}

const ptPerMm = 72 / 25.4

/** Room for a scratch: a code on a board must still be read. */
function addCode(files: Record<string, Uint8Array>, url: string): string {
  const name = `code-${Object.keys(files).length + 1}.svg`
  files[name] = new TextEncoder().encode(encodeQR(url, 'svg', { border: 2, ecc: 'quartile' }))
  return name
}

/** As people type it: without "https://". */
function shownAddress(url: string): string {
  return withBreaks(url.replace(/^https?:\/\//u, '').replace(/\/$/u, ''), 20)
}

/** The longer side of the place a picture has. */
function pictureMm(material: Material): number {
  if (material.kind === 'poster') return sizesMm[material.size][0]
  if (material.kind === 'panel') return Math.min(material.widthM, material.heightM) * 1000
  return material.kind === 'trifold' ? 100 : 148
}

/** 300 points an inch in the hand; a pa nô is seen from afar, and 100 do there. */
async function picture(bytes: Uint8Array, widthMm: number) {
  const { width, format } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0, format: '' }))
  if (width === 0)
    throw new MaterialFault('picture', 'Ảnh không đọc được; hãy dùng ảnh JPG hoặc PNG.')
  const needed = Math.ceil((widthMm / 25.4) * (widthMm > 500 ? 100 : 300))
  // One part in twenty is not seen.
  if (width < needed * 0.95)
    throw new MaterialFault(
      'picture',
      `Ảnh rộng ${width} điểm, in sẽ vỡ; khổ này cần ảnh rộng ít nhất ${needed} điểm.`,
    )
  if (format === 'png' || format === 'jpeg') return { name: `picture.${format}`, bytes }
  return {
    name: 'picture.jpeg',
    bytes: new Uint8Array(await sharp(bytes).jpeg({ quality: 92 }).toBuffer()),
  }
}

function eachText(value: unknown): unknown {
  if (typeof value === 'string')
    return settable(value.includes('\n') ? printable(value) : printableLine(value))
  if (Array.isArray(value)) return value.map(eachText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText(item)]))
}
