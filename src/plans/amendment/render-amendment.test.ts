import { afterAll, beforeAll, expect, test } from 'vitest'
import { amended, PAPER } from '../../../test/amended-plan.ts'
import { openPdf, textOf } from '../../../test/pdf-pieces.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { checkForm, readEdxml } from '../../documents/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-01-29')
}, 120_000)
afterAll(() => world.close())

const LEAFLETS = {
  content: 'In tờ rơi',
  source: 'commune_budget',
  unit: 'tờ',
  quantity: 1000,
  price: 1200,
} as const

/** One change of each kind, the estimate's too, with its reason. */
async function changed() {
  const begun = await amended(world)
  const { api, put, because, lines, params } = begun
  const [first = '', second = '', third = ''] = lines
  await put({ act: 'edit', lineId: second, typed: { timingText: 'Hằng tháng' } })
  await put({ act: 'edit', lineId: first, typed: { coordinating: ['Báo An Sơn'] } })
  await put({ act: 'withdraw', lineId: third })
  await put({
    act: 'add',
    typed: {
      content: 'Đăng bài trên Zalo',
      leads: ['Ủy ban nhân dân các xã'],
      timingText: 'Quý IV/2024',
    },
  })
  const { version } = await because('Bộ Nội vụ công bố thủ tục mới ngày 20/01/2024')
  const ready = await api.putAmendmentBudget({
    params,
    body: { version, change: { act: 'add', typed: LEAFLETS } },
  })
  return { ...begun, version: ready.version, stale: version }
}

async function textIn(visitor: Visitor, amendmentId: string) {
  const url = `/api/v1/amendments/${amendmentId}/document`
  const pdf = await visitor.inject({ url: `${url}.pdf` })
  const docx = await visitor.inject({ url: `${url}.docx` })
  expect([pdf.statusCode, docx.statusCode]).toEqual([200, 200])
  const name = decodeURIComponent(String(pdf.headers['content-disposition']))
  const bytes = [docx, pdf].map(({ rawPayload }) => new Uint8Array(rawPayload))
  const findings = (await Promise.all(bytes.map((one) => checkForm(one)))).flat()
  return {
    text: await textOf(await openPdf(new Uint8Array(pdf.rawPayload))),
    name,
    rules: findings.map(({ rule }) => rule),
  }
}

test('an amendment is printed as a plan of its own: what changes before and after, what stays', async () => {
  const { api, clerk, visitor, province, params, version } = await changed()
  const draft = await textIn(clerk, params.amendmentId)
  expect(draft.name).toContain('Dự thảo Sửa đổi, bổ sung lần 1.pdf')
  expect(draft.text).toContain(
    'DỰ THẢO KẾ HOẠCH Sửa đổi, bổ sung Kế hoạch số 31/KH-UBND ngày 26/01/2024 của Ủy ban nhân dân tỉnh An Sơn về truyền thông',
  )
  const hidden = await visitor.inject({
    url: `/api/v1/amendments/${params.amendmentId}/document.pdf`,
  })
  expect(hidden.statusCode, 'not for those below before it is issued').toBe(404)

  await api.submitAmendment({ params, body: { version } })
  const head = (await world.visit(province, 'head', 'Trần Quốc Toản')).api(plansContract)
  const asked = await head.getAmendment({ params })
  const approved = await head.approveAmendment({
    params,
    body: { contentHash: asked.approval?.contentHash ?? '' },
  })
  const toSign = await textIn(clerk, params.amendmentId)
  expect(toSign.name, 'for the office that signs and numbers').not.toContain('Dự thảo')
  expect(toSign.text).not.toContain('DỰ THẢO')
  expect(toSign.text).toMatch(/Số:\s+\/KH-UBND/u)
  await api.issueAmendment({
    params,
    body: { ...PAPER, signedOnPaper: false, version: approved.version },
  })
  const { text, name, rules } = await textIn(visitor, params.amendmentId)
  expect(rules).toEqual([])
  expect(text, 'whoever approved it signs it').toContain('CHỦ TỊCH Trần Quốc Toản')
  expect(name).toContain('Sửa đổi, bổ sung lần 1 40-KH-UBND.pdf')
  expect(text).not.toContain('DỰ THẢO')
  expect(text).toContain('Số: 40/KH-UBND')
  expect(text).toContain('Bộ Nội vụ công bố thủ tục mới ngày 20/01/2024.')
  expect(text).toContain('1. Sửa đổi các nhiệm vụ')
  expect(text).toContain('Thời gian thực hiện: thay “thường xuyên” bằng “Hằng tháng”.')
  expect(text).toContain('Cơ quan phối hợp: bổ sung “Báo An Sơn”.')
  expect(text).toContain('“Đăng bài trên Zalo”: - Cơ quan thực hiện: Ủy ban nhân dân các xã.')
  expect(text).toContain('3. Bãi bỏ các nhiệm vụ')
  expect(text).toContain('Tổng dự toán tăng 1.200.000 đồng.')
  expect(text).toContain('không thay đổi và tiếp tục được thực hiện.')
}, 60_000)

