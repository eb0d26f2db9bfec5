import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amended, PAPER } from '../../../test/amended-plan.ts'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { createApp } from '../../platform/app.ts'
import { mountPage } from '../../platform/pages.ts'
import { openFrame } from '../../portal/index.ts'
import { workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { planPages, servePlanPapers } from './plan-pages.tsx'

const PDF = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nstartxref\n9\n%%EOF\n'

let world: World
let app: FastifyInstance
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
  const { house } = world
  const { frame, errorPage } = await openFrame(house.config.publicUrl)
  app = await createApp(house.log, errorPage, house.sites)
  for (const page of planPages(house)) mountPage(app, page, house, frame)
  servePlanPapers(app, house)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

function read(url: string, headers: Record<string, string> = {}) {
  world.house.pages.drop(null)
  return app.inject({ url, headers })
}

async function named(unitId: string) {
  const slug = `tinh-${unitId.slice(-12)}`
  await world.owner.query(
    'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
    [slug, unitId],
  )
  return slug
}

test('the head alone lets anybody have the signed paper, one at a time, and takes it back', async () => {
  const { clerk, province, communes, planId } = await issueExample(world)
  const unit = await named(province.id)
  const api = clerk.api(plansContract)
  const add = (text: string, name: string) =>
    api.addSignedPaper({ params: { planId }, files: [{ file: new Blob([text]), name }] })
  await add(PDF.replace('9', '8'), 'bản trước.pdf')
  const { signedPapers, slug } = await add(PDF, 'Kế hoạch 31.pdf')
  const [newer, older] = signedPapers
  const page = `/${unit}/ke-hoach/${slug}`
  const paper = `${page}/ban-ky.pdf`
  expect((await read(page)).body).not.toContain('ban-ky.pdf')
  expect((await read(paper)).statusCode).toBe(404)

  const publish = (visitor: typeof clerk, paperId = '', isPublic = true) =>
    visitor
      .api(plansContract)
      .publishSignedPaper({ params: { planId, paperId }, body: { isPublic } })
  await expect(publish(clerk, newer?.id)).rejects.toMatchObject({ status: 403 })
  const below = await world.visit(communes[0], 'head')
  await expect(publish(below, newer?.id)).rejects.toMatchObject({
    status: expect.toBeOneOf([403, 404]),
  })
  const chair = await world.visit(province, 'head')
  await expect(publish(chair, planId)).rejects.toMatchObject({ status: 404 })

  await publish(chair, older?.id)
  const { signedPapers: after } = await publish(chair, newer?.id)
  expect(after.map(({ isPublic }) => isPublic)).toEqual([true, false])
  expect((await read(page)).body).toContain(`<a href="${paper}">Bản đã ký</a>`)
  expect((await read(`/en${page}`)).body).toContain(`<a href="/en${paper}">The signed paper</a>`)
  for (const url of [paper, `/en${paper}`]) {
    const { body, headers, statusCode } = await read(url)
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'application/pdf', PDF])
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    const again = await read(url, { 'if-none-match': String(headers['etag']) })
    expect(again.statusCode).toBe(304)
  }

  await publish(chair, older?.id, false)
  expect((await read(paper)).statusCode).toBe(200)
  await publish(chair, newer?.id, false)
  expect((await read(paper)).statusCode).toBe(404)
  expect((await read(page)).body).not.toContain('ban-ky.pdf')
  expect((await read(`/${unit}/ke-hoach/khong-co/ban-ky.pdf`)).statusCode).toBe(404)
})

test('an amendment is told on the page of its plan, with its own signed paper where the head lets anybody have it', async () => {
  const { api, put, because, lines, params, planId, province, visitor } = await amended(world)
  const unit = await named(province.id)
  const add = (text: string, by = api) =>
    by.addSignedAmendment({ params, files: [{ file: new Blob([text]), name: 'Sửa đổi 40.pdf' }] })
  await expect(add(PDF), 'nobody approved it').rejects.toMatchObject({ status: 409 })
  await put({ act: 'edit', lineId: lines[0] ?? '', typed: { coordinating: ['Báo An Sơn'] } })
  const { version } = await because('Có thủ tục mới')
  const { slug } = await api.getPlan({ params: { planId } })
  const page = `/${unit}/ke-hoach/${slug}`
  expect((await read(page)).body).not.toContain('sua-doi')
  await api.issueAmendment({ params, body: { ...PAPER, version } })
  expect((await read(page)).body).toMatch(/Sửa đổi, bổ sung lần 1:.{0,40}Số 40\/KH-UBND/u)

  await expect(add('không phải PDF')).rejects.toMatchObject({ status: 422 })
  await expect(add(PDF, visitor.api(plansContract))).rejects.toMatchObject({ status: 404 })
  await add(PDF)
  const { signedPapers } = await add(PDF)
  expect(signedPapers).toMatchObject([{ fileName: 'Sửa đổi 40.pdf', isPublic: false }])
  expect((await api.getPlan({ params: { planId } })).signedPapers, 'not the plan’s').toEqual([])
  const paperId = signedPapers[0]?.id ?? ''
  const bytes = await visitor
    .api(plansContract)
    .downloadSignedAmendment({ params: { ...params, paperId } })
  expect(await bytes.text(), 'units below read it').toBe(PDF)

  const paper = `${page}/sua-doi/1/ban-ky.pdf`
  expect((await read(paper)).statusCode).toBe(404)
  const publish = (by: typeof api, isPublic: boolean) =>
    by.publishSignedAmendment({ params: { ...params, paperId }, body: { isPublic } })
  await expect(publish(api, true)).rejects.toMatchObject({ status: 403 })
  const chair = (await world.visit(province, 'head')).api(plansContract)
  // The plan's own paper beside it: each has one that is public.
  const own = await api.addSignedPaper({
    params: { planId },
    files: [{ file: new Blob([PDF]), name: 'Kế hoạch 31.pdf' }],
  })
  await chair.publishSignedPaper({
    params: { planId, paperId: own.signedPapers[0]?.id ?? '' },
    body: { isPublic: true },
  })
  await publish(chair, true)
  const { body } = await read(page)
  expect(body).toContain(`<a href="${page}/ban-ky.pdf">Bản đã ký</a>`)
  expect(body).toContain(`<a href="${paper}">Bản đã ký</a>`)
  for (const url of [paper, `/en${paper}`]) {
    const answer = await read(url)
    expect([answer.statusCode, answer.body]).toEqual([200, PDF])
  }
  expect((await read(`${page}/sua-doi/2/ban-ky.pdf`)).statusCode).toBe(404)
  await publish(chair, false)
  expect((await read(paper)).statusCode).toBe(404)
  expect((await read(`${page}/ban-ky.pdf`)).statusCode, 'the plan’s stays').toBe(200)
})
