import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWorld, type Visitor, type World } from '../../test/world.ts'
import { type GuestActor, identityContract, listSignedLinks } from '../identity/index.ts'
import { openSignedLink } from '../identity/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Actor } from '../platform/actor.ts'
import { createApp } from '../platform/app.ts'
import { scopeOf } from '../platform/database.ts'
import { mountFormPages } from '../platform/form-pages.ts'
import { newId } from '../platform/id.ts'
import { once } from '../platform/idempotency.ts'
import { openFrame } from './frame.tsx'
import { linkFormPage } from './link-form-page.ts'

describe('a signed link', () => {
  let world: World
  let app: FastifyInstance
  let unit: Unit
  let clerk: Visitor
  const logged: string[] = []
  const notes: { note: string; by: string; of: string }[] = []
  let lastGuest: GuestActor | null = null

  beforeAll(async () => {
    world = await openWorld()
    world.setToday('2024-03-12')
    unit = (await world.addProvince()).communes[0]
    clerk = await world.visit(unit, 'officer')
    const { frame, errorPage } = await openFrame('http://localhost')
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
    app = await createApp(log, errorPage)
    const page = linkFormPage(world.house, [
      {
        purpose: 'thu-nghiem',
        show: async (guest, { sent }) => ({
          title: sent ? 'Đã nhận' : 'Xin ý kiến',
          description: '',
          unit: null,
          crumbs: [],
          body: <p>Gửi {guest.name}</p>,
        }),
        submit: async (guest, sent) => {
          const { note } = sent.parse(z.object({ note: z.string('Hãy ghi ý kiến.') }))
          if (note === 'hỏng') throw new Error('broken')
          lastGuest = guest
          await world.house.database.write(guest.scope, (db) =>
            once(db, guest.linkId, sent.key, 'note', async () => {
              notes.push({ note, by: guest.name, of: guest.subject.id })
            }),
          )
        },
      },
    ])
    await mountFormPages(app, [page], world.house, frame)
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  const actor = (): Actor => {
    const home = {
      unitId: unit.id,
      orgPath: unit.orgPath,
      shard: unit.shard,
      role: 'officer' as const,
    }
    const scope = { ...scopeOf(unit.orgPath), account: clerk.accountId }
    return { accountId: clerk.accountId, name: 'Hoa', home, grants: [home], scope, requestId: null }
  }
  const open = async (lastDay = '2024-03-20', subjectId = newId()) => {
    const opened = await world.house.database.write(actor().scope, (db) =>
      openSignedLink(db, actor(), {
        purpose: 'thu-nghiem',
        subjectKind: 'note',
        subjectId,
        orgPath: unit.orgPath,
        unitId: unit.id,
        forWhom: 'Ủy ban MTTQ xã Bình Minh',
        lastDay,
      }),
    )
    return { ...opened, token: opened.token ?? '', subjectId, json: JSON.stringify(opened) }
  }
  const send = (token: string, payload: string) =>
    app.inject({
      method: 'POST',
      url: `/l/${token}`,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  it('opens one thing for somebody by name, and takes an answer once', async () => {
    const { token, subjectId } = await open()
    const shown = await app.inject(`/l/${token}`)
    expect(shown.body).toContain('Gửi Ủy ban MTTQ xã Bình Minh')
    expect(shown.body).toContain('<meta name="robots" content="noindex"/>')
    expect(shown.headers['referrer-policy']).toBe('no-referrer')
    const form = `key=${newId()}&note=Đã nhận`
    const answers = [await send(token, encodeURI(form)), await send(token, encodeURI(form))]
    for (const answer of answers) {
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/l/${token}?da-gui=1`])
    }
    expect(notes).toEqual([{ note: 'Đã nhận', by: 'Ủy ban MTTQ xã Bình Minh', of: subjectId }])
    expect(lastGuest).toMatchObject({ accountId: null, scope: { paths: [unit.orgPath] } })
    expect((await app.inject(`/l/${token}?da-gui=1`)).body).toContain('Đã nhận')
    const [link] = await world.house.database.read(scopeOf(unit.orgPath), (db) =>
      listSignedLinks(db, 'thu-nghiem', [subjectId]),
    )
    expect(link).toMatchObject({ forWhom: 'Ủy ban MTTQ xã Bình Minh', revokedAt: null })
    expect(link?.lastUsedAt).not.toBeNull()
  })

  it('shows the same plain page for a wrong, an expired and a revoked token', async () => {
    const expired = await open('2024-03-15')
    const revoked = await open()
    expect((await app.inject(`/l/${expired.token}`)).statusCode).toBe(200)
    const params = { linkId: revoked.id }
    await clerk.api(identityContract).revokeLink({ params })
    await clerk.api(identityContract).revokeLink({ params })
    world.setToday('2024-03-16')
    const answers = [
      await app.inject('/l/khong-co'),
      await app.inject(`/l/${expired.token}`),
      await app.inject(`/l/${revoked.token}`),
      await send(expired.token, 'note=a'),
      await send(revoked.token, 'note=a'),
    ]
    world.setToday('2024-03-12')
    const [first] = answers
    for (const one of answers) {
      expect(one.statusCode).toBe(404)
      expect(one.body).toBe(first?.body)
      expect(one.headers['referrer-policy']).toBe('no-referrer')
      expect(one.headers['cache-control']).toBe('no-store')
    }
    expect(first?.body).toContain('đã hết hạn hoặc đã được thu hồi')
    expect(notes).toHaveLength(1)
  })

  it('is revoked only by the unit that gave it', async () => {
    const { id, token } = await open()
    const { communes } = await world.addProvince()
    const stranger = await world.visit(communes[1], 'officer')
    const reader = await world.visit(unit, 'viewer')
    const params = { linkId: id }
    await expect(stranger.api(identityContract).revokeLink({ params })).rejects.toMatchObject({
      status: 404,
    })
    await expect(reader.api(identityContract).revokeLink({ params })).rejects.toMatchObject({
      status: 403,
    })
    expect((await app.inject(`/l/${token}`)).statusCode).toBe(200)
  })

  it('keeps its token out of the database, the logs and what is kept for a repeated request', async () => {
    const { token, json } = await open()
    await app.inject(`/l/${token}`)
    expect((await send(token, encodeURI('note=hỏng'))).statusCode).toBe(500)
    expect(logged.join('')).toContain('broken')
    expect(logged.join('')).not.toContain(token)
    expect(json).not.toContain(token)
    const { rows } = await world.owner.query<{ found: boolean }>(
      `select (select bool_or(l::text like $1) from identity.signed_link l)
        or (select bool_or(a::text like $1) from platform.act a) as found`,
      [`%${token}%`],
    )
    expect(rows[0]?.found).toBe(false)
  })
})
