import { renderMaterial, writeSpreadsheet } from '../../documents/index.ts'
import { getUnit, givePrintedCode, officeOf, slugOf } from '../../organization/index.ts'
import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { Actor } from '../../platform/actor.ts'
import { actsFor } from '../../platform/actor.ts'
import { localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { fileName } from '../approval/decide-report.ts'
import { getLetterhead } from '../document/letterhead-queries.ts'
import { reportDocument } from '../document/report-document.ts'
import { getContent, getStored } from '../report/content-queries.ts'
import { isFrozen, isLive, type Report } from '../report/report.ts'
import { getReportRow } from '../report/report-queries.ts'
import { outputOperations, type ReportOutput } from './output-contract.ts'
import { renderPublicPaper } from './render-public-paper.ts'
import { publicVersion } from './public-version.ts'
import { findPublicationOf } from './published-report-queries.ts'
import { canPublishReport, knownContacts, publishReport, withdrawReport } from './publish-report.ts'
import { sheetsOf } from './report-tables.ts'
import { summaryOf } from './report-summary.ts'

export function outputRoutes(house: House): Binding {
  return bind(outputOperations, {
    getReportOutput: ({ db, actor, params }) => viewOutput(db, actor, params.reportId),
    publishReport: async ({ act, actor, params: { reportId }, body: { leftOut } }) => {
      const paper = await renderPublicPaper(house, actor, reportId, leftOut)
      return act(async (db) => {
        await publishReport(db, actor, house.fileStore, reportId, leftOut, paper)
        return viewOutput(db, actor, reportId)
      })
    },
    withdrawReport: ({ act, actor, params, body }) =>
      act(async (db) => {
        await withdrawReport(db, actor, params.reportId, body.reason)
        return viewOutput(db, actor, params.reportId)
      }),
    downloadReportTables: async ({ db, params }): Promise<Download> => {
      const report = await getReportRow(db, params.reportId)
      const document = await documentOf(db, report)
      const note = isFrozen(report) ? referenceOf(report, document.symbol) : 'Dự thảo, chưa duyệt'
      return {
        bytes: () => writeSpreadsheet(sheetsOf(document, note)),
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        saveAs: `${fileName(report)} - các bảng.xlsx`,
      }
    },
    downloadReportSummary: async ({ db, params }): Promise<Download> => {
      const report = await getReportRow(db, params.reportId)
      const { cells } = await getContent(db, report)
      const { unit, front } = await officeOf(db, house.config.publicUrl, report.unitId)
      const published = await findPublicationOf(db, report.id)
      const material = summaryOf(cells, {
        unit,
        periodLabel: report.periodLabel,
        title: report.title,
        reference: isFrozen(report)
          ? referenceOf(report, (await documentOf(db, report)).symbol)
          : null,
        qr:
          published && front
            ? {
                url: await givePrintedCode(
                  house,
                  await getUnit(db, report.unitId),
                  `bao-cao/${published.slug}`,
                ),
                label: 'Quét mã để đọc cả báo cáo',
              }
            : null,
        draft: !isFrozen(report),
      })
      return {
        bytes: () => renderMaterial(material),
        mime: 'application/pdf',
        saveAs: `${fileName(report)} - tóm tắt.pdf`,
      }
    },
  })
}

async function viewOutput(db: Db, actor: Actor, reportId: string): Promise<ReportOutput> {
  const report = await getReportRow(db, reportId)
  const published = await findPublicationOf(db, reportId)
  const document = await documentOf(db, report)
  const unit = await getUnit(db, report.unitId)
  const slug = await slugOf(db, report.unitId)
  return {
    reportId,
    unitName: unit.name,
    title: report.title,
    state: report.state,
    ...publicVersion(document, await knownContacts(db, report.unitId)),
    published: published
      ? {
          path: slug === null ? null : `/${slug}/bao-cao/${published.slug}`,
          publishedAt: published.publishedAt,
          publishedByName: published.publishedByName,
          leftOut: published.snapshot.leftOut,
        }
      : null,
    may: {
      publish: canPublishReport(actor, report),
      withdraw: published !== undefined && actsFor(actor, report.unitId, 'head'),
    },
  }
}

/** As it was submitted; of a draft as it stands now. */
async function documentOf(db: Db, report: Report) {
  if (!isLive(report)) return (await getStored(db, report.id)).document
  const { cells, lines } = await getContent(db, report)
  const { title, sections } = report
  return reportDocument({ title, sections, cells, lines }, await getLetterhead(db, report))
}

function referenceOf(report: Report, symbol: string): string {
  if (report.number === null || report.issuedOn === null) {
    return `Đã duyệt ngày ${shown(localDate(report.approvedAt ?? report.changedAt))}, chưa ghi số`
  }
  return `Số ${String(report.number).padStart(2, '0')}/${symbol}, ngày ${shown(report.issuedOn)}`
}

function shown(day: string): string {
  return day.split('-').toReversed().join('/')
}
