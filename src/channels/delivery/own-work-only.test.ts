import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import { firstDue, issueExample } from '../../../test/plan-example.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

test('a text is written for the due dates of the own house alone', async () => {
  world.setToday('2024-03-12')
  const { communes, province, clerk } = await issueExample(world)
  const theirs = await firstDue(await world.visit(communes[0], 'officer'), communes[0])
  const written = contentOf(clerk).createItem({
    params: { unitId: province.id },
    body: { kind: 'article', title: 'Tin', classification: { occurrenceIds: [theirs] } },
  })
  await expect(written).rejects.toMatchObject({ status: 422 })
})

/** An approved text for a task of two years ago, planned on the portal. */
async function planned() {
  const office = await openChannelOffice(world)
  const { unit, clerk, chair, openChannel, plan, send } = office
  const occurrenceIds = [await oldDue(office)]
  world.setToday('2026-11-20')
  const item = await writeItem(clerk, unit.id)
  const params = { itemId: item.id }
  const sorted = await contentOf(clerk).classifyItem({ params, body: { occurrenceIds } })
  await plan(await approveWritten(clerk, chair, sorted), (await openChannel('portal', true)).id)
  const ofUnit = { params: { unitId: unit.id }, query: {} }
  const delivery = async () => (await channelsOf(clerk).listDeliveries(ofUnit)).items[0]
  const recorded = async () => (await plansOf(clerk).listActivities(ofUnit)).items
  return { send, delivery, recorded, itemId: item.id }
}

type Office = Awaited<ReturnType<typeof openChannelOffice>>

/** Of a plan of the commune's own of two years ago. */
async function oldDue({ unit }: Office): Promise<string> {
  world.setToday('2024-01-29')
  const clerk = await world.visit(unit, 'officer')
  const api = plansOf(clerk)
  const { planId } = await api.startPlan({
    params: { unitId: unit.id },
    body: { year: 2024, from: { kind: 'blank' } },
  })
  const params = { planId }
  await api.addLine({
    params,
    body: { content: 'Đăng tin', leads: [unit.shortName], timingText: 'Hằng quý' },
  })
  const { version } = await api.getPlan({ params })
  const signed = { number: 7, symbol: 'KH-UBND', issuedOn: '2024-01-29', signedOnPaper: true }
  await api.issuePlan({
    params,
    body: { ...signed, version, signerPosition: 'CHỦ TỊCH', signerName: 'Lê Văn Bình' },
  })
  return firstDue(clerk, unit)
}

test('what goes out years after its task is recorded all the same, without the task', async () => {
  const { send, delivery, recorded } = await planned()
  await send()
  expect(await delivery()).toMatchObject({ state: 'confirmed' })
  expect(await recorded()).toHaveLength(1)
})

test('what is out and cannot be recorded is known to be out, with its address', async () => {
  const { send, delivery, recorded, itemId } = await planned()
  await world.owner.query(
    `update channels.delivery set details = '{"form": "khong-co"}' where item_id = $1`,
    [itemId],
  )
  await expect(send()).rejects.toThrow('jobs failed')
  expect(await delivery()).toMatchObject({
    state: 'sent',
    externalUrl: expect.stringContaining('tin-tuc'),
    may: { confirm: true },
  })
  expect(await recorded()).toEqual([])
})
