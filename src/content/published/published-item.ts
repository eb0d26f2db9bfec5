import { plainWords } from '../../platform/plain-letters.ts'
import type { ImageAttrs } from '../body/body.ts'
import type { ItemContent, ItemLanguage } from '../item/item-content.ts'
import type { ItemKindCode } from '../item/item-kind.ts'

/** What the public reads of an item: the approved text as it was approved. */
export interface PublishedItem {
  itemId: string
  unitId: string
  code: string
  slug: string
  kind: ItemKindCode
  language: ItemLanguage
  title: string
  summary: string
  columnId: string | null
  themes: string[]
  sectors: string[]
  cover: ImageAttrs | null
  publishedAt: string
  /** When what is read now was put there. */
  changedAt: string
}

export interface PublishedText extends PublishedItem {
  content: ItemContent
  contentHash: string
  /** What it was taken over from; null: it was written here. */
  source: PublishedSource | null
  /** What later versions said they correct, oldest first. */
  corrections: readonly { at: string; words: string }[]
}

export interface PublishedSource {
  itemId: string
  unitName: string
  /** Below our own addresses; null: the source is not public. */
  path: string | null
}

/** The address below the unit's root: `tin-tuc/{slug}-{code}`. The code alone finds it; the words may change. */
export function publishedPath({ slug, code }: Pick<PublishedItem, 'slug' | 'code'>): string {
  return `tin-tuc/${slug}-${code}`
}

/** `lich-tiep-dan-3f9a01c7b2` → its code, or null. */
export function codeOfPath(name: string): string | null {
  return /(?:^|-)([0-9a-f]{12})$/.exec(name)?.[1] ?? null
}

export function codeOfItem(itemId: string): string {
  return itemId.slice(-12)
}

/** Whole words of the title, at most 80 letters. */
export function slugOfTitle(title: string): string {
  const words = plainWords(title, '-')
  return (words.length <= 80 ? words : words.slice(0, 81).replace(/-[^-]*$/, '')) || 'bai'
}
