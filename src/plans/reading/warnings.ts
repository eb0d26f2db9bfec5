import type { PlanDraft, Span } from '../plan-draft.ts'
import { wholeYear } from '../timing/timing-calendar.ts'
import { romanValue } from './markers.ts'
import { LawBook, type LawFact } from './law-fact.ts'
import { taskWarnings } from './task-warnings.ts'

type Warnings = PlanDraft['warnings']

/** What a person should look at before the draft becomes a plan. */
export function findWarnings(
  draft: PlanDraft,
  laws: readonly LawFact[],
  hasAppendix: boolean,
): Warnings {
  return [
    ...missingParts(draft, hasAppendix),
    ...lawWarnings(draft, new LawBook(laws)),
    ...lateBases(draft),
    ...yearWarnings(draft),
    ...sectionWarnings(draft),
    ...taskWarnings(draft),
  ]
}

function missingParts(draft: PlanDraft, hasAppendix: boolean): Warnings {
  const warnings: Warnings = []
  if (draft.kind.code === null) {
    warnings.push({ code: 'kind-missing', message: 'Không thấy tên loại văn bản (KẾ HOẠCH).' })
  }
  if (draft.number.value === null) {
    warnings.push({
      code: 'number-missing',
      message: 'Văn bản chưa có số.',
      ...at(draft, 'number'),
    })
  }
  if (draft.date.iso === null) {
    warnings.push({
      code: 'date-missing',
      message: 'Ngày ban hành thiếu hoặc chưa ghi đủ ngày, tháng, năm.',
      ...at(draft, 'date'),
    })
  }
  if (draft.signature.name === null) {
    warnings.push({
      code: 'signer-missing',
      message: 'Không thấy họ tên người ký.',
      ...at(draft, 'signature.position'),
    })
  }
  if (draft.tasks.length === 0 && draft.kind.code !== 'BC') {
    warnings.push({ code: 'no-tasks', message: 'Không đọc được nhiệm vụ nào; hãy nhập tay.' })
  }
  const announced = hasAppendix ? null : announcedAppendix(draft.source)
  if (announced) {
    warnings.push({
      code: 'appendix-missing',
      message: 'Văn bản nhắc đến phụ lục kèm theo nhưng trong tệp không có phụ lục.',
      at: announced,
    })
  }
  return warnings
}

/** Where the text promises an appendix of its own, not one of a document it cites. */
function announcedAppendix(source: string): Span | null {
  for (const match of source.matchAll(
    /(?<!\p{L})phụ\s+lục(?:\s+(?:số\s+)?[IVX\d]+)?\s*(?:\(?(?:chi\s+tiết\s+)?(?:kèm\s+theo|đính\s+kèm)|\))|(?:theo|tại|kèm\s+theo|đính\s+kèm)\s+(?:các\s+)?(?:biểu\s+)?phụ\s+lục(?!\p{L})/giu,
  )) {
    const end = match.index + match[0].length
    const after = source.slice(end, end + 60)
    if (
      /^[\s\p{L}\d,()]{0,40}(?:Nghị|Thông tư|Quyết định số|Công văn số|Hướng dẫn số)/u.test(after)
    )
      continue
    return { start: match.index, end }
  }
  return null
}

function lawWarnings(draft: PlanDraft, book: LawBook): Warnings {
  const issued = draft.date.iso ?? (draft.year === null ? null : wholeYear(draft.year).from)
  if (issued === null) return []
  const until = draft.year === null ? issued : wholeYear(draft.year).to
  const warnings: Warnings = []
  const warned = new Set<string>()
  const unnumbered = draft.bases.filter((basis) => basis.number === null)
  for (const citation of [...draft.citations, ...unnumbered]) {
    const law = book.find(citation)
    if (!law || warned.has(law.code)) continue
    const found = lawWarning(citation.text, law, issued, until, book)
    if (!found) continue
    warned.add(law.code)
    warnings.push({ ...found, at: citation.at })
  }
  return warnings
}

