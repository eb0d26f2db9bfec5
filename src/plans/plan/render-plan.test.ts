import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueExample, importExample } from '../../../test/plan-example.ts'
import { openPdf, textOf } from '../../../test/pdf-pieces.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { readDocx } from '../../documents/reading/read-docx.ts'
import { plansContract } from '../contract.ts'
import { readPlan } from '../reading/read-plan.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
}, 120_000)
afterAll(() => world.close())

function download(visitor: Visitor, planId: string, format: 'docx' | 'pdf') {
  return visitor.inject({ method: 'GET', url: `/api/v1/plans/${planId}/document.${format}` })
}

describe('a plan as a document', () => {
  test('an issued plan is typeset in the form of the decree, for units below too', async () => {
    const { clerk, planId, communes } = await issueExample(world)
    const pdf = await download(clerk, planId, 'pdf')
    expect(pdf.statusCode).toBe(200)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const name = decodeURIComponent(String(pdf.headers['content-disposition']))
    expect(name).toContain('Kế hoạch 31-KH-UBND 2024.pdf')
    const text = await textOf(await openPdf(new Uint8Array(pdf.rawPayload)))
    expect(text).toContain('Số: 31/KH-UBND')
    expect(text).toContain('An Sơn, ngày 26 tháng 01 năm 2024')
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH')
    expect(text).not.toContain('DỰ THẢO')

    const below = await world.visit(communes[0], 'viewer')
    const docx = await download(below, planId, 'docx')
    expect(docx.statusCode).toBe(200)
    const back = readPlan(readDocx(new Uint8Array(docx.rawPayload)))
    expect(back.number).toMatchObject({ value: 31, symbol: 'KH-UBND' })
    expect(back.units).toEqual([
      'Văn phòng UBND tỉnh',
      'Ủy ban nhân dân các xã',
      'Hội Cựu giáo chức tỉnh',
    ])
    expect(back.tasks.map((task) => task.text)).toEqual([
      'Đăng tin, bài trên cổng thông tin điện tử trong Quý II/2024.',
      'Phát thanh trên đài truyền thanh về đường dây nóng, thường xuyên.',
      'Tổ chức 02 đợt tập huấn trong Quý II/2024.',
    ])
  }, 60_000)

  test('a plan not approved yet says so, an approved one is as it is to be signed, and another province does not find it', async () => {
    const place = await world.addProvince()
    const clerk = await world.visit(place.province, 'officer')
    const draft = await importExample(clerk, place.province)
    const { planId } = await clerk.api(plansContract).acceptDraft({
      params: { draftId: draft.id },
      body: {
        version: draft.version,
        facts: { ...draft.suggested, number: null, issuedOn: null, signerName: null },
        issued: false,
      },
    })
    const pdf = await download(clerk, planId, 'pdf')
    const text = await textOf(await openPdf(new Uint8Array(pdf.rawPayload)))
    expect(text).toContain('DỰ THẢO KẾ HOẠCH')
    expect(text).toContain('DỰ THẢO, chưa được ban hành.')
    expect(text).toMatch(/Số:\s+\/KH-UBND/u)
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain(
      'Dự thảo Kế hoạch 2024.pdf',
    )
    const api = clerk.api(plansContract)
    const params = { planId }
    const { version } = await api.getPlan({ params })
    const { approval } = await api.submitPlan({ params, body: { version } })
    expect((await download(clerk, planId, 'docx')).headers['content-disposition']).toContain(
      encodeURIComponent('Dự thảo'),
    )
    const head = (await world.visit(place.province, 'head')).api(plansContract)
    await head.approvePlan({ params, body: { contentHash: approval?.contentHash ?? '' } })
    const toSign = await download(clerk, planId, 'pdf')
    const signed = await textOf(await openPdf(new Uint8Array(toSign.rawPayload)))
    expect(signed, 'for the office that signs and numbers').not.toContain('DỰ THẢO')
    expect(signed).toMatch(/Số:\s+\/KH-UBND/u)
    expect(decodeURIComponent(String(toSign.headers['content-disposition']))).not.toContain('Dự')
    const elsewhere = await world.addProvince()
    const stranger = await world.visit(elsewhere.province, 'officer')
    expect((await download(stranger, planId, 'pdf')).statusCode).toBe(404)
    expect((await download(stranger, planId, 'docx')).statusCode).toBe(404)
  }, 60_000)
})
