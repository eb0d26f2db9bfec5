import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { approve, submit } from '../../../test/reporting-office.ts'
import { openThreeTiers, type Who } from '../../../test/three-tiers.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import type { Unit } from '../../organization/index.ts'
import { workRoutes } from '../../work/index.ts'
import { jobs } from '../../worker.ts'
import { reportingContract, reportingRoutes } from '../index.ts'
import { spelledOut, type PeriodKind, type Subject } from '../report/report.ts'
import type { Bearer } from './duty.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

/** One step of the way a report goes, as somebody lays it down. */
interface Leg {
  laidBy: Who
  bearers: Bearer[]
  /** Null: not said, so that it is asked; the answer is a month. */
  kinds: (PeriodKind | null)[]
  to: Who | null
  via: Who | null
  embedIn?: Exclude<Subject, 'communication'>
  /** Who owes it, and when the first of the periods is due. */
  from: Who
  dueOn: string
  /** Where it arrives; null: it stays in the house. */
  arrives: Who | null
  /** Who is not asked by it. */
  spares: Who
}

const leg = (one: Omit<Leg, 'to' | 'via' | 'arrives'> & Partial<Leg>): Leg => ({
  to: null,
  via: null,
  arrives: one.to ?? one.laidBy,
  ...one,
})

const DUTIES: Record<string, Leg[]> = {
  'R01 office of a commune to its committee, monthly and quarterly': [
    leg({
      laidBy: 'commune',
      bearers: ['departments'],
      kinds: ['month', 'quarter'],
      from: 'communeOffice',
      dueOn: '2024-03-15',
      spares: 'radio',
    }),
  ],
  'R02 radio of a commune through the culture division to the district, and on to the province': [
    leg({
      laidBy: 'district',
      bearers: ['media'],
      kinds: ['quarter'],
      via: 'culture',
      from: 'radio',
      dueOn: '2024-03-15',
      spares: 'commune',
    }),
    leg({
      laidBy: 'province',
      bearers: ['districts'],
      kinds: ['quarter'],
      from: 'district',
      dueOn: '2024-03-18',
      spares: 'department',
    }),
  ],
  'R03 commune through the division of internal affairs to the district, within the reform report':
    [
      leg({
        laidBy: 'district',
        bearers: ['committees'],
        kinds: ['quarter', 'half_year', 'year'],
        via: 'affairs',
        embedIn: 'reform',
        from: 'commune',
        dueOn: '2024-03-15',
        spares: 'affairs',
      }),
    ],
  'R04 officers of the office, "định kỳ": the period is asked': [
    leg({
      laidBy: 'district',
      bearers: ['departments'],
      kinds: [null],
      from: 'districtOffice',
      dueOn: '2024-03-15',
      spares: 'commune',
    }),
  ],
  'R05 departments and districts to the province, within the report on control of procedures': [
    leg({
      laidBy: 'province',
      bearers: ['departments', 'districts'],
      kinds: ['quarter'],
      embedIn: 'procedure_control',
      from: 'department',
      dueOn: '2024-03-20',
      spares: 'commune',
    }),
    leg({
      laidBy: 'province',
      bearers: ['departments', 'districts'],
      kinds: ['quarter'],
      embedIn: 'procedure_control',
      from: 'district',
      dueOn: '2024-03-18',
      spares: 'commune',
    }),
  ],
  'R06 the province adds up what all below it did': [
    leg({
      laidBy: 'province',
      bearers: ['own'],
      kinds: ['quarter'],
      via: 'provinceOffice',
      from: 'province',
      dueOn: '2024-03-20',
      arrives: null,
      spares: 'district',
    }),
  ],
  'R07 the district adds up, through its culture division, to the province': [
    leg({
      laidBy: 'district',
      bearers: ['own'],
      kinds: ['quarter'],
      to: 'province',
      via: 'culture',
      from: 'district',
      dueOn: '2024-03-18',
      spares: 'commune',
    }),
  ],
  'R08 office of the district to its committee': [
    leg({
      laidBy: 'district',
      bearers: ['named'],
      kinds: ['quarter'],
      to: 'district',
      from: 'districtOffice',
      dueOn: '2024-03-18',
      spares: 'culture',
    }),
  ],
}

const KEYS: Readonly<Record<PeriodKind, string>> = {
  month: '2024-M03',
  quarter: '2024-Q1',
  half_year: '2024-H1',
  nine_months: '2024-N1',
  year: '2024',
}

