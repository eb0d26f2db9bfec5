import type { Db } from '../../platform/database.ts'
import { listDoubts, type DoubtRow } from './check-queries.ts'
import { getContent } from './content-queries.ts'
import type { CellView, LineRow, Section } from './content-contract.ts'
import type { Finding } from '../contract.ts'
import { dateText, numberText } from '../figure/figure-text.ts'
import { withEmbedded } from './embedded-queries.ts'
import { ASSESSMENT, saysCauses, shortcomingsIn } from './assessment.ts'
import { getReportRow } from './report-queries.ts'
import { scopeOfReport } from './scope-queries.ts'
import { isEmpty } from './section.ts'

/** What is missing or doubtful, heaviest first. It tells; it stops nobody. */
export async function checkReport(db: Db, reportId: string): Promise<Finding[]> {
  const report = await withEmbedded(db, await getReportRow(db, reportId))
  const { lines, cells } = await getContent(db, report)
  const doubts = await listDoubts(db, await scopeOfReport(db, report))
  return [
    ...report.sections.filter(isEmpty).map(emptySection),
    ...report.sections.filter(lacksCauses).map(causeless),
    ...unevenSums(report.sections, cells),
    ...lines.filter((line) => line.overdue > 0 && line.note === null).map(unexplained),
    ...doubts.flatMap(doubtsOf),
  ].toSorted((a, b) => (a.weight === b.weight ? 0 : a.weight === 'must' ? -1 : 1))
}

const nothing = { section: null, activityId: null, lineId: null }

function emptySection({ code, title }: Section): Finding {
  return {
    ...nothing,
    code: 'empty_section',
    weight: 'must',
    sentence: `Phần "${title}" chưa có nội dung.`,
    section: code,
  }
}

/** What went badly without a word why. */
function lacksCauses({ code, text }: Section): boolean {
  return code === ASSESSMENT && shortcomingsIn(text).length > 0 && !saysCauses(text)
}

function causeless({ code, title }: Section): Finding {
  return {
    ...nothing,
    code: 'no_cause',
    weight: 'must',
    sentence: `Phần "${title}" nêu tồn tại, hạn chế nhưng chưa nêu nguyên nhân.`,
    section: code,
  }
}

/**
 * Figures whose rows, of channels or of units, have to add up to a figure of the report, and do not once somebody wrote
 * one of them otherwise. Of a ratio written otherwise nothing can be added up.
 */
function unevenSums(sections: readonly Section[], cells: readonly CellView[]): Finding[] {
  const codes = new Set(
    cells.flatMap(({ code }) => (/_by_(?:unit|channel)$/.test(code) ? code : [])),
  )
  return [...codes].flatMap((code) => {
    const total = cells.find(
      (cell) => cell.code === code.replace(/_by_\w+$/, '') && cell.row === '',
    )
    const rows = cells.filter((cell) => cell.code === code)
    if (!total || rows.some((cell) => isRatio(cell) && cell.override !== null)) return []
    const sum = rows.reduce((all, cell) => all + countOf(cell), 0)
    if (sum === countOf(total) || (isRatio(total) && total.override !== null)) return []
    return [
      {
        ...nothing,
        code: 'uneven_sum' as const,
        weight: 'must' as const,
        sentence: `${rows[0]?.label ?? ''}: các dòng cộng lại ${numberText(sum)}, còn “${total.label}” là ${total.text}.`,
        section: sections.find(({ figures }) => figures.includes(code))?.code ?? null,
      },
    ]
  })
}

const isRatio = ({ denominator }: CellView) => denominator !== null

/** Ratios are added up by what they count. */
function countOf(cell: CellView): number {
  return isRatio(cell) ? (cell.numerator ?? 0) : cell.value
}

function unexplained({ lineId, content, overdue }: LineRow): Finding {
  return {
    ...nothing,
    code: 'overdue_unexplained',
    weight: 'must',
    sentence: `Còn ${overdue} việc quá hạn chưa nêu lý do: ${shortened(content)}`,
    section: 'lines',
    lineId,
  }
}

function doubtsOf(doubt: DoubtRow): Finding[] {
  const what = `${shortened(doubt.title)} (${dateText(doubt.happenedOn)})`
  const found: Finding[] = []
  const add = (code: Finding['code'], weight: Finding['weight'], sentence: string) =>
    found.push({ ...nothing, code, weight, sentence, activityId: doubt.activityId })
  if (doubt.pieces === 0) add('no_evidence', 'must', `Chưa có minh chứng: ${what}.`)
  if (doubt.dead > 0) {
    add('dead_link', 'must', `Có đường liên kết không còn mở được: ${what}. Bản đã lưu vẫn còn.`)
  }
  if (doubt.waiting > 0) add('waiting_link', 'look', `Đường liên kết chưa kiểm tra xong: ${what}.`)
  if (doubt.reused > 0) {
    add('reused_photo', 'must', `Ảnh đã dùng làm minh chứng cho hoạt động khác: ${what}.`)
  }
  if (doubt.estimates > 0) add('estimate', 'look', `Số lượng là ước lượng: ${what}.`)
  return found
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`
}
