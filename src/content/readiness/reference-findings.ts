import { shortDate } from '../../ui/format.ts'
import type { Inline } from '../body/body.ts'
import { textsOf } from '../body/body-text.ts'
import { DOCUMENT_NUMBERS } from '../item/document-numbers.ts'
import type { ItemContent } from '../item/item-content.ts'
import { finding, type Finding, type Place } from './finding.ts'
import type { CheckFacts } from './readiness.ts'

/** What it points at and what has become of that. */
export function referenceFindings(content: ItemContent, facts: CheckFacts): Finding[] {
  return [
    ...lawFindings(content, facts),
    ...procedureFindings(content, facts),
    ...linkFindings(content, facts),
  ]
}

/** Each document once, where it is first named. */
function lawFindings(content: ItemContent, { law }: CheckFacts): Finding[] {
  const named = new Map<string, Place>()
  const note = (code: string, place: Place) => {
    if (!named.has(code)) named.set(code, { ...place, quote: code })
  }
  for (const [, code = ''] of content.summary.matchAll(DOCUMENT_NUMBERS))
    note(code, { field: 'summary' })
  for (const { block, text } of textsOf(content.body)) {
    for (const [, code = ''] of text.matchAll(DOCUMENT_NUMBERS))
      note(code, { field: 'body', block })
  }
  for (const { block, one } of inlinesOf(content)) {
    if (one.type === 'reference' && one.attrs.kind === 'law') {
      note(one.attrs.code, { field: 'body', block })
    }
  }
  return [...named].flatMap(([code, place]) => {
    const state = law(code)
    if (state?.status === 'not_yet_in_force')
      return [finding('law_not_yet', place, { value: code })]
    if (state?.status !== 'expired') return []
    const { endedOn, replacedBy } = state
    return [
      finding('law_expired', place, {
        value: code,
        since: endedOn === null ? '' : ` từ ${shortDate(endedOn)}`,
        next: replacedBy.length === 0 ? '' : `: ${replacedBy.join(', ')}`,
      }),
    ]
  })
}

function procedureFindings(content: ItemContent, { procedure }: CheckFacts): Finding[] {
  return inlinesOf(content).flatMap(({ block, one }) =>
    one.type === 'reference' &&
    one.attrs.kind === 'procedure' &&
    procedure(one.attrs.code) === 'ended'
      ? [finding('procedure_ended', { field: 'body', block }, { value: one.attrs.label })]
      : [],
  )
}

/** Before it leaves, each address must have been looked at since the text was last changed. */
function linkFindings(content: ItemContent, { links, stage }: CheckFacts): Finding[] {
  return linksOf(content).flatMap(({ url, block }) => {
    const place: Place = { field: 'body', block, quote: url }
    const link = links.get(url)
    if (link?.state === 'dead')
      return [finding('link_dead', place, { value: url, reason: link.reason })]
    if (link?.isFresh) return []
    const unchecked = finding('link_unchecked', place, { value: url })
    return [stage === 'dispatch' ? { ...unchecked, severity: 'blocks' as const } : unchecked]
  })
}

/** Addresses of the web in the body, each once. */
export function linksOf({ body }: Pick<ItemContent, 'body'>): { url: string; block: number }[] {
  const found = new Map<string, number>()
  for (const { block, one } of inlinesOf({ body })) {
    if (one.type !== 'text') continue
    for (const mark of one.marks ?? []) {
      if (mark.type === 'link' && /^https?:/.test(mark.attrs.href) && !found.has(mark.attrs.href)) {
        found.set(mark.attrs.href, block)
      }
    }
  }
  return [...found].map(([url, block]) => ({ url, block }))
}

function inlinesOf({ body }: Pick<ItemContent, 'body'>): { block: number; one: Inline }[] {
  return body.content.flatMap((block, place) =>
    linesIn(block).map((one) => ({ block: place, one })),
  )
}

/** Through lists, quotes and callouts down to the words. */
function linesIn(node: object): Inline[] {
  const children = 'content' in node && Array.isArray(node.content) ? node.content : []
  return children.flatMap((child: Inline | { type: 'paragraph' }) =>
    child.type === 'text' || child.type === 'reference' || child.type === 'hardBreak'
      ? [child]
      : linesIn(child),
  )
}