test.for(Object.entries(DUTIES))('%s', { timeout: 120_000 }, async ([, legs]) => {
  world.setToday('2024-03-15')
  const units = await openThreeTiers(world)
  const visitors = new Map<string, Visitor>()
  const as = async (unit: Unit, role: 'officer' | 'head' = 'officer') => {
    const known = visitors.get(`${unit.id} ${role}`)
    const visitor = known ?? (await world.visit(unit, role))
    visitors.set(`${unit.id} ${role}`, visitor)
    return visitor
  }
  const api = async (unit: Unit) => (await as(unit)).api(reportingContract)
  // The province's own decision for its districts.
  await (
    await api(units.province)
  ).setDueRule({
    params: { unitId: units.province.id },
    body: {
      tier: 'district',
      periodKind: 'quarter',
      workingDaysAfterCutoff: null,
      dayOfLastMonth: 18,
      source: 'Quyết định số 12/2024/QĐ-UBND',
      effectiveFrom: '2024-01-01',
    },
  })
  await addActivity(world, units.radio, { on: '2024-02-01', channel: 'broadcast' })

  for (const one of legs) {
    const [unit, laidBy] = [units[one.from], units[one.laidBy]]
    const laying = await api(laidBy)
    for (const periodKind of one.kinds) {
      const { id: dutyId } = await laying.createDuty({
        params: { unitId: laidBy.id },
        body: {
          words: `Báo cáo kết quả truyền thông (${unit.name}).`,
          bearers: one.bearers,
          bearerIds: one.bearers.includes('named') ? [unit.id] : [],
          periodKind,
          toUnitId: one.to && units[one.to].id,
          viaUnitId: one.via && units[one.via].id,
          embedIn: one.embedIn ?? null,
          fromOn: '2024-01-01',
        },
      })
      if (periodKind !== null) continue
      const asked = await laying.listReports({ params: { unitId: laidBy.id }, query: {} })
      expect(asked.unclear.map(({ id }) => id)).toEqual([dutyId])
      const bearing = await (
        await api(unit)
      ).listReports({ params: { unitId: unit.id }, query: {} })
      expect(bearing.unclear).toEqual([])
      await laying.settleDuty({ params: { dutyId }, body: { answer: 'month' } })
    }

    // Owed by whom it names, in its periods, on the day the rules say; by nobody else.
    const clerk = await api(unit)
    const kinds = one.kinds.map((kind) => kind ?? 'month')
    const { owed } = await clerk.listReports({ params: { unitId: unit.id }, query: {} })
    const asking = owed.filter(({ duties }) => duties.length > 0)
    for (const kind of kinds) {
      expect(asking.map(({ periodKey }) => periodKey)).toContain(KEYS[kind])
    }
    const [first = 'quarter'] = kinds
    const periodKey = KEYS[first]
    expect(asking.find((period) => period.periodKey === periodKey)?.dueOn).toBe(one.dueOn)
    const spared = units[one.spares]
    const others = await (await api(spared)).listDuties({ params: { unitId: spared.id } })
    expect(others.borne).toEqual([])

    // Written once, it stands within the other report.
    const open = (subject: Subject) =>
      clerk.openReport({
        params: { unitId: unit.id },
        body: { subject, periodKind: first, periodKey },
      })
    const report = { params: { reportId: (await open('communication')).id } }
    const { version, sections } = await clerk.getReport(report)
    const said = `${unit.name} còn thiếu tờ rơi.`
    for (const part of sections) if (part.code === 'difficulties') part.text = said
    await clerk.saveSections({ ...report, body: { version, sections } })
    for (const subject of one.embedIn ? [one.embedIn] : []) {
      const host = { params: { reportId: (await open(subject)).id } }
      const part = (await clerk.getReport(host)).sections.find(({ kind }) => kind === 'embedded')
      expect(part?.text).toContain(said)
    }

    // What those below did is added up.
    const { cells } = await clerk.getReport(report)
    const did = unit.id === units.radio.id || units.radio.orgPath.startsWith(unit.orgPath)
    expect(cells.find(({ code, row }) => code === 'activities' && row === '')?.value).toBe(
      did ? 1 : 0,
    )

    // The way it goes: expected there, through whom it has to, arrived.
    const way = await clerk.findWay(report)
    expect(way.to?.unitId ?? null).toBe(one.arrives && units[one.arrives].id)
    expect(way.via?.unitId ?? null).toBe(one.via && units[one.via].id)
    // The paper names them.
    const paper = await clerk.getReport(report)
    expect(paper.addressees).toEqual(one.arrives ? [spelledOut(units[one.arrives].name)] : [])
    expect(paper.recipients.filter((name) => name.endsWith('(để tổng hợp)'))).toEqual(
      one.via ? [`${spelledOut(units[one.via].name)} (để tổng hợp)`] : [],
    )
    if (one.arrives === null) continue
    const there = units[one.arrives]
    const row = async (place: Unit) => {
      const query = { subject: 'communication' as const, periodKey }
      const params = { unitId: place.id }
      const { items } = await (await api(place)).listReceived({ params, query })
      return items.find(({ unitId }) => unitId === unit.id)
    }
    expect(await row(there)).toMatchObject({ state: 'writing', dueOn: one.dueOn })
    await submit(await as(unit), report)
    await approve(await as(unit, 'head'), report)
    await clerk.issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-15' } })
    await clerk.sendReport({
      ...report,
      body: { toUnitId: way.to?.unitId ?? '', viaUnitId: way.via?.unitId ?? null },
    })
    await world.runJobs(jobs)
    for (const between of one.via ? [units[one.via]] : []) {
      const seen = await row(between)
      expect(seen).toMatchObject({ state: 'via', may: { pass: true } })
      const dispatchId = seen?.dispatchId ?? ''
      await (await api(between)).passDispatch({ params: { dispatchId }, body: {} })
      await world.runJobs(jobs)
    }
    expect(await row(there)).toMatchObject({ state: 'sent', may: { accept: true } })
  }
})
