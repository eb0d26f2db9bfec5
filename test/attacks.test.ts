import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileRoutes } from '../src/files/index.ts'
import type { Unit } from '../src/organization/index.ts'
import type { Problem } from '../src/platform/contract.ts'
import { planRoutes, plansContract } from '../src/plans/index.ts'
import { reportingRoutes } from '../src/reporting/index.ts'
import { workRoutes } from '../src/work/index.ts'
import { importExample, issueExample } from './plan-example.ts'
import { openQuarter } from './reporting-office.ts'
import type { Visitor, World } from './world.ts'
import { openWorld } from './world.ts'

const VIETNAMESE = /[ăâđêôơưà-ỹ]/i
const refusal = (status: number) => ({
  status,
  problem: { detail: expect.stringMatching(VIETNAMESE) as string },
})
const deed = { happenedOn: '2024-03-11', channelKind: 'broadcast', title: 'Phát thanh' }

describe('what is sent by mistake or by ill will', () => {
  let world: World
  let unit: Unit
  let clerk: Visitor
  beforeAll(async () => {
    world = await openWorld([workRoutes, planRoutes, reportingRoutes, fileRoutes])
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

  it.each(['a\u0000b', '\ud800', '\u0001', '\uFFFF', 'a\u000Bb'])(
    'says that a text cannot be kept: %j',
    async (title) => {
      const answer = await record({ ...deed, title })
      expect(answer).toMatchObject(refusal(422))
      expect(answer.problem.fields).toEqual({ title: expect.stringContaining('ký tự ẩn') })
      const { id } = await clerk
        .api(plansContract)
        .recordActivity({ params: { unitId: unit.id }, body: deed })
      expect(
        await send({
          method: 'POST',
          url: `/api/v1/activities/${id}/evidence-links`,
          payload: { url: `http://vi.du/${title}` },
        }),
      ).toMatchObject(refusal(422))
      const query = new URLSearchParams({ words: title.replace(/\p{Cs}/gu, '?') }).toString()
      const found = await send({ method: 'GET', url: `/api/v1/units/search?${query}` })
      expect(found.status).toBeLessThan(500)
    },
  )

  it('keeps ordinary text of every kind', async () => {
    const title = 'Tiếng Việt, 😀 \t “ngoặc” – và dòng\nmới \u202Equay\u202C'
    const kept = await clerk
      .api(plansContract)
      .recordActivity({ params: { unitId: unit.id }, body: { ...deed, title } })
    expect(kept.title).toBe(title)
  })

  it('finds no figure under a made-up code', async () => {
    const { params } = await openQuarter(clerk, unit)
    const url = `/api/v1/reports/${params.reportId}/cells/%00/records`
    expect(await send({ method: 'GET', url })).toMatchObject(refusal(404))
  })

  it.each(['0000', '0001-Q1', '1999-M12', '9999', '2024-M13', '2024-Q0'])(
    'opens no report of the period %s',
    async (periodKey) => {
      const kinds = { M: 'month', Q: 'quarter', H: 'half_year' } as const
      const periodKind = kinds[periodKey[5] as 'M'] ?? 'year'
      const url = `/api/v1/units/${unit.id}/reports`
      const payload = { periodKind, periodKey }
      expect(await send({ method: 'POST', url, payload })).toMatchObject(refusal(422))
      expect((await send({ method: 'GET', url })).status).toBe(200)
    },
  )

  it('names a nested field', async () => {
    const { params } = await openQuarter(clerk, unit)
    const section = { code: 'ket_qua', title: 'Phần', kind: 'prose', text: 'a\u0000' }
    const answer = await send({
      method: 'PUT',
      url: `/api/v1/reports/${params.reportId}/sections`,
      payload: { version: 1, sections: [section] },
    })
    expect(answer.problem.fields).toHaveProperty(['sections.0.text'])
  })

  it.each([
    ['due', '2024-19-39_ID'],
    ['due', '2024-02-31_ID'],
    ['due', '0000-01-01_ID'],
    ['due', 'ID'],
    ['activities', '2024_ID'],
    ['plans', 'ID'],
    ['plans', '2024-01-01_ID'],
    ['plan-drafts', '2024_ID'],
    ['waiting', '2024-03-12T99:99:99Z~ID'],
    ['waiting', '2024-03-12T00:00:00Z~------------------------------------'],
    ['reports', '2024-99-99~ID'],
    ['reports', '2024-01-01~------------------------------------'],
  ])('refuses a made-up place in a list: %s %s', async (list, cursor) => {
    const query = new URLSearchParams({ cursor: cursor.replace('ID', unit.id) }).toString()
    expect(
      await send({ method: 'GET', url: `/api/v1/units/${unit.id}/${list}?${query}` }),
    ).toMatchObject(refusal(422))
  })

  it.each([
    'due?from=0000-01-01',
    'activities?to=0000-01-01',
    'activity-suggestions?date=0000-01-01',
    'plans?year=9007199254740991',
  ])('refuses a day or year that no calendar has: %s', async (list) => {
    expect(await send({ method: 'GET', url: `/api/v1/units/${unit.id}/${list}` })).toMatchObject(
      refusal(422),
    )
  })

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=', 'x'],
    ['multipart/form-data; boundary=X', 'hello'],
    [
      'multipart/form-data; boundary=X',
      '--X\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
    ],
  ])('says that an upload is broken: %s %j', async (type, payload) => {
    const url = `/api/v1/units/${unit.id}/plan-drafts`
    const headers = { 'content-type': type }
    expect(await send({ method: 'POST', url, payload, headers })).toMatchObject(refusal(422))
  })

  it('takes what hides out of the name of a file', async () => {
    const { id } = await clerk
      .api(plansContract)
      .recordActivity({ params: { unitId: unit.id }, body: deed })
    const { items } = await clerk.api(plansContract).addEvidenceFiles({
      params: { activityId: id },
      body: {},
      files: [{ file: new Blob(['xin chào']), name: '../../ảnh\u202Egpj\u0000.txt' }],
    })
    expect(items[0]?.fileName).toBe('ảnhgpj.txt')
  })

  it('takes words every object knows for words nobody matched', async () => {
    const { clerk: author, planId } = await issueExample(world)
    const api = author.api(plansContract)
    const [line] = (await api.getPlan({ params: { planId } })).lineList
    const leads = ['constructor', '__proto__', 'toString']
    const body = { version: line?.version ?? 0, leads }
    const edited = await api.editLine({ params: { lineId: line?.id ?? '' }, body })
    expect(edited.unmatchedWords.toSorted()).toEqual(leads.toSorted())
  })

  it('keeps a draft readable whatever it is corrected to', async () => {
    const api = clerk.api(plansContract)
    const draft = await importExample(clerk, unit)
    const params = { draftId: draft.id }
    const wrong = [
      { path: 'number.value', value: -5 },
      { path: 'year', value: 99 },
      { path: 'place', value: 'x'.repeat(400) },
      { path: 'number.symbol', value: 'x'.repeat(100) },
      { path: 'tasks.0.timing', value: [{ text: 'x', kind: 'deadline', to: 'mai' }] },
      { path: 'tasks.0.timing', value: [{ text: 'x', kind: 'deadline', to: '0000-01-01' }] },
      { path: 'tasks.0.timing', value: [{ text: 'x', kind: 'count', count: 1e15 }] },
    ]
    let { version } = draft
    for (const one of wrong) {
      const answer = await send({
        method: 'PATCH',
        url: `/api/v1/plan-drafts/${draft.id}`,
        payload: { version, corrections: [one] },
      })
      expect([200, 422]).toContain(answer.status)
      ;({ version } = await api.getDraft({ params }))
    }
    const corrections = [{ path: 'tasks.0.text', value: 'chữ '.repeat(400_000) }]
    const { version: now } = await api.correctDraft({ params, body: { version, corrections } })
    const again = api.correctDraft({ params, body: { version: now, corrections } })
    await expect(again).rejects.toMatchObject({ status: 422 })
  })

  it('takes no plan of a century', async () => {
    const draft = await importExample(clerk, unit)
    const { issued, ...facts } = draft.suggested
    const accept = clerk.api(plansContract).acceptDraft({
      params: { draftId: draft.id },
      body: { version: draft.version, facts: { ...facts, toOn: '2199-12-31' }, issued },
    })
    await expect(accept).rejects.toMatchObject({
      status: 422,
      fields: { 'facts.toOn': expect.stringContaining('10 năm') as string },
    })
  })

  it('takes no reason without a letter', async () => {
    const api = clerk.api(plansContract)
    const { id, version } = await api.recordActivity({ params: { unitId: unit.id }, body: deed })
    const payload = { version, reason: ' \u200B\u2060 ' }
    const url = `/api/v1/activities/${id}/void`
    expect(await send({ method: 'POST', url, payload })).toMatchObject(refusal(422))
  })

  it.each(['/%zz', '/api/v1/%zz', `/${'a'.repeat(400)}`])(
    'knows no address %s, and says so under the same guards',
    async (url) => {
      const answer = await clerk.inject({ method: 'GET', url })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toContain('Không tìm thấy địa chỉ này')
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    },
  )

  it('says when somebody asks too often', async () => {
    for (let n = 0; n < 1200; n += 1) await askFrom(clerk, '203.0.113.7')
    const answer = await askFrom(clerk, '203.0.113.7')
    expect(answer.statusCode).toBe(429)
    expect(answer.json<Problem>().detail).toContain('Hãy đợi một phút')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('answers what is no request with a sentence', async () => {
    const port = Number(new URL(await world.app.listen({ port: 0, host: '127.0.0.1' })).port)
    const say = (text: string) =>
      new Promise<string>((done, fail) => {
        let heard = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        socket.on('data', (chunk) => (heard += chunk.toString()))
        socket.on('end', () => done(heard))
        socket.on('error', fail)
      })
    expect(await say('xin chào\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*không đúng dạng/)
    const long = `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`
    expect(await say(long)).toMatch(/^HTTP\/1.1 431 [\s\S]*quá dài/)
    const twice = 'POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\n'
    const smuggled = `${twice}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`
    expect(await say(smuggled)).toMatch(/^HTTP\/1.1 400 /)
  })
})

function askFrom(visitor: Visitor, address: string) {
  const headers = { 'x-forwarded-for': address }
  return visitor.inject({ method: 'GET', url: '/api/v1/session', headers })
}
