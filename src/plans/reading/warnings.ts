import type { PlanDraft, Span } from '../plan-draft.ts'
import { wholeYear } from '../timing-calendar.ts'
import type { RepealedLaw } from './repealed-law.ts'

type Warnings = PlanDraft['warnings']

/** What a person should look at before the draft becomes a plan. */
export function findWarnings(draft: PlanDraft, laws: readonly RepealedLaw[]): Warnings {
  return [
    ...missingParts(draft),
    ...lawWarnings(draft, laws),
    ...yearWarnings(draft),
    ...sectionWarnings(draft),
    ...taskWarnings(draft),
  ]
}

function missingParts(draft: PlanDraft): Warnings {
  const warnings: Warnings = []
  if (draft.kind.text === null) {
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
  if (draft.tasks.length === 0) {
    warnings.push({ code: 'no-tasks', message: 'Không đọc được nhiệm vụ nào; hãy nhập tay.' })
  }
  return warnings
}

function lawWarnings(draft: PlanDraft, laws: readonly RepealedLaw[]): Warnings {
  const issued = draft.date.iso ?? (draft.year === null ? null : wholeYear(draft.year).from)
  if (issued === null) return []
  const warnings: Warnings = []
  const warned = new Set<string>()
  for (const citation of draft.citations) {
    const law = laws.find((one) => one.number === citation.number)
    if (!law || law.endedOn > issued || warned.has(law.number)) continue
    warned.add(law.number)
    warnings.push({
      code: 'law-repealed',
      message: `${citation.text} đã hết hiệu lực từ ${shown(law.endedOn)}, thay bằng ${law.replacedBy}.`,
      at: citation.at,
    })
  }
  for (const basis of draft.bases) {
    const late =
      basis.date !== null &&
      (draft.date.iso !== null
        ? basis.date > draft.date.iso
        : draft.year !== null && basis.date > wholeYear(draft.year).to)
    if (late) {
      warnings.push({
        code: 'basis-after-plan',
        message: `Căn cứ có ngày sau ngày của kế hoạch: ${basis.text}.`,
        at: basis.at,
      })
    }
  }
  return warnings
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
  return draft.sections.flatMap((section, index) => {
    const repeated = seen.has(section.numeral)
    seen.add(section.numeral)
    return repeated
      ? [
          {
            code: 'section-repeated',
            message: `Mục ${section.numeral} được đánh số hai lần.`,
            ...at(draft, `sections.${index}`),
          },
        ]
      : []
  })
}

function taskWarnings(draft: PlanDraft): Warnings {
  return draft.tasks.flatMap((task) => {
    const warnings: Warnings = []
    if (task.text === '')
      warnings.push({
        code: 'task-empty',
        message: 'Một dòng nhiệm vụ không có nội dung.',
        at: task.at,
      })
    if (task.leads.length === 0)
      warnings.push({
        code: 'task-without-unit',
        message: 'Nhiệm vụ chưa rõ đơn vị thực hiện.',
        at: task.at,
      })
    if (task.timing.some((item) => item.kind === 'unknown')) {
      warnings.push({
        code: 'timing-unknown',
        message: 'Thời gian thực hiện chưa rõ; hãy chọn kỳ hoặc ngày.',
        at: task.at,
      })
    }
    if (task.sure < 0.5)
      warnings.push({
        code: 'task-unsure',
        message: 'Nhiệm vụ đọc chưa chắc chắn; hãy so với bản gốc.',
        at: task.at,
      })
    return warnings
  })
}

function at(draft: PlanDraft, field: string): { at?: Span } {
  const found = draft.where[field]
  return found ? { at: found.at } : {}
}

function shown(iso: string): string {
  return iso.split('-').toReversed().join('/')
}
