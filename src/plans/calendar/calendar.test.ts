import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { dueCalendar } from './due-calendar.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const read = (address: string | null) =>
  world.app.inject({ url: new URL(address ?? '').pathname, headers: { host: 'localhost' } })

test('a secret address gives what is open as a calendar, until it is renewed or the person leaves', async () => {
  const { unit, visitor, api } = await visitCommune(world)
  const params = { unitId: unit.id }
  expect(await api.getCalendar({ params })).toEqual({ address: null })
  const { address } = await api.renewCalendar({ params, body: {} })
  const answer = await read(address)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toContain('text/calendar')
  const { total } = await api.listDue({ params, query: {} })
  expect(answer.body.match(/BEGIN:VEVENT/g)).toHaveLength(total)
  expect(answer.body).toContain('DTSTART;VALUE=DATE:20240331')
  const known = await api.getCalendar({ params })
  expect(known.address?.lastReadAt).not.toBeNull()

  const renewed = await api.renewCalendar({ params, body: {} })
  expect((await read(address)).statusCode).toBe(404)
  expect((await read(renewed.address)).statusCode).toBe(200)
  await world.owner.query(
    `update identity."grant" set valid_to = '2024-03-11' where account_id = $1`,
    [visitor.accountId],
  )
  expect((await read(renewed.address)).statusCode).toBe(404)
})

test('another person neither sees nor stops it; nobody makes one for a unit that is not theirs', async () => {
  const { unit, province, api } = await visitCommune(world)
  const params = { unitId: unit.id }
  const { address } = await api.renewCalendar({ params, body: {} })
  const colleague = (await world.visit(unit, 'officer')).api(plansContract)
  expect(await colleague.getCalendar({ params })).toEqual({ address: null })
  await colleague.closeCalendar({ params })
  expect((await read(address)).statusCode).toBe(200)
  await expect(
    colleague.renewCalendar({ params: { unitId: province.id }, body: {} }),
  ).rejects.toMatchObject({ status: 404 })
  await api.closeCalendar({ params })
  expect((await read(address)).statusCode).toBe(404)
  expect((await read('http://localhost/api/v1/calendars/khong-co')).statusCode).toBe(404)
})

test('a date that moves is the same event with a higher number, moved back too; one that is waived goes', async () => {
  const { unit, province, api } = await visitCommune(world)
  const { address } = await api.renewCalendar({ params: { unitId: unit.id }, body: {} })
  const [due] = (await api.listDue({ params: { unitId: unit.id } })).items
  const issuer = (await world.visit(province, 'officer')).api(plansContract)
  const change = (what: Parameters<typeof issuer.changeDues>[0]['body']['change']) =>
    issuer.changeDues({ body: { occurrenceIds: [due?.id ?? ''], change: what } })
  const event = async () => {
    const { body } = await read(address)
    const text = body.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${due?.id}`)) ?? ''
    return ['SEQUENCE', 'DTSTART;VALUE=DATE'].map(
      (name) => new RegExp(`^${name}:(\\d+)`, 'm').exec(text)?.[1],
    )
  }
  const day = due?.dueOn.replaceAll('-', '')
  expect(await event()).toEqual(['0', day])
  const { batchId } = await change({ do: 'move', dueOn: '2024-06-20', reason: 'Chờ văn bản' })
  expect(await event()).toEqual(['1', '20240620'])
  await issuer.undoDueChange({ params: { batchId: batchId ?? '' }, body: {} })
  expect(await event()).toEqual(['2', day])
  await change({ do: 'cancel', reason: 'Không còn phải làm' })
  expect(await event()).toEqual([undefined, undefined])
})

test('a due date is the same whole day wherever the server stands, and commas do not break it', () => {
  const text = dueCalendar(
    'UBND xã Bình Minh',
    [
      {
        id: '0198c000-0000-7000-8000-000000000001',
        content: 'Phát thanh, đăng tin; treo băng rôn',
        label: 'Quý I/2024',
        dueOn: '2024-03-31',
        planTitle: 'Kế hoạch truyền thông',
        holder: 'UBND xã Bình Minh',
        outputs: [],
        changes: 2,
      },
    ],
    { now: '2024-03-12T01:00:00.000Z', addressOf: (id) => `http://localhost/${id}` },
  )
  expect(text).toContain('DTSTART;VALUE=DATE:20240331')
  expect(text).toContain('SUMMARY:Hạn: Phát thanh\\, đăng tin\\; treo băng rôn')
  expect(text).toContain('DTSTAMP:20240312T010000Z')
  expect(text).toContain('TRIGGER:-PT16H')
  expect(text).toContain('METHOD:PUBLISH')
  expect(text).toContain('SEQUENCE:2')
  expect(text, 'nobody is busy all day').toContain('TRANSP:TRANSPARENT')
})
