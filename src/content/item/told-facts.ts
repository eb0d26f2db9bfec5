import { shortDate } from '../../ui/format.ts'
import type { Language } from '../../ui/translate.ts'
import type { Block } from '../body/body.ts'
import type { ItemContent } from './item-content.ts'
import { correctionFact, correctionIn } from './item-facts.ts'
import { kindOf, type ItemKindCode } from './item-kind.ts'

/** Kinds whose facts readers are told; those of the others are for the speaker, the printer and the head. */
const TOLD: ReadonlySet<ItemKindCode> = new Set<ItemKindCode>([
  'qa',
  'guide',
  'reportage',
  'good_example',
  'initiative',
  'award',
])

interface ToldFact {
  code: string
  label: string
  value: string
}

/** Who, where, how long, what it cost or brought, who was commended: in the order of the form. */
export function toldFacts(
  kind: ItemKindCode,
  { facts }: Pick<ItemContent, 'facts'>,
  language: Language = 'vi',
): ToldFact[] {
  if (!TOLD.has(kind)) return []
  return kindOf(kind).facts.flatMap(({ code, label, labelEn, type }) => {
    const text = (facts[code] ?? '').trim()
    if (text === '') return []
    const isDate = type === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)
    const value = isDate ? shortDate(text, language) : text
    return [{ code, label: language === 'vi' ? label : labelEn, value }]
  })
}

/** As texts say it that have no place of their own for it: what is corrected first. */
export function factLines(kind: ItemKindCode, content: Pick<ItemContent, 'facts'>): string[] {
  const { label: corrects } = correctionFact
  const corrected = { label: corrects, value: correctionIn(content) }
  return [...(corrected.value === '' ? [] : [corrected]), ...toldFacts(kind, content)].map(
    ({ label, value }) => `${label}: ${value.replaceAll(/\s*\n\s*/g, '; ')}`,
  )
}

/** The lines as a list below a text; none where there is nothing to tell. */
export function factBlocks(kind: ItemKindCode, content: Pick<ItemContent, 'facts'>): Block[] {
  const lines = factLines(kind, content)
  if (lines.length === 0) return []
  return [
    {
      type: 'bulletList',
      content: lines.map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
  ]
}
