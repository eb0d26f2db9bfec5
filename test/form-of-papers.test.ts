import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkForm, renderDocx, renderPdf } from '../src/documents/index.ts'
import { planDocument } from '../src/plans/plan/plan-document.ts'
import { reportingContract, reportingRoutes } from '../src/reporting/index.ts'
import { workRoutes } from '../src/work/index.ts'
import { generatedPlan } from './generated-plan.ts'
import { letterheadOf, paperOf } from './plan-paper.ts'
import { addActivity } from './recorded-work.ts'
import { openOffice, openQuarter, submit } from './reporting-office.ts'
import { openWorld, type World } from './world.ts'

// What offices sign, judged by a reader that does not know how it was set.

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

test('plans of every shape are in the form of Decree 30/2020', async () => {
  await fc.assert(
    fc.asyncProperty(generatedPlan, async (draft) => {
      const document = planDocument(paperOf(draft), letterheadOf(draft))
      expect(await checkForm(await renderDocx(document))).toEqual([])
      expect(await checkForm(await renderPdf(document))).toEqual([])
    }),
    { numRuns: 5 },
  )
}, 60_000)

test('the bytes kept of an approved report are in the form of Decree 30/2020', async () => {
  const { unit, clerk, chair } = await openOffice(world)
  for (const channel of ['broadcast', 'leaflet', 'portal_news'])
    await addActivity(world, unit, { on: '2024-02-01', channel, proof: true })
  const report = await openQuarter(clerk, unit)
  const { contentHash } = await submit(clerk, report)
  await chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
  for (const ending of ['docx', 'pdf']) {
    const url = `/api/v1/reports/${report.params.reportId}/document.${ending}`
    const { rawPayload } = await clerk.inject({ url })
    expect(await checkForm(new Uint8Array(rawPayload))).toEqual([])
  }
}, 60_000)
