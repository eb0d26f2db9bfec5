import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { projectFolder } from '../../platform/project.ts'
import { workContract } from '../../work/index.ts'
import { serveHooks } from '../index.ts'
import { isSignedByFacebook, isSignedByZalo } from './signature.ts'

let world: World
let clerk: Visitor
beforeAll(async () => {
  world = await openChannelWorld()
  await serveHooks(world.app, world.house)
})
afterAll(() => world.close())

async function connected(code: 'zalo' | 'facebook', keys: Record<string, string>) {
  const office = await openChannelOffice(world)
  clerk = office.clerk
  const { id } = await office.openChannel(code, true)
  await channelsOf(clerk).connectChannel({ params: { channelId: id }, body: { keys } })
  const call = (payload: string, headers: Record<string, string>) =>
    world.app.inject({
      method: 'POST',
      url: `/hooks/${code}/${id}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    })
  const notices = async () => {
    const params = { unitId: office.unit.id }
    const { items } = await clerk.api(workContract).listWaiting({ params, query: {} })
    return items.filter(({ subjectId }) => subjectId === id).length
  }
  return { id, call, notices }
}

const ZALO = { appId: '1234567890123456789', oaSecret: 'OA_SECRET_ABC' }
const SAID = JSON.stringify({
  app_id: ZALO.appId,
  user_id_by_app: 'a1',
  event_name: 'user_send_text',
  timestamp: '1718000100000',
  sender: { id: 'u1' },
  recipient: { id: 'oa1' },
  message: { msg_id: 'm1', text: 'Xin chào, hồ sơ của tôi tới đâu rồi?' },
})
const MAC = '86f1e0b046e3f7f332a4d07bc6f2e4122ed7dce01104dcf2dd982ccf2a9ddd31'

test('what Zalo signed is taken once and told; a wrong signature is refused', async () => {
  const { call, notices } = await connected('zalo', { ...ZALO, accessToken: 'x' })
  expect((await call(SAID, { 'x-zevent-signature': `mac=${MAC}` })).statusCode).toBe(200)
  expect((await call(SAID, { 'x-zevent-signature': `mac=${MAC}` })).statusCode).toBe(200)
  expect(await notices()).toBe(1)
  for (const header of [{}, { 'x-zevent-signature': 'mac=00' }]) {
    expect((await call(SAID, header)).statusCode).toBe(401)
  }
  const changed = SAID.replace('hồ sơ', 'ho so')
  expect((await call(changed, { 'x-zevent-signature': `mac=${MAC}` })).statusCode).toBe(401)
})

test('Facebook is answered its challenge only for our word, and its signature is of the raw bytes', async () => {
  const { id, call, notices } = await connected('facebook', {
    pageToken: 'p',
    appSecret: 'app-secret',
    verifyToken: 'tu-chung',
  })
  const ask = (token: string) =>
    world.app.inject({
      url: `/hooks/facebook/${id}?hub.mode=subscribe&hub.challenge=1158&hub.verify_token=${token}`,
    })
  expect(await ask('tu-chung')).toMatchObject({ statusCode: 200, body: '1158' })
  expect((await ask('khac')).statusCode).toBe(403)
  const value = { item: 'comment', verb: 'add', comment_id: 'c1', message: 'Cảm ơn xã' }
  const entry = [{ id: 'page-1', time: 1520383571, changes: [{ field: 'feed', value }] }]
  const body = JSON.stringify({ object: 'page', entry })
  // Facebook escapes letters outside ASCII before it signs.
  for (const raw of [
    body,
    body.replaceAll(
      /[^\u0020-\u007E]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  ]) {
    const mac = createHmac('sha256', 'app-secret').update(raw).digest('hex')
    const answer = await call(raw, { 'x-hub-signature-256': `sha256=${mac}` })
    expect(answer.statusCode).toBe(200)
  }
  expect(await notices()).toBe(1)
  const strange = JSON.stringify({ object: 'page', entry: 'gì đó' })
  const mac = createHmac('sha256', 'app-secret').update(strange).digest('hex')
  const answer = await call(strange, { 'x-hub-signature-256': `sha256=${mac}` })
  expect(answer.statusCode, 'of a shape nobody knows: nothing to do, and not told again').toBe(200)
  expect((await call(body, { 'x-hub-signature-256': 'sha256=00' })).statusCode).toBe(401)
})

test('a channel nobody keeps is not there, and one without its secret takes nothing', async () => {
  for (const id of ['01a223f8-20df-7f99-b001-700d6909558a', 'khong-co']) {
    const url = `/hooks/zalo/${id}`
    const nobody = await world.app.inject({ method: 'POST', url, payload: SAID })
    expect(nobody.statusCode, id).toBe(404)
  }
  const { call } = await connected('zalo', { accessToken: 'x' })
  expect((await call(SAID, { 'x-zevent-signature': `mac=${MAC}` })).statusCode).toBe(401)
})

const vectorFile = join(projectFolder, '..', 'shared', 'channels', 'vectors-zalo-mac.json')
test.each(existsSync(vectorFile) ? [vectorFile] : [])(
  'the vector of the rule holds, and those of the two usual mistakes do not',
  (file) => {
    const vector = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    const { appId = '', timestamp = '', oaSecretKey: secret = '', body = '' } = vector
    const check = (mac: string | undefined) =>
      isSignedByZalo(mac, Buffer.from(body), { appId, timestamp, secret })
    expect(check(vector['mac'])).toBe(true)
    expect(check(vector['wrong_hmac_body'])).toBe(false)
    expect(check(vector['wrong_hmac_concat'])).toBe(false)
  },
)

test('a signature of another length or of nothing is no signature', () => {
  expect(isSignedByFacebook(undefined, Buffer.from('{}'), 's')).toBe(false)
  expect(isSignedByFacebook('sha256=', Buffer.from('{}'), 's')).toBe(false)
})
