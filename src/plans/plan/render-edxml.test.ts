import { afterAll, beforeAll, expect, test } from 'vitest'
import { importExample, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { readEdxml } from '../../documents/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const PARTIES = 'from=H42&to=H42.12.3&toName=UBND%20xã%20Bình%20Minh'

test('an issued plan leaves as edXML with its number, its signer and a file', async () => {
  const { clerk, planId } = await issueExample(world)
  const file = await clerk.inject({ url: `/api/v1/plans/${planId}/document.edxml?${PARTIES}` })
  expect(file.statusCode).toBe(200)
  const received = readEdxml(file.rawPayload)
  expect(received).toMatchObject({
    kind: 'document',
    number: 31,
    notation: 'KH-UBND',
    issuedOn: '2024-01-26',
    signer: { fullName: 'Lê Văn Bình' },
    to: [{ id: 'H42.12.3' }],
    attachments: [{ name: expect.stringContaining('.docx') }],
  })
})

test('an identifier that is none is refused, and so is a plan nobody approved', async () => {
  const place = await world.addProvince()
  const clerk = await world.visit(place.province, 'officer')
  const draft = await importExample(clerk, place.province)
  const { issued: _, ...facts } = draft.suggested
  const { planId } = await clerk.api(plansContract).acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued: false },
  })
  const url = `/api/v1/plans/${planId}/document.edxml`
  expect((await clerk.inject({ url: `${url}?${PARTIES}` })).statusCode).toBe(409)
  expect(
    (await clerk.inject({ url: `${url}?${PARTIES.replace('H42&', 'abc&')}` })).statusCode,
  ).toBe(422)
})
