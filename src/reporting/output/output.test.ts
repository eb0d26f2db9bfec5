import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf, textOf } from '../../../test/pdf-pieces.ts'
import { addActivity } from '../../../test/recorded-work.ts'
import { openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import {
  chart,
  dash,
  documentKind,
  heading,
  officialDocument,
  paragraph,
  readSpreadsheet,
  renderPdf,
  row,
  table,
} from '../../documents/index.ts'
import { planRoutes } from '../../plans/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { Actor, Grant } from '../../platform/actor.ts'
import { scopeOf } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import {
  findPublishedReport,
  listPublishedReports,
  reportingContract,
  reportingRoutes,
} from '../index.ts'
import { publicPaper } from './public-paper.ts'
import { publishReport } from './publish-report.ts'
import { renderPublicPaper } from './render-public-paper.ts'
import { coverOf, HIDDEN, publicVersion } from './public-version.ts'
import { valueOf } from './report-tables.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, planRoutes, reportingRoutes])
})
afterAll(() => world.close())

async function approved() {
  const office = await openOffice(world)
  await addActivity(world, office.unit, { on: '2024-02-01', channel: 'broadcast', proof: true })
  const report = await openQuarter(office.clerk, office.unit)
  const { contentHash } = await submit(office.clerk, report)
  await office.chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
  return { ...office, report }
}

async function issued() {
  const office = await approved()
  const body = { number: 27, issuedOn: '2024-03-12' }
  await office.clerk.api(reportingContract).issueReport({ ...office.report, body })
  return office
}

const publicly = (unitId: string) => listPublishedReports(world.house.database.published, unitId)

function headOf({ id, orgPath, shard }: Unit, { accountId }: Visitor): Actor {
  const home: Grant = { unitId: id, orgPath, shard, role: 'head' }
  const scope = scopeOf(orgPath)
  return { accountId, name: 'Lê Văn Bình', home, grants: [home], scope, requestId: null }
}

async function paperOf(hash = ''): Promise<string> {
  return textOf(await openPdf(await world.house.fileStore.bytes(hash)))
}

async function fileOf(visitor: Visitor, reportId: string, name: string) {
  const answer = await visitor.inject({ url: `/api/v1/reports/${reportId}/${name}` })
  expect(answer.statusCode).toBe(200)
  return new Uint8Array(answer.rawPayload)
}

