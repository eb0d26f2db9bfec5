import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveWritten, ARTICLE, contentOf, writeItem } from '../../test/content-office.ts'
import { openPortalOffice } from '../../test/portal-office.ts'
import { renameUnit } from '../organization/index.ts'
import { scopeOf } from '../platform/database.ts'
import { mountPrintedCodes } from './printed-codes.ts'

let office: Awaited<ReturnType<typeof openPortalOffice>>
beforeAll(async () => {
  office = await openPortalOffice('xa-in-to-roi')
  mountPrintedCodes(office.app, office.world.house)
})
afterAll(() => office.close())

const leadsTo = async (address: string) => {
  const { pathname } = new URL(address)
  const { statusCode, headers } = await office.get(pathname)
  expect([statusCode, headers['cache-control']]).toEqual([302, 'no-store'])
  return new URL(String(headers['location'])).pathname
}

it('a code on paper outlives the name of its office and the title of its article', async () => {
  const { unit, clerk, chair, world } = office
  const api = contentOf(clerk)
  const channels = { portal: { text: null }, poster: { text: null } }
  const written = await writeItem(clerk, unit.id, { ...ARTICLE, channels })
  const params = { itemId: written.id }
  const codeOn = async (code: 'item' | 'unit') =>
    (await api.previewPrint({ params, query: { format: 'poster-a4', code } })).codeOpens ?? ''
  const [printed, front] = [await codeOn('item'), await codeOn('unit')]
  expect(printed).toMatch(/\/q\/[a-z0-9]{7}$/)
  expect(await codeOn('item')).toBe(printed)
  expect(front).not.toBe(printed)
  // Printed before it is published: the office itself.
  expect(await leadsTo(printed)).toBe('/xa-in-to-roi/')

  const approved = await approveWritten(clerk, chair, written)
  await api.publishItem({ params, body: { contentHash: approved.contentHash } })
  expect(await leadsTo(printed)).toMatch(/^\/xa-in-to-roi\/tin-tuc\/.+-[0-9a-f]{12}$/)
  expect(await leadsTo(printed.toUpperCase().replace('/Q/', '/q/'))).toContain('/tin-tuc/')

  await world.house.database.write(scopeOf(), (db) =>
    renameUnit(db, unit.id, {
      name: 'Ủy ban nhân dân phường In Tờ Rơi',
      shortName: 'UBND phường In Tờ Rơi',
      from: '2026-11-01',
    }),
  )
  expect(await leadsTo(printed)).toMatch(/^\/phuong-in-to-roi\/tin-tuc\//)
  expect(await leadsTo(front)).toBe('/phuong-in-to-roi/')
})

it('a code nobody was given is not found', async () => {
  const { statusCode, body } = await office.get('/q/zzzzzzz')
  expect([statusCode, body.includes('Không có mã này')]).toEqual([404, true])
})
