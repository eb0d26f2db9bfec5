import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import { type FakeMail, openFakeMail } from '../../../test/fakes/fake-mail.ts'
import type { World } from '../../../test/world.ts'
import { now, setClock, today } from '../../platform/clock.ts'
import { addDays } from '../../law/index.ts'
import { createApp } from '../../platform/app.ts'
import { mountFormPages } from '../../platform/form-pages.ts'
import { openFrame, publicForms } from '../../portal/index.ts'
import { channelJobs, serveHooks } from '../index.ts'
import { sweepMailings } from './sweep-mailings.ts'

let world: World
let app: FastifyInstance
let mail: FakeMail
beforeAll(async () => {
  world = await openChannelWorld()
  const { house } = world
  const { frame, errorPage } = await openFrame(house.config.publicUrl)
  app = await createApp(house.log, errorPage, house.sites)
  await serveHooks(app, house)
  await mountFormPages(app, publicForms(house), house, frame)
})
afterAll(async () => {
  await app.close()
  await world.close()
})
beforeEach(async () => {
  mail = await openFakeMail()
})
afterEach(() => mail.close())

const send = () => world.runJobs(channelJobs)

const post = (url: string, form: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })

async function openLetters(addresses: readonly string[] = []) {
  const { unit, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const channel = await openChannel('email', true, { fromAddress: 'tin@binhminh.example.vn' })
  await world.owner.query(
    `insert into organization.contact (unit_id, sort_order, kind, label, value)
    values ($1, 0, 'hotline', 'Đường dây nóng', '02093888999')`,
    [unit.id],
  )
  const api = channelsOf(clerk)
  const params = { channelId: channel.id }
  const page = `/xa-${unit.id.slice(-8)}/nhan-tin`
  // Without a mail server nobody is asked for an address.
  expect((await app.inject({ url: page })).statusCode).toBe(404)
  await api.connectChannel({ params, body: { keys: { smtpUrl: mail.url } } })
  if (addresses.length > 0) {
    const body = { addresses: [...addresses], consent: 'Phiếu đăng ký, sổ 02/2026' }
    await api.addSubscribers({ params, body })
  }
  const tell = async () => {
    const made = await plan(await approve(), channel.id)
    const deliveryId = made.items[0]?.id ?? ''
    await send()
    return () => api.getDelivery({ params: { deliveryId } })
  }
  const counts = async () => (await api.listSubscribers({ params, query: {} })).counts
  return { tell, counts, page, api, unit }
}

const pathIn = (letter: string | undefined, start: string) => {
  const text = (letter ?? '').replaceAll('=\r\n', '')
  return new RegExp(`${start}/([\\w-]{60,})`).exec(text)?.[0] ?? 'no address in the letter'
}

test('an office that is no more takes no address', async () => {
  const { counts, page, unit } = await openLetters()
  await world.owner.query(`update organization.unit set closed_on = $2 where id = $1`, [
    unit.id,
    addDays(today(), -1),
  ])
  // Nobody here listens for the pages that others drop.
  world.house.pages.drop(null)
  const late = await post(page, { email: 'lan.nguyen@example.com' })
  expect(late.statusCode).toBe(410)
  expect(late.body).toContain('không nhận nhận xét, đăng ký nhận tin nữa')
  await send()
  expect(mail.letters).toEqual([])
  expect(await counts()).toMatchObject({ asked: 0, joined: 0 })
})

test('a reader subscribes, confirms, gets a letter and leaves with one click', async () => {
  const { tell, counts, page } = await openLetters()
  expect((await app.inject({ url: page })).statusCode).toBe(200)
  expect((await post(page, { email: 'không phải thư' })).statusCode).toBe(422)
  expect((await post(page, { email: ' Lan.Nguyen@Example.com ' })).statusCode).toBe(303)
  expect((await post(page, { email: 'lan.nguyen@example.com' })).statusCode).toBe(303)
  await send()
  expect(mail.letters.map(({ to }) => to)).toEqual(['lan.nguyen@example.com'])
  const join = pathIn(mail.letters[0]?.text, '/nhan-tin')
  // Mail programs open addresses by themselves: that alone joins nobody.
  const asked = await app.inject({ url: join })
  expect(asked.statusCode).toBe(200)
  // Whom to call stands there as on every page of the office.
  expect(asked.body).toContain('tel:02093888999')
  expect(await counts()).toMatchObject({ asked: 1, joined: 0 })
  expect((await post(join, {})).statusCode).toBe(303)
  expect(await counts()).toMatchObject({ asked: 0, joined: 1 })

  const look = await tell()
  expect(await look()).toMatchObject({ state: 'confirmed', details: { copies: 1 } })
  const letter = mail.letters[1]?.text ?? ''
  expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  const oneClick = pathIn(/^List-Unsubscribe:\s*<([^>]+)>/m.exec(letter)?.[1], '/hooks/thoi-nhan')
  const left = await post(oneClick, { 'List-Unsubscribe': 'One-Click' })
  expect(left.statusCode).toBe(200)
  expect(await counts()).toMatchObject({ joined: 0, left: 1 })
  expect(await (await tell())()).toMatchObject({ state: 'failed' })
  expect(mail.letters).toHaveLength(2)
})

test('an address made up by somebody leads nowhere, and one to confirm does not leave', async () => {
  const { page } = await openLetters()
  const made = await app.inject({ url: `/thoi-nhan/${'A'.repeat(80)}` })
  expect(made.statusCode).toBe(404)
  await post(page, { email: 'minh@example.com' })
  await send()
  const join = pathIn(mail.letters[0]?.text, '/nhan-tin')
  const abused = await post(join.replace('/nhan-tin', '/thoi-nhan'), {})
  expect(abused.statusCode).toBe(404)
})

test('a box that does not exist is not written to again; a letter the line lost is unknown, not repeated', async () => {
  const { tell, counts } = await openLetters(['a@example.com', 'b@khong-co.vn', 'c@example.com'])
  const look = await tell()
  expect(await look()).toMatchObject({ state: 'confirmed', details: { copies: 2 } })
  expect(await counts()).toMatchObject({ joined: 2, bounced: 1 })
  mail.instead.push('break')
  expect(await (await tell())()).toMatchObject({ state: 'unknown' })
  const sent = mail.letters.length
  await send()
  expect(mail.letters).toHaveLength(sent)
})

test('a letter that is refused is not repeated, one for a busy server waits; nobody gets two', async () => {
  const { tell, api } = await openLetters(['a@example.com', 'b@example.com', 'c@example.com'])
  const start = now().getTime()
  mail.instead.push('busy', 'refuse')
  try {
    const look = await tell()
    const params = { deliveryId: (await look()).id }
    expect(await look()).toMatchObject({ state: 'sending' })
    expect(await api.getMailing({ params })).toMatchObject({ open: 1, failed: 1, accepted: 1 })
    await sweepMailings(world.house)
    await send()
    expect(mail.letters).toHaveLength(1)
    setClock(new Date(start + 6 * 60_000).toISOString())
    await sweepMailings(world.house)
    await send()
    expect(await look()).toMatchObject({ state: 'confirmed', details: { copies: 2 } })
    expect(new Set(mail.letters.map(({ to }) => to)).size).toBe(2)
    expect(mail.letters).toHaveLength(2)
  } finally {
    setClock(new Date(start).toISOString())
  }
})

test('while the mail server cannot be reached the letters wait; the office is told why, once, and they go when it answers', async () => {
  const { tell, api } = await openLetters(['a@example.com', 'b@example.com'])
  const start = now().getTime()
  await mail.close()
  try {
    const look = await tell()
    const { id } = await look()
    const told = async () => {
      const { rows } = await world.owner.query<{ sentence: string }>(
        'select sentence from work.notice where subject_id = $1',
        [id],
      )
      return rows.map(({ sentence }) => sentence)
    }
    const progress = () => api.getMailing({ params: { deliveryId: id } })
    const waits = 'Không kết nối được máy chủ thư.'
    expect(await look()).toMatchObject({ state: 'sending' })
    expect(await progress()).toMatchObject({ open: 2, nextAt: expect.any(String), detail: waits })
    await sweepMailings(world.house)
    expect(await told()).toEqual([expect.stringContaining(waits)])
    await sweepMailings(world.house)
    expect(await told()).toHaveLength(1)
    mail = await openFakeMail(Number(new URL(mail.url).port))
    setClock(new Date(start + 6 * 60_000).toISOString())
    await sweepMailings(world.house)
    await send()
    expect(await look()).toMatchObject({ state: 'confirmed', details: { copies: 2 } })
    expect(mail.letters).toHaveLength(2)
  } finally {
    setClock(new Date(start).toISOString())
  }
})