function lawWarning(
  text: string,
  law: LawFact,
  issued: string,
  until: string,
  book: LawBook,
): { code: string; message: string } | null {
  if (law.effectiveTo !== null && law.effectiveTo <= until) {
    const next = book.successors(law, until)
    const instead = next.length > 0 ? `, thay bằng ${next.join(', ')}` : ''
    return law.effectiveTo <= issued
      ? {
          code: 'law-repealed',
          message: `${text} đã hết hiệu lực từ ${shown(law.effectiveTo)}${instead}.`,
        }
      : {
          code: 'law-ending',
          message: `${text} hết hiệu lực từ ${shown(law.effectiveTo)}, trong thời gian thực hiện${instead}.`,
        }
  }
  const from = law.effectiveFrom ?? law.issuedOn
  return from !== null && from > until
    ? { code: 'law-not-in-force', message: `${text} đến ${shown(from)} mới có hiệu lực.` }
    : null
}

function lateBases(draft: PlanDraft): Warnings {
  return draft.bases.flatMap((basis) => {
    const late =
      basis.date !== null &&
      (draft.date.iso !== null
        ? basis.date > draft.date.iso
        : draft.year !== null && basis.date > wholeYear(draft.year).to)
    return late
      ? [
          {
            code: 'basis-after-plan',
            message: `Căn cứ có ngày sau ngày của văn bản: ${basis.text}.`,
            at: basis.at,
          },
        ]
      : []
  })
}

/** The subject, the parent plan and the resolving words sometimes name different years. */
function yearWarnings(draft: PlanDraft): Warnings {
  if (draft.year === null) return []
  const warnings: Warnings = []
  for (const basis of draft.bases) {
    const named = /năm\s+(\d{4})$/u.exec(basis.text)?.[1]
    const isPlan = /^kế hoạch/iu.test(basis.text)
    if (named && isPlan && Number(named) !== draft.year) {
      warnings.push({
        code: 'year-differs',
        message: `Kế hoạch của năm ${draft.year} nhưng căn cứ ghi năm ${named}.`,
        at: basis.at,
      })
    }
  }
  for (const field of ['resolution', 'closing']) {
    const found = draft.where[field]
    if (!found) continue
    const text = draft.source.slice(found.at.start, found.at.end)
    for (const match of text.matchAll(/(?<!giai\s+đoạn\s+.{0,20})năm\s+(\d{4})/gu)) {
      if (Number(match[1]) === draft.year) continue
      warnings.push({
        code: 'year-differs',
        message: `Trích yếu ghi năm ${draft.year} nhưng phần nội dung ghi năm ${match[1]}.`,
        at: found.at,
      })
    }
  }
  if (draft.date.iso && Math.abs(Number(draft.date.iso.slice(0, 4)) - draft.year) > 1) {
    warnings.push({
      code: 'year-differs',
      message: `Kế hoạch của năm ${draft.year} nhưng ban hành ngày ${shown(draft.date.iso)}.`,
      ...at(draft, 'date'),
    })
  }
  return warnings
}

function sectionWarnings(draft: PlanDraft): Warnings {
  const seen = new Set<string>()
  let last = 0
  return draft.sections.flatMap((section, index) => {
    const value = romanValue(section.numeral)
    // A part or an appendix counts its sections anew.
    const repeated = seen.has(section.numeral) && (value !== 1 || last === 1)
    const skipped = value > last + 1 && last > 0
    if (value === 1) seen.clear()
    seen.add(section.numeral)
    last = value
    const place = at(draft, `sections.${index}`)
    if (repeated) {
      return [
        {
          code: 'section-repeated',
          message: `Mục ${section.numeral} được đánh số hai lần.`,
          ...place,
        },
      ]
    }
    return skipped
      ? [
          {
            code: 'section-skipped',
            message: `Trước mục ${section.numeral} thiếu một mục.`,
            ...place,
          },
        ]
      : []
  })
}

function at(draft: PlanDraft, field: string): { at?: Span } {
  const found = draft.where[field]
  return found ? { at: found.at } : {}
}

function shown(iso: string): string {
  return iso.split('-').toReversed().join('/')
}
