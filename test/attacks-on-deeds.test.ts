import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Unit } from '../src/organization/index.ts'
import { ApiProblem } from '../src/platform/client.ts'
import type { Problem } from '../src/platform/contract.ts'
import { planRoutes, plansContract } from '../src/plans/index.ts'
import { reportingContract, reportingRoutes } from '../src/reporting/index.ts'
import { workRoutes } from '../src/work/index.ts'
import { EXAMPLE, importExample } from './plan-example.ts'
import type { ReportRef } from './reporting-office.ts'
import { submit } from './reporting-office.ts'
import type { Visitor, World } from './world.ts'
import { openWorld } from './world.ts'

const VIETNAMESE = /[ăâđêôơưà-ỹ]/i
const refusal = (status: number) => ({
  status,
  problem: { detail: expect.stringMatching(VIETNAMESE) as string },
})
const deed = { happenedOn: '2024-03-11', channelKind: 'broadcast', title: 'Phát thanh' }

describe('deeds out of order', () => {
  let world: World
  let unit: Unit
  let clerk: Visitor
  beforeAll(async () => {
    world = await openWorld([workRoutes, planRoutes, reportingRoutes])
    world.setToday('2024-03-12')
    unit = (await world.addProvince()).communes[0]
    clerk = await world.visit(unit, 'officer')
  })
  afterAll(() => world.close())

  const send = async (request: Parameters<Visitor['inject']>[0]) => {
    const answer = await clerk.inject(request)
    return { status: answer.statusCode, problem: answer.json<Problem>() }
  }
  const record = (payload: object, headers = {}) =>
    send({ method: 'POST', url: `/api/v1/units/${unit.id}/activities`, payload, headers })

  it('takes one key for one deed only', async () => {
    const headers = { 'idempotency-key': 'khoa-trung-01' }
    const first = await record(deed, headers)
    expect(await record(deed, headers)).toEqual(first)
    const other = await send({
      method: 'POST',
      url: `/api/v1/units/${unit.id}/reports`,
      payload: { periodKind: 'month', periodKey: '2024-M02' },
      headers,
    })
    expect(other).toMatchObject(refusal(422))
    const { id } = await clerk
      .api(plansContract)
      .recordActivity({ params: { unitId: unit.id }, body: deed })
    const payload = { url: 'https://vi.du/tin' }
    const one = { 'idempotency-key': 'khoa-trung-02' }
    const firstId = (first.problem as unknown as { id: string }).id
    await send({ method: 'POST', url: linksOf(id), payload, headers: one })
    expect(
      await send({ method: 'POST', url: linksOf(firstId), payload, headers: one }),
    ).toMatchObject(refusal(422))
  })

  it('reads no file of somebody who may not send one', async () => {
    const viewer = await world.visit(unit, 'viewer')
    const { id } = await clerk
      .api(plansContract)
      .recordActivity({ params: { unitId: unit.id }, body: deed })
    const files = [{ file: new Blob(['<svg/>']), name: 'a.jpg' }]
    const add = viewer.api(plansContract).addEvidenceFiles({
      params: { activityId: id },
      body: {},
      files,
    })
    await expect(add).rejects.toMatchObject({ status: 403 })
    const read = viewer.api(plansContract).importPlan({ params: { unitId: unit.id }, files })
    await expect(read).rejects.toMatchObject({ status: 403 })
  })

  it('gives a number of the year to one report only', async () => {
    const chair = await world.visit(unit, 'head')
    const approved = async (periodKey: string) => {
      const api = clerk.api(reportingContract)
      const body = { periodKind: 'month', periodKey } as const
      const { id } = await api.openReport({ params: { unitId: unit.id }, body })
      const report = { params: { reportId: id } }
      const { contentHash } = await submit(clerk, report)
      await chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
      return report
    }
    const reports = [await approved('2024-M01'), await approved('2024-M02')]
    const body = { number: 5, issuedOn: '2024-03-12' }
    const issue = (report: ReportRef) =>
      clerk.api(reportingContract).issueReport({ ...report, body })
    const answers = await Promise.allSettled(reports.map(issue))
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const late = reports[answers.findIndex(({ status }) => status === 'rejected')]
    await expect(issue(late ?? { params: { reportId: '' } })).rejects.toMatchObject({
      status: 422,
      fields: { number: expect.stringContaining('Số 5 của năm 2024') as string },
    })
  })

  it('does nothing for somebody whose rights ended while the upload came in', async () => {
    const leaver = await world.visit(unit, 'officer')
    const body = Readable.from(
      (async function* drip() {
        yield '--X\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        await world.owner.query(
          `update identity."grant" set valid_to = '2021-01-01' where account_id = $1`,
          [leaver.accountId],
        )
        await setTimeout(300)
        yield `${EXAMPLE}\r\n--X--\r\n`
      })(),
    )
    const answer = await leaver.inject({
      method: 'POST',
      url: `/api/v1/units/${unit.id}/plan-drafts`,
      headers: { 'content-type': 'multipart/form-data; boundary=X' },
      payload: body,
    })
    expect(answer.statusCode).toBe(401)
    const { rows } = await world.owner.query(
      'select count(*)::int as count from plans.draft where created_by = $1',
      [leaver.accountId],
    )
    expect(rows).toEqual([{ count: 0 }])
  })

  it('tells the client which version stands there', async () => {
    const api = clerk.api(plansContract)
    const draft = await importExample(clerk, unit)
    const change = { params: { draftId: draft.id }, body: { version: draft.version + 5 } }
    const problem = await api.discardDraft(change).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({ status: 409, current: draft.version })
  })
})

function linksOf(activityId: string): string {
  return `/api/v1/activities/${activityId}/evidence-links`
}
