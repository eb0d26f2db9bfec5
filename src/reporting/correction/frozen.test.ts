import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity, type Done } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { scopeOf } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'
import { noticeLate } from './notice-late-figures.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

interface Late extends Done {
  at: 'unit' | 'neighbour'
  quantities: { minutes: number; attendees: number; copies: number }
}

const late: fc.Arbitrary<Late> = fc.record({
  at: fc.constantFrom('unit', 'unit', 'neighbour'),
  on: fc.constantFrom('2023-12-14', '2023-12-15', '2024-02-01', '2024-03-14', '2024-03-15'),
  channel: fc.constantFrom('broadcast', 'training', 'portal_news', 'leaflet', 'conference'),
  quantities: fc.record({ minutes: fc.nat(90), attendees: fc.nat(300), copies: fc.nat(500) }),
})

/** What one more activity adds to each figure, told by hand and not by the code that counts. */
function addsTo({ at, on, channel, quantities }: Late): [figure: string, by: number][] {
  if (at === 'neighbour' || on < '2023-12-15' || on > '2024-03-14') return []
  const { minutes, attendees, copies } = quantities
  const own: Record<string, [string, number][]> = {
    broadcast: [
      ['broadcasts:', 1],
      ['broadcast_minutes:', minutes],
    ],
    training: [
      ['trainings:', 1],
      ['people_trained:', attendees],
    ],
    portal_news: [['news:', 1]],
    leaflet: [['prints:', 1]],
    conference: [
      ['meetings:', 1],
      ['people_met:', attendees],
    ],
  }
  return [
    ['activities:', 1],
    [`activities_by_channel:${channel}`, 1],
    ['copies:', copies],
    ...(own[channel] ?? []),
  ]
}

const WATCHED = new Set(
  ['activities', 'activities_by_channel', 'copies', 'broadcasts', 'broadcast_minutes'].concat([
    'trainings',
    'people_trained',
    'news',
    'prints',
    'meetings',
    'people_met',
  ]),
)

/** All that is stored of a report: what it says, the records below each figure, and both files to the byte. */
async function frozenOf(visitor: Visitor, reportId: string) {
  const api = visitor.api(reportingContract)
  const params = { reportId }
  const { cells, lines, sections, contentHash } = await api.getReport({ params })
  const counted = cells.filter(({ records }) => records > 0)
  const records = []
  for (const { code, row } of counted) {
    const { items } = await api.listRecords({ params: { ...params, code }, query: { row } })
    records.push([code, row, items.map(({ id, counted: value }) => [id, value])])
  }
  const files = []
  for (const ending of ['docx', 'pdf']) {
    const { rawPayload } = await visitor.inject({
      url: `/api/v1/reports/${reportId}/document.${ending}`,
    })
    files.push(createHash('sha256').update(rawPayload).digest('hex'))
  }
  const said = cells.map(
    ({ code, row, rowLabel, value, text, numerator, denominator, records: behind, estimated }) => ({
      code,
      row,
      rowLabel,
      value,
      text,
      numerator,
      denominator,
      behind,
      estimated,
    }),
  )
  return { said, lines, sections, contentHash, records, files }
}

const byRow = ([a]: unknown[], [b]: unknown[]) => String(a).localeCompare(String(b))

test(
  'whatever comes late, an approved report stays to the byte, and beside it stands exactly what is different',
  { timeout: 90_000 },
  async () => {
    const { unit, neighbour, clerk, chair } = await openOffice(world)
    const proof = { url: 'https://example.gov.vn/tin', proof: true }
    await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast', ...proof })
    const report = await openQuarter(clerk, unit)
    await submit(clerk, report)
    await approve(chair, report)
    const { reportId } = report.params
    const frozen = await frozenOf(clerk, reportId)
    const before = new Map(frozen.said.map(({ code, row, value }) => [`${code}:${row}`, value]))
    const added = new Map<string, number>()
    const api = clerk.api(reportingContract)
    await fc.assert(
      fc.asyncProperty(fc.array(late, { minLength: 1, maxLength: 3 }), async (more) => {
        for (const one of more) {
          await addActivity(world, one.at === 'unit' ? unit : neighbour, one)
          for (const [key, by] of addsTo(one)) added.set(key, (added.get(key) ?? 0) + by)
        }
        await world.house.database.write(scopeOf(unit.orgPath), (db) => noticeLate(db, reportId))
        const { lateFigures } = await api.getReport(report)
        const said = lateFigures
          .filter(({ code }) => WATCHED.has(code))
          .map(({ code, row, frozenValue, presentValue }) => [
            `${code}:${row}`,
            frozenValue,
            presentValue,
          ])
        const expected = [...added]
          .filter(([, by]) => by > 0)
          .map(([key, by]) => [key, before.get(key) ?? 0, (before.get(key) ?? 0) + by])
        expect(said.toSorted(byRow)).toEqual(expected.toSorted(byRow))
        expect(await frozenOf(clerk, reportId)).toEqual(frozen)
      }),
      { numRuns: 5 },
    )

    // The correction says what is different and nothing else; what it replaces still stands.
    await api.issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-12' } })
    const { id } = await api.openCorrection(report)
    const correction = await api.getReport({ params: { reportId: id } })
    const now = correction.cells.filter(({ code }) => WATCHED.has(code))
    for (const { code, row, value } of now) {
      const key = `${code}:${row}`
      expect([key, value]).toEqual([key, (before.get(key) ?? 0) + (added.get(key) ?? 0)])
    }
    expect(await frozenOf(clerk, reportId)).toEqual(frozen)

    // A year later: the report, a figure, and there is the link.
    world.setToday('2025-03-12')
    const later = await world.visit(unit, 'officer')
    const { items } = await later
      .api(reportingContract)
      .listRecords({ params: { reportId, code: 'broadcasts' }, query: {} })
    expect(items).toMatchObject([{ proof: [{ kind: 'link', url: proof.url }] }])
    expect(await frozenOf(later, reportId)).toEqual(frozen)
  },
)
