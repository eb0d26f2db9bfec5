import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { Page, PublicFile } from '../../platform/pages.ts'
import { notFound } from '../../platform/refusal.ts'
import { createTranslator, vietnamese } from '../../ui/translate.ts'
import { findPublishedReport, listPublishedReports } from '../output/published-report-queries.ts'
import { en } from './en.ts'
import { PublishedReportView } from './published-report-view.tsx'
import { ReportTiles } from './report-tiles.tsx'

/** The public pages of reports: a unit's list, and one issued report as it was decided to be shown. */
export function reportPages(house: House): Page[] {
  return [reportListPage(house), reportPage(house)]
}

function reportListPage(house: House): Page {
  return {
    path: '/:unit/bao-cao',
    render: (input) =>
      openPublicUnit(house, input, 'bao-cao', async ({ db, unit, root, home, head, tags }) => {
        const t = createTranslator([en], input.language)
        const title = t('Báo cáo của {name}', { name: unit.name })
        return {
          title,
          description: t(
            'Kết quả truyền thông cải cách hành chính {name} đã báo cáo và công khai.',
            {
              name: unit.name,
            },
          ),
          unit: head,
          crumbs: [home, { label: t('Báo cáo') }],
          tags: [...tags, `reports:${unit.id}`],
          body: (
            <section>
              <h1>{title}</h1>
              <ReportTiles root={root} reports={await listPublishedReports(db, unit.id)} />
            </section>
          ),
        }
      }),
  }
}

function reportPage(house: House): Page {
  return {
    path: '/:unit/bao-cao/:report',
    render: (input) => {
      const slug = input.params['report'] ?? ''
      return openPublicUnit(
        house,
        input,
        `bao-cao/${slug}`,
        async ({ db, unit, root, home, head, tags }) => {
          const report = await findPublishedReport(db, unit.id, slug)
          if (!report) throw notFound('Không có báo cáo này, hoặc báo cáo đã được gỡ.')
          const t = createTranslator([en], input.language)
          return {
            title: report.title,
            description: `${report.title}. ${report.reference}. ${unit.name}.`,
            unit: head,
            crumbs: [
              home,
              { label: t('Báo cáo'), href: `${root}bao-cao` },
              { label: report.periodLabel, ...vietnamese(input.language) },
            ],
            tags: [...tags, `report:${report.reportId}`],
            body: (
              <PublishedReportView
                report={report}
                pdfHref={`${root}bao-cao/${slug}.pdf`}
                remarkHref={
                  head.endedOn === null
                    ? `${root}gop-y?bao-cao=${encodeURIComponent(slug)}`
                    : undefined
                }
              />
            ),
          }
        },
      )
    },
  }
}

/** The public version on paper, as it was set when it was published. */
export function reportPaperFile(house: House): PublicFile {
  return {
    path: '/:unit/bao-cao/:report.pdf',
    mime: 'application/pdf',
    oneLanguage: true,
    render: (input) => {
      const slug = input.params['report'] ?? ''
      return openPublicUnit(house, input, `bao-cao/${slug}.pdf`, async ({ db, unit, tags }) => {
        const report = await findPublishedReport(db, unit.id, slug)
        if (!report?.pdf) throw notFound('Không có tệp này, hoặc báo cáo đã được gỡ.')
        return {
          body: Buffer.from(await house.fileStore.bytes(report.pdf.hash)),
          tags: [...tags, `report:${report.reportId}`],
        }
      })
    },
  }
}