test('approved it leaves as edXML without a number; issued, with its number and the signed PDF alone', async () => {
  const { api, clerk, visitor, province, params, version } = await changed()
  const url = `/api/v1/amendments/${params.amendmentId}/document.edxml?from=H42&to=H42.12.3&toName=UBND%20xã`
  expect((await clerk.inject({ url })).statusCode, 'nobody approved it').toBe(409)
  expect((await clerk.inject({ url: url.replace('H42&', 'x&') })).statusCode).toBe(422)
  await api.submitAmendment({ params, body: { version } })
  const head = (await world.visit(province, 'head', 'Trần Quốc Toản')).api(plansContract)
  const { approval } = await head.getAmendment({ params })
  const approved = await head.approveAmendment({
    params,
    body: { contentHash: approval?.contentHash ?? '' },
  })
  expect(readEdxml((await clerk.inject({ url })).rawPayload)).toMatchObject({
    number: null,
    issuedOn: null,
    notation: 'KH-UBND',
    attachments: [{ name: 'Sửa đổi, bổ sung lần 1.docx' }],
  })
  const signed = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nstartxref\n9\n%%EOF\n'
  const { version: now } = await api.addSignedAmendment({
    params,
    files: [{ file: new Blob([signed]), name: 'Quyết định 40.pdf' }],
  })
  await expect(
    head.publishSignedAmendment({
      params: {
        ...params,
        paperId: (await api.getAmendment({ params })).signedPapers[0]?.id ?? '',
      },
      body: { isPublic: true },
    }),
    'not in force yet',
  ).rejects.toMatchObject({ status: 409 })
  expect(now, 'what was approved stays').toBe(approved.version)
  await api.issueAmendment({
    params,
    body: { ...PAPER, symbol: 'QĐ-UBND', signedOnPaper: false, version: now },
  })
  const below = await visitor.api(plansContract).getAmendment({ params })
  expect(below.signedPapers, 'with the issue units below have it').toHaveLength(1)
  expect(below.may).toMatchObject({ attachSigned: false, publishSigned: false })
  const received = readEdxml((await clerk.inject({ url })).rawPayload)
  expect(received).toMatchObject({
    number: 40,
    notation: 'QĐ-UBND',
    issuedOn: '2024-01-29',
    subject: expect.stringMatching(/^Về việc sửa đổi, bổ sung Kế hoạch số 31\/KH-UBND/u),
    signer: { fullName: 'Trần Quốc Toản' },
    attachments: [{ name: 'Quyết định 40.pdf' }],
  })
  const bytes = received.kind === 'document' ? received.attachments[0]?.bytes : undefined
  expect(Buffer.from(bytes ?? []).toString()).toBe(signed)
}, 60_000)

test('with the symbol of a decision it is printed as one, article by article', async () => {
  const { api, clerk, params, version } = await changed()
  await api.issueAmendment({ params, body: { ...PAPER, symbol: 'QĐ-UBND', version } })
  const { text, rules } = await textIn(clerk, params.amendmentId)
  expect(new Set(rules), 'nobody said who signed the paper').toEqual(new Set(['signer']))
  expect(text).toContain('QUYẾT ĐỊNH Về việc sửa đổi, bổ sung Kế hoạch số 31/KH-UBND')
  expect(text).toContain('QUYẾT ĐỊNH: Điều 1. Sửa đổi các nhiệm vụ:')
  expect(text).toContain('Điều 5. Quyết định này có hiệu lực kể từ ngày ký.')
}, 60_000)

test('the estimate is amended in the version that was looked at alone', async () => {
  const { api, params, stale, version } = await changed()
  const change = { act: 'add' as const, typed: { ...LEAFLETS, content: 'In áp phích' } }
  await expect(
    api.putAmendmentBudget({ params, body: { version: stale, change } }),
  ).rejects.toMatchObject({ status: 409 })
  const [item] = (await api.getAmendment({ params })).budget?.items ?? []
  await expect(
    api.dropAmendmentBudget({
      params: { ...params, changeId: item?.id ?? '' },
      body: { version: stale },
    }),
  ).rejects.toMatchObject({ status: 409 })
  const both = await Promise.allSettled(
    [1, 2].map(() => api.putAmendmentBudget({ params, body: { version, change } })),
  )
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await api.getAmendment({ params })).budget?.items).toHaveLength(2)
})

test('nobody of another province finds the paper, nor one without an account', async () => {
  const { params } = await changed()
  const { communes } = await world.addProvince()
  const stranger = await world.visit(communes[0], 'officer')
  await expect(stranger.api(plansContract).getAmendment({ params })).rejects.toMatchObject({
    status: 404,
  })
  const url = `/api/v1/amendments/${params.amendmentId}/document.docx`
  expect((await stranger.inject({ url })).statusCode).toBe(404)
  expect((await world.app.inject({ url })).statusCode).toBe(401)
})
