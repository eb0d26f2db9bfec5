import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importExample, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

/** A province whose clerk has the example plan in hand, not issued, and its chair. */
async function drafted() {
  const place = await world.addProvince()
  const clerk = await world.visit(place.province, 'officer', 'Trần Thị Hoa')
  const chair = await world.visit(place.province, 'head', 'Lê Văn Bình')
  const draft = await importExample(clerk, place.province)
  const { issued: _, ...facts } = draft.suggested
  const { planId } = await clerk.api(plansContract).acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued: false },
  })
  const api = clerk.api(plansContract)
  const head = chair.api(plansContract)
  const plan = await api.getPlan({ params: { planId } })
  return { ...place, clerk, chair, api, head, planId, plan, params: { planId } }
}

const ISSUING = {
  number: 31,
  symbol: 'KH-UBND',
  issuedOn: '2024-03-12',
  signerPosition: 'PHÓ CHỦ TỊCH',
  signerName: 'Lê Văn Bình',
}

describe('a plan passes through the house', () => {
  test('submitted, approved for its very words, given to the office, issued', async () => {
    const { api, head, clerk, province, params, plan } = await drafted()
    expect(plan.may).toMatchObject({
      submit: true,
      recordSigned: true,
      issue: false,
      decide: false,
    })
    await expect(
      api.issuePlan({ params, body: { ...ISSUING, version: plan.version } }),
    ).rejects.toMatchObject({ status: 409, detail: expect.stringContaining('chưa được duyệt') })
    const submitted = await api.submitPlan({ params, body: { version: plan.version } })
    expect(submitted).toMatchObject({
      state: 'submitted',
      approval: { state: 'pending', requestedByName: 'Trần Thị Hoa' },
      heldBy: { doing: 'Xem xét, phê duyệt' },
      may: { submit: false, recall: true, decide: false, issue: false },
    })
    const hash = submitted.approval?.contentHash ?? ''
    await expect(
      api.approvePlan({ params, body: { contentHash: hash } }),
      'the author has no right to approve',
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      head.approvePlan({ params, body: { contentHash: 'f'.repeat(64) } }),
    ).rejects.toMatchObject({ status: 409 })
    expect((await head.getPlan({ params })).may.decide).toBe(true)
    const approved = await head.approvePlan({ params, body: { contentHash: hash } })
    expect(approved).toMatchObject({ state: 'approved', heldBy: { name: 'Văn thư' } })
    const waiting = await clerk
      .api(workContract)
      .listWaiting({ params: { unitId: province.id }, query: {} })
    expect(waiting.items.map((one) => one.title).join()).toContain('đã được duyệt')
    const issued = await api.issuePlan({
      params,
      body: { ...ISSUING, version: approved.version },
    })
    expect(issued).toMatchObject({ state: 'issued', signedOnPaper: false, heldBy: null })
    const after = await clerk
      .api(workContract)
      .listWaiting({ params: { unitId: province.id }, query: {} })
    expect(after.items.map((one) => one.title).join()).not.toContain('đã được duyệt')
  })

  test('any edit voids what was asked and what was given', async () => {
    const { api, head, params, plan } = await drafted()
    const line = plan.lineList[0]
    if (!line) throw new Error('the plan has lines')
    const submitted = await api.submitPlan({ params, body: { version: plan.version } })
    const hash = submitted.approval?.contentHash ?? ''
    await api.editLine({
      params: { lineId: line.id },
      body: { version: line.version, content: 'Đăng tin, bài mỗi tháng' },
    })
    const edited = await api.getPlan({ params })
    expect(edited).toMatchObject({ state: 'draft', approval: { state: 'void' } })
    await expect(head.approvePlan({ params, body: { contentHash: hash } })).rejects.toMatchObject({
      status: 409,
    })

    const again = await api.submitPlan({ params, body: { version: edited.version } })
    const changes = await head.listPlanChanges({ params })
    expect(changes.items).toEqual([
      {
        where: 'Việc 1',
        before: expect.stringContaining('cổng thông tin điện tử'),
        after: expect.stringContaining('Đăng tin, bài mỗi tháng'),
      },
    ])
    const approved = await head.approvePlan({
      params,
      body: { contentHash: again.approval?.contentHash ?? '' },
    })
    await api.editLine({
      params: { lineId: line.id },
      body: { version: line.version + 1, timingText: 'Quý III/2024' },
    })
    await expect(
      api.issuePlan({ params, body: { ...ISSUING, version: approved.version + 1 } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('a return says why, and the author sees it; without a reason it is refused', async () => {
    const { api, head, params, plan } = await drafted()
    await api.submitPlan({ params, body: { version: plan.version } })
    await expect(head.returnPlan({ params, body: { reason: ' ​ ' } })).rejects.toMatchObject({
      status: 422,
      fields: { reason: expect.any(String) },
    })
    const returned = await head.returnPlan({ params, body: { reason: 'Ghi rõ ai làm việc số 3.' } })
    expect(returned).toMatchObject({
      state: 'draft',
      approval: { state: 'returned', reason: 'Ghi rõ ai làm việc số 3.' },
      heldBy: { name: 'Trần Thị Hoa', doing: 'Sửa theo ý kiến lãnh đạo' },
    })
    await expect(head.returnPlan({ params, body: { reason: 'Lần nữa' } })).rejects.toMatchObject({
      status: 409,
    })
    expect((await api.getPlan({ params })).may.submit).toBe(true)
  })

  test('is taken back by its author, and two who decide at once decide once', async () => {
    const { api, head, province, params, plan } = await drafted()
    const submitted = await api.submitPlan({ params, body: { version: plan.version } })
    const recalled = await api.recallPlan({ params, body: { version: submitted.version } })
    expect(recalled).toMatchObject({ state: 'draft', approval: { state: 'void' } })
    const again = await api.submitPlan({ params, body: { version: recalled.version } })
    const other = (await world.visit(province, 'head', 'Hoàng Đức Lương')).api(plansContract)
    const body = { contentHash: again.approval?.contentHash ?? '' }
    const decided = await Promise.allSettled([
      head.approvePlan({ params, body }),
      other.approvePlan({ params, body }),
    ])
    expect(decided.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('nobody of another unit sees or decides it', async () => {
    const { api, communes, params, plan } = await drafted()
    await api.submitPlan({ params, body: { version: plan.version } })
    const below = (await world.visit(communes[0], 'head')).api(plansContract)
    await expect(
      below.returnPlan({ params, body: { reason: 'Không đồng ý' } }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(below.listPlanChanges({ params })).rejects.toMatchObject({ status: 404 })
  })
})

const SIGNED_PDF = `%PDF-1.7
1 0 obj << /Type /Catalog >> endobj
2 0 obj << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 20 90 30] /Contents <00> >> endobj
startxref
9
%%EOF
`

const file = (text: string, name: string) => [{ file: new Blob([text]), name }]

describe('the signed paper', () => {
  test('is kept byte for byte, with its hash and whether it bears a signature; units below read it', async () => {
    const { clerk, communes, planId } = await issueExample(world)
    const params = { planId }
    const api = clerk.api(plansContract)
    await expect(
      api.addSignedPaper({ params, files: file('không phải PDF', 'ke-hoach.pdf') }),
    ).rejects.toMatchObject({ status: 422, fields: { file: expect.stringContaining('PDF') } })
    await expect(
      api.addSignedPaper({ params, files: file(SIGNED_PDF.slice(0, 90), 'cut.pdf') }),
    ).rejects.toMatchObject({ status: 422 })
    await api.addSignedPaper({
      params,
      files: file(SIGNED_PDF.replace(/2 0 obj.*\n/, ''), 'chua-ky.pdf'),
    })
    const plan = await api.addSignedPaper({ params, files: file(SIGNED_PDF, 'Kế hoạch 31.pdf') })
    expect(plan.signedPapers).toMatchObject([
      { fileName: 'Kế hoạch 31.pdf', signatureFound: true, size: SIGNED_PDF.length },
      { fileName: 'chua-ky.pdf', signatureFound: false },
    ])
    const twice = await api.addSignedPaper({ params, files: file(SIGNED_PDF, 'lần nữa.pdf') })
    expect(twice.signedPapers).toHaveLength(2)

    const below = (await world.visit(communes[0], 'viewer')).api(plansContract)
    const paperId = (await below.getPlan({ params })).signedPapers[0]?.id ?? ''
    const bytes = await below.downloadSignedPaper({ params: { planId, paperId } })
    expect(await bytes.text()).toBe(SIGNED_PDF)
    await expect(
      below.addSignedPaper({ params, files: file(SIGNED_PDF, 'x.pdf') }),
    ).rejects.toMatchObject({ status: expect.toBeOneOf([403, 404]) })
  })
})

describe('closing', () => {
  test('ends what is to come, keeps what is late, and says what became of it', async () => {
    const { province, communes, planId } = await issueExample(world)
    const params = { planId }
    world.setToday('2024-04-10')
    const api = (await world.visit(province, 'officer')).api(plansContract)
    const before = await api.getPlan({ params })
    await expect(
      api.closePlan({ params, body: { version: before.version, note: ' ' } }),
    ).rejects.toMatchObject({ status: 422 })
    const closed = await api.closePlan({
      params,
      body: { version: before.version, note: 'Chuyển sang kế hoạch mới.' },
    })
    expect(closed).toMatchObject({
      state: 'closed',
      closedOn: '2024-04-10',
      closingNote: 'Chuyển sang kế hoạch mới.',
      progress: { overdue: before.progress.overdue, open: before.progress.overdue },
    })
    expect(closed.progress.overdue).toBe(3)
    expect(new Set(Object.values(closed.may))).toEqual(new Set([false, true]))
    expect(closed.may).toMatchObject({ edit: false, close: false, attachSigned: true })
    await expect(
      api.closePlan({ params, body: { version: closed.version, note: 'Lần nữa' } }),
    ).rejects.toMatchObject({ status: 409 })
    await expect(
      api.editLine({
        params: { lineId: closed.lineList[0]?.id ?? '' },
        body: { version: 1, content: 'x' },
      }),
    ).rejects.toMatchObject({ status: 409 })
    const commune = (await world.visit(communes[0], 'officer')).api(plansContract)
    const due = await commune.listDue({ params: { unitId: communes[0].id } })
    expect(due.items.map((one) => one.dueOn)).toEqual(['2024-03-31'])
    world.setToday('2024-03-12')
  })
})
