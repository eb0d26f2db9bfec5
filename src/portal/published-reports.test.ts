import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { HtmlValidate } from 'html-validate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addActivity } from '../../test/recorded-work.ts'
import { openOffice, openQuarter, type ReportRef, submit } from '../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../test/world.ts'
import { planRoutes } from '../plans/index.ts'
import { createApp } from '../platform/app.ts'
import { mountFile, mountPage } from '../platform/pages.ts'
import { reportingContract, reportingRoutes } from '../reporting/index.ts'
import { workRoutes } from '../work/index.ts'
import { openFrame, publicFiles, publicPages } from './index.ts'

const SLUG = 'xa-doc-bao-cao'

describe('a published report', () => {
  let world: World
  let app: FastifyInstance
  let chair: Visitor
  let report: ReportRef
  let path: string
  beforeAll(async () => {
    world = await openWorld([workRoutes, planRoutes, reportingRoutes])
    const office = await openOffice(world)
    ;({ chair } = office)
    await world.owner.query(
      'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
      [SLUG, office.unit.id],
    )
    await addActivity(world, office.unit, { on: '2024-02-01', channel: 'broadcast', proof: true })
    report = await openQuarter(office.clerk, office.unit)
    const { contentHash } = await submit(office.clerk, report)
    await chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
    await office.clerk
      .api(reportingContract)
      .issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-12' } })
    const { published } = await chair
      .api(reportingContract)
      .publishReport({ ...report, body: { leftOut: [] } })
    path = published?.path ?? ''
    const { house } = world
    const { frame, errorPage } = await openFrame(house.config.publicUrl)
    app = await createApp(house.log, errorPage, house.sites)
    for (const page of publicPages(house)) mountPage(app, page, house, frame)
    for (const file of publicFiles(house)) mountFile(app, file, house)
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  it('is taken home as a PDF, and as nothing under a name that is none', async () => {
    const page = (await app.inject(path)).body
    expect(page).toMatch(/href="[^"]+\.pdf" type="application\/pdf">Tải báo cáo \(PDF, /u)
    for (const url of [`${path}.pdf`, `/en${path}.pdf`]) {
      const answer = await app.inject(url)
      expect(answer.headers['content-type'], url).toBe('application/pdf')
      expect(answer.rawPayload.subarray(0, 5).toString(), url).toBe('%PDF-')
    }
    expect((await app.inject(`${path}x.pdf`)).statusCode).toBe(404)
  })

  it('is found on the front page, in the list and in the map of the site', async () => {
    expect(path).toMatch(/^\/xa-doc-bao-cao\/bao-cao\/[a-z0-9-]+$/u)
    for (const url of [`/${SLUG}/`, `/${SLUG}/bao-cao`, `/${SLUG}/sitemap.xml`]) {
      expect((await app.inject(url)).body, url).toContain(path.slice(1))
    }
  })

  it('is shown by messengers with a card of the unit', async () => {
    const { body } = await app.inject(path)
    const address = `/${SLUG}/the-chia-se.png`
    expect(body).toContain(
      `<meta property="og:image" content="${world.house.config.publicUrl}${address}"/>`,
    )
    const { rawPayload, headers } = await app.inject(address)
    expect(headers['content-type']).toBe('image/png')
    expect(await sharp(rawPayload).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  it('is valid, small, without script, in both languages, and says its figures in tables', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    for (const url of [path, `/en${path}`, `/${SLUG}/bao-cao`, `/en/${SLUG}/bao-cao`]) {
      const { body, statusCode } = await app.inject(url)
      expect(statusCode, url).toBe(200)
      const { results } = await validator.validateString(body)
      expect(results.flatMap(({ messages }) => messages.map((one) => one.message))).toEqual([])
      expect(body).not.toContain('<script')
      expect(gzipSync(body).length).toBeLessThan(30_000)
    }
    const { body } = await app.inject(path)
    expect(body).toContain('Số 27/')
    expect(body).toContain('<table')
    // Of an empty cell nothing, so that its label does not stand on a phone's card.
    expect(body).toContain('<td data-label="TT"></td>')
    expect(body).toMatch(/<th scope="row"><span id="dong-[\d.]+">/u)
  })

  it('is found by its number and by any word of its text, with marks or without', async () => {
    for (const words of ['27/BC-UBND', 'bao cao', 'truyền thông', 'ket qua theo hinh thuc']) {
      const { body } = await app.inject(`/${SLUG}/tim-kiem?q=${encodeURIComponent(words)}`)
      expect(body, words).toContain(`href="${path}"`)
    }
    for (const words of ['không có từ này', '"kind"', ' ', '&|!']) {
      const { body, statusCode } = await app.inject(
        `/${SLUG}/tim-kiem?q=${encodeURIComponent(words)}`,
      )
      expect([statusCode, body.includes(`href="${path}"`)], words).toEqual([200, false])
    }
  })

  it('is gone at once when it is taken back', async () => {
    await chair
      .api(reportingContract)
      .withdrawReport({ ...report, body: { reason: 'Sai số liệu' } })
    world.house.pages.drop(`report:${report.params.reportId}`)
    expect((await app.inject(path)).statusCode).toBe(404)
  })
})
