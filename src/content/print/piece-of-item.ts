import { MaterialFault, type MaterialInput } from '../../documents/index.ts'
import type { Carried } from '../channel/carried.ts'
import type { ItemKindCode } from '../item/item-kind.ts'
import { factLines } from '../item/told-facts.ts'
import { chaptersOf } from './chapters-of-body.ts'
import type { PrintFormatCode } from './print-format.ts'
import { partsOf, partsOfText, type TextPart } from './text-parts.ts'

export interface PieceWish {
  format: PrintFormatCode
  tone: 'blue' | 'red' | 'green'
  /** For a print shop: bleed, trim and fold marks. */
  marks: boolean
  widthM: number
  heightM: number
  imprint: string | null
}

export interface PieceSource {
  kind: ItemKindCode
  carried: Carried
  facts: Readonly<Record<string, string>>
  unit: MaterialInput['unit']
  qr: { url: string; label: string } | null
  picture: { bytes: Uint8Array; alt: string } | null
  draft: boolean
}

/** An item set on paper in one format: exactly the words its way carries. Throws MaterialFault where they make no such piece. */
export function pieceOf(source: PieceSource, wish: PieceWish): MaterialInput {
  const { kind, carried, unit, qr, picture, draft } = source
  const { tone, marks, widthM, heightM, imprint } = wish
  const frame = { unit, qr, tone, marks, imprint, draft }
  const texts = carried.body ? partsOf(carried.body) : partsOfText(carried.text)
  const cover = {
    kicker: KICKERS[kind] ?? null,
    title: carried.title,
    ...leadOf(carried, texts),
    picture,
  }
  const lines = carried.text.split('\n').filter((line) => line.trim() !== '')
  const rest = cover.lead === null || carried.summary !== '' ? texts : withoutLead(texts)
  const size = wish.format.endsWith('a3') ? ('A3' as const) : ('A4' as const)
  const pieces: Record<PrintFormatCode, () => MaterialInput> = {
    'poster-a3': () => ({ kind: 'poster', ...frame, ...cover, size, points: pointsOf(rest) }),
    'poster-a4': () => pieces['poster-a3'](),
    panel: () => ({ kind: 'panel', ...frame, ...cover, widthM, heightM, points: pointsOf(rest) }),
    'leaflet-a5': () => ({
      kind: 'leaflet',
      ...frame,
      ...cover,
      sections: sectionsOf(rest, source),
    }),
    trifold: () => ({
      kind: 'trifold',
      ...frame,
      ...cover,
      sections: foldedOf(sectionsOf(rest, source)),
    }),
    banner: () => ({ kind: 'banner', ...frame, widthM, heightM, title: lines.join(' ') }),
    'slogan-a3': () => ({ kind: 'slogan', ...frame, size, slogans: lines }),
    'slogan-a4': () => pieces['slogan-a3'](),
    handbook: () => ({
      kind: 'handbook',
      ...frame,
      ...cover,
      chapters: chaptersOf(carried, factLines(source.kind, source)),
    }),
    'notice-a3': () => {
      const { kicker, title, lead } = cover
      const parts = sectionsOf(rest, source)
      return { kind: 'notice', ...frame, size, kicker, title, lead, parts }
    },
    'notice-a4': () => pieces['notice-a3'](),
  }
  return pieces[wish.format]()
}

const KICKERS: Partial<Record<ItemKindCode, string>> = {
  guide: 'Hướng dẫn',
  qa: 'Hỏi – đáp',
  good_example: 'Cách làm hay',
  initiative: 'Sáng kiến',
}

/** The summary; without one a first short paragraph before any heading. */
function leadOf({ summary }: Carried, [first]: readonly TextPart[]): { lead: string | null } {
  if (summary !== '') return { lead: summary }
  const text = first?.title === null && first.items.length === 0 ? first.texts[0] : undefined
  return { lead: text !== undefined && text.length <= 200 ? text : null }
}

function withoutLead([first, ...others]: TextPart[]): TextPart[] {
  if (first === undefined || first.texts.length <= 1) return others
  return [{ ...first, texts: first.texts.slice(1) }, ...others]
}

/** What is done step by step is numbered so; else one point for each heading; without headings one for each item, else for each paragraph. */
function pointsOf(parts: readonly TextPart[]) {
  const steps = parts.find((part) => part.steps && part.items.length > 1 && part.items.length <= 5)
  if (steps) return steps.items.map((title) => ({ title, text: null }))
  const headed = parts.filter(({ title }) => title !== null)
  if (headed.length > 0) {
    return headed.map(({ title, texts, items }) => ({
      title,
      text: [...texts, items.join('; ')].filter(Boolean).join(' ') || null,
    }))
  }
  const items = parts.flatMap((part) => part.items)
  if (items.length > 0) return items.map((title) => ({ title, text: null }))
  return parts.flatMap(({ texts }) => texts).map((text) => ({ title: null, text }))
}

function sectionsOf(parts: readonly TextPart[], source: PieceSource) {
  const facts = factLines(source.kind, source)
  const sections = parts.map(({ title, texts, items, steps }) => ({
    title,
    text: texts.join('\n') || null,
    items,
    steps,
  }))
  if (facts.length > 0) {
    sections.push({ title: 'Thông tin cần biết', text: null, items: facts, steps: false })
  }
  if (sections.length > 0) return sections
  throw new MaterialFault('words', 'Nội dung chưa có phần thân để in ở khổ này.')
}

function foldedOf<T>(sections: T[]): T[] {
  if (sections.length === 3 || sections.length === 4) return sections
  throw new MaterialFault(
    'words',
    `Tờ gấp ba có ba mặt trong và một mặt gấp: cần 3 hoặc 4 mục có tiêu đề, nội dung đang có ${sections.length}.`,
  )
}