describe('the public version', () => {
  test('is there by decision of the head, once the report is issued, and is taken back with a reason', async () => {
    const { unit, clerk, chair, report } = await approved()
    const api = chair.api(reportingContract)
    const body = { leftOut: [] }
    await expect(api.publishReport({ ...report, body })).rejects.toMatchObject({ status: 409 })
    await clerk
      .api(reportingContract)
      .issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-12' } })
    await expect(
      clerk.api(reportingContract).publishReport({ ...report, body }),
    ).rejects.toMatchObject({ status: 403 })
    const { parts, may } = await api.getReportOutput(report)
    expect(may).toEqual({ publish: true, withdraw: false })
    await api.publishReport({ ...report, body: { leftOut: [parts.length - 1] } })
    const [listed] = await publicly(unit.id)
    expect(listed).toMatchObject({
      reference: expect.stringMatching(/^Số 27\//u),
      issuedOn: '2024-03-12',
    })
    const read = await findPublishedReport(
      world.house.database.published,
      unit.id,
      listed?.slug ?? '',
    )
    expect(read?.snapshot.parts).toHaveLength(parts.length - 1)
    const paper = await paperOf(read?.pdf?.hash)
    expect(paper).toContain('27/')
    expect(paper).toContain('không gồm một số phần nội bộ')
    expect(paper).not.toContain(parts.at(-1)?.title ?? '')
    // Again, with another choice: still one.
    await api.publishReport({ ...report, body })
    expect(await publicly(unit.id)).toHaveLength(1)
    const whole = await findPublishedReport(
      world.house.database.published,
      unit.id,
      listed?.slug ?? '',
    )
    expect(whole?.pdf?.hash).not.toBe(read?.pdf?.hash)
    await expect(api.withdrawReport({ ...report, body: { reason: ' ' } })).rejects.toMatchObject({
      status: 422,
    })
    await api.withdrawReport({ ...report, body: { reason: 'Sai số liệu' } })
    expect(await publicly(unit.id)).toEqual([])
    expect((await api.getReportOutput(report)).published).toBeNull()
  })

  test('is nobody else’s to decide', async () => {
    const { province, report } = await issued()
    const superior = await world.visit(province, 'head')
    await expect(
      superior.api(reportingContract).publishReport({ ...report, body: { leftOut: [] } }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('covers what tells about a person, in prose and in tables, and leaves the office’s own number', () => {
    const { parts, hidden } = publicVersion(
      {
        body: [
          paragraph('Ông An, điện thoại 0912 345 678, gọi số 0251 3 655 100 của xã.'),
          heading(1, 'I.', 'Kết quả'),
          dash('Liên hệ an.nguyen@gmail.com'),
          table([{ header: 'Tên', share: 1 }], [row('Bà Bình, CCCD 001085012345')]),
          chart({
            form: 'bars',
            title: 'Số người',
            what: 'Theo cán bộ',
            series: ['người'],
            points: [
              { label: 'Thôn Đông', values: [40] },
              { label: 'Ông An, 0912 345 678', values: [20] },
            ],
          }),
        ],
        appendices: [],
      },
      { phones: ['02513655100'], mails: [] },
    )
    expect(hidden.toSorted()).toEqual(['001085012345', '0912 345 678', 'an.nguyen@gmail.com'])
    const text = JSON.stringify(parts)
    for (const value of hidden) expect(text).not.toContain(value)
    expect(text).toContain('0251 3 655 100')
    expect(parts[1]?.blocks.at(-1)).toMatchObject({
      kind: 'chart',
      chart: { points: [{ label: 'Thôn Đông' }, { label: `Ông An, ${HIDDEN}` }] },
    })
    expect(parts.map(({ title }) => title)).toEqual([null, 'I. Kết quả'])
  })
})

describe('the public version on paper', () => {
  test('carries the number, and neither what tells about a person, half in bold or not, nor the parts left out', async () => {
    const document = officialDocument({
      issuer: 'Ủy ban nhân dân xã Bình Minh',
      symbol: 'BC-UBND',
      place: 'Bình Minh',
      kind: documentKind('BC'),
      subject: 'Kết quả quý I',
      body: [
        paragraph('Gọi ', { text: '0912', bold: true, italic: false }, ' 345 678 để hỏi.'),
        heading(1, 'I.', 'Kết quả'),
        dash('Mười hai buổi.'),
        heading(1, 'II.', 'Nội bộ'),
        dash('Chỉ nói trong nhà.'),
      ],
      signature: { position: 'Chủ tịch', name: null },
      appendices: [
        {
          title: 'Danh sách',
          body: [table([{ header: 'Tên', share: 1 }], [row('Bà Bình, CCCD 001085012345')])],
        },
      ],
    })
    const report = {
      number: 27,
      issuedOn: '2024-03-12',
      signature: { authority: [], position: 'Chủ tịch', name: 'Lê Văn Bình' },
      contentHash: 'a'.repeat(64),
    }
    const { cover } = coverOf({ phones: [], mails: [] })
    const paper = publicPaper(report, document, cover, [2])
    const text = await textOf(await openPdf(await renderPdf(paper)))
    for (const gone of ['345 678', '001085012345', 'Nội bộ', 'Chỉ nói trong nhà']) {
      expect(text).not.toContain(gone)
    }
    for (const there of ['27/BC-UBND', 'Mười hai buổi', 'Lê Văn Bình', HIDDEN]) {
      expect(text).toContain(there)
    }
  })

  test('is not published with other words than it shows', async () => {
    const { chair, unit, report } = await issued()
    const { reportId } = report.params
    const actor = headOf(unit, chair)
    const { house } = world
    const paper = await renderPublicPaper(house, actor, reportId, [])
    const publish = (leftOut: number[], pdf: typeof paper) =>
      house.database.write(actor.scope, (db) =>
        publishReport(db, actor, house.fileStore, reportId, leftOut, pdf),
      )
    await expect(publish([0], paper)).rejects.toMatchObject({ status: 409 })
    await expect(publish([], null)).rejects.toMatchObject({ status: 409 })
    await publish([], paper)
  })
})

describe('files of a report', () => {
  test('tables as a spreadsheet, figures as numbers', async () => {
    const { clerk, report } = await issued()
    const sheets = await readSpreadsheet(await fileOf(clerk, report.params.reportId, 'tables.xlsx'))
    const cells = sheets.flatMap(({ rows }) => rows.flat())
    expect(cells).toContain('Chỉ tiêu')
    expect(cells.some((cell) => typeof cell === 'number')).toBe(true)
    expect(cells.some((cell) => String(cell).startsWith('Số 27/'))).toBe(true)
    expect(['1.250', '83,3', '10/12 (83,3%)', 'khoảng 120', '2024'].map(valueOf)).toEqual([
      1250,
      83.3,
      '10/12 (83,3%)',
      'khoảng 120',
      2024,
    ])
  })

  test('one page with its figures, a draft until it is approved', async () => {
    const office = await openOffice(world)
    await addActivity(world, office.unit, { on: '2024-02-01', channel: 'broadcast', proof: true })
    const report = await openQuarter(office.clerk, office.unit)
    const draft = await openPdf(await fileOf(office.clerk, report.params.reportId, 'summary.pdf'))
    expect(draft.numPages).toBe(1)
    const words = await textOf(draft)
    expect(words).toContain('BẢN NHÁP')
    expect(words, 'what is asked for first').toContain('Việc hoàn thành đúng hạn')
    expect(words, 'the unit is said once').not.toContain('(hoạt động)')
    const done = await issued()
    const pdf = await openPdf(await fileOf(done.clerk, done.report.params.reportId, 'summary.pdf'))
    const text = await textOf(pdf)
    expect(text).toContain('Số 27/')
    expect(text).not.toContain('BẢN NHÁP')
  })
})
