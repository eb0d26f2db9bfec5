import { findPublishedItem, publishedPath } from '../content/index.ts'
import type { PublicUnitPage } from '../organization/index.ts'
import { notFound } from '../platform/refusal.ts'
import { findPublishedPlan } from '../plans/index.ts'
import { findPublishedReport, wordsOfLine } from '../reporting/index.ts'
import type { NewRemark } from '../work/index.ts'

export type RemarkSubject = NewRemark['subject']

/** What an address of the form may name: a text, a plan and a task of it, a report and a line of it. */
export const REMARK_QUERY = ['bai', 'ke-hoach', 'viec', 'bao-cao', 'dong'] as const

type Asked = Partial<Record<string, string>>

/** What the remark is about; only what is public now. */
export async function remarkSubject(
  { db, unit }: Pick<PublicUnitPage, 'db' | 'unit'>,
  asked: Asked,
): Promise<RemarkSubject> {
  if (asked['bai']) {
    const item = await findPublishedItem(db, unit.id, asked['bai'])
    if (!item) throw notFound('Không có bài này, hoặc bài đã được gỡ.')
    return { kind: 'item', id: item.itemId, title: item.title, publicPath: publishedPath(item) }
  }
  if (asked['bao-cao']) {
    const report = await findPublishedReport(db, unit.id, asked['bao-cao'])
    if (!report) throw notFound('Không có báo cáo này, hoặc báo cáo đã được gỡ.')
    const line = asked['dong'] ?? ''
    const words = wordsOfLine(report.snapshot.parts, line)
    return {
      kind: 'report',
      id: report.reportId,
      ...placed(report.title, `bao-cao/${report.slug}`, words, `dong-${line}`),
    }
  }
  const slug = asked['ke-hoach'] ?? ''
  const found = await findPublishedPlan(db, unit.id, slug)
  if (!found) throw notFound('Không tìm thấy kế hoạch này.')
  const { plan } = found
  const task = plan.lines.find(({ ordinal }) => String(ordinal) === asked['viec'])
  return {
    kind: 'plan',
    id: plan.planId,
    ...placed(plan.title, `ke-hoach/${slug}`, task?.content, `viec-${task?.ordinal}`),
  }
}

/** The line where there is one, else the whole paper. */
function placed(title: string, path: string, words: string | undefined, anchor: string) {
  return words === undefined
    ? { title, publicPath: path }
    : { title: words.slice(0, 300), publicPath: `${path}#${anchor}` }
}
