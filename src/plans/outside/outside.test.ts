import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { checkForm } from '../../documents/index.ts'
import { identityContract } from '../../identity/index.ts'
import { organizationContract } from '../../organization/index.ts'
import { mountFormPages } from '../../platform/form-pages.ts'
import { newId } from '../../platform/id.ts'
import { linkFormPage, openFrame } from '../../portal/index.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { outsidePage } from '../portal/outside-page.tsx'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  const { frame } = await openFrame('http://localhost')
  const page = linkFormPage(world.house, [outsidePage(world.house)])
  await mountFormPages(world.app, [page], world.house, frame)
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const BODY = { forWhom: 'Hội Cựu giáo chức tỉnh An Sơn', lastDay: '2024-07-31' }

/** The plan asks a body that is no unit for two trainings; it is invited. */
async function invite() {
  const issued = await issueExample(world)
  const api = issued.clerk.api(plansContract)
  const board = { params: { unitId: issued.province.id }, query: { unclear: 'true' as const } }
  const [asked] = (await api.listDue(board)).items
  if (!asked) throw new Error('nobody is unclear')
  const params = { assignmentId: asked.assignmentId }
  const invited = await api.inviteOutside({ params, body: BODY })
  return { ...issued, api, board, asked, params, path: pathOf(invited.address) }
}

function pathOf(address: string | null): string {
  return new URL(address ?? 'http://nowhere/').pathname
}

async function send(path: string, fields: Record<string, string>, photo?: Uint8Array) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (photo) form.append('files', new File([new Uint8Array(photo)], 'anh.jpg'))
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const payload = Buffer.from(await request.arrayBuffer())
  return world.app.inject({ method: 'POST', url: path, headers, payload })
}

const report = { deed: 'report', title: 'Tập huấn cho 40 hội viên', happenedOn: '2024-03-11' }

describe('a body outside the system', () => {
  test('is asked by a link, says that it knows, and reports what an officer takes over', async () => {
    const { api, clerk, asked, params, path, board, province } = await invite()
    expect((await api.listDue(board)).total).toBe(0)
    const at = { params: { occurrenceId: asked.id } }
    expect(await api.getOccurrence(at)).toMatchObject({
      outside: BODY.forWhom,
      heldBy: { name: BODY.forWhom, doing: 'Chủ trì thực hiện' },
      may: { map: false },
    })
    const shown = await world.app.inject(path)
    expect(shown.body).toContain('Tổ chức 02 đợt tập huấn')
    expect(shown.body).toContain('Đã nhận, sẽ phối hợp')

    expect((await send(path, { deed: 'accept', key: newId() })).statusCode).toBe(303)
    expect((await world.app.inject(path)).body).not.toContain('Đã nhận, sẽ phối hợp')
    expect((await api.getOccurrence(at)).accepted).toEqual({ on: '2024-03-12', by: BODY.forWhom })

    const photo = await sharp({
      create: { width: 64, height: 64, channels: 3, background: '#a33' },
    })
      .jpeg()
      .toBuffer()
    const told = {
      ...report,
      key: newId(),
      people: '40',
      occurrenceId: asked.id,
      note: 'Tại hội trường',
    }
    const answers = [await send(path, told, photo), await send(path, told, photo)]
    expect(answers.map((one) => [one.statusCode, one.headers.location])).toEqual([
      [303, `${path}?da-gui=1`],
      [303, `${path}?da-gui=1`],
    ])
    expect((await world.app.inject(`${path}?da-gui=1`)).body).toContain('Cảm ơn quý cơ quan')
    const waiting = await clerk.api(workContract).listWaiting({ params: { unitId: province.id } })
    expect(waiting.items.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining('báo đã làm “Tập huấn cho 40 hội viên”')]),
    )
    // It opens the task beside its plan.
    expect(waiting.items.map(({ address }) => address)).toContain(
      `/lam-viec/ke-hoach/${asked.planId}?line=${asked.lineId}`,
    )

    const { proposals } = await api.getOutside({ params })
    expect(proposals).toMatchObject([
      {
        state: 'waiting',
        people: 40,
        sentByName: BODY.forWhom,
        files: [{ name: 'anh.jpg', isPhoto: true }],
      },
    ])
    const decided = { params: { proposalId: proposals[0]?.id ?? '' } }
    const taken = await api.acceptProposal({ ...decided, body: { channelKind: 'training' } })
    const activity = await api.getActivity({ params: { activityId: taken.activityId ?? '' } })
    expect(activity).toMatchObject({
      unit: { id: province.id },
      source: 'proposal',
      title: report.title,
      happenedOn: report.happenedOn,
      note: `Do ${BODY.forWhom} thực hiện.\nTại hội trường`,
      quantities: [{ kind: 'people_informed', value: 40, countMethod: 'partner_report' }],
      evidence: [{ kind: 'photo' }],
      occurrences: [{ id: asked.id, achieved: 1, target: 2 }],
    })
    // What serves a due date outside the house may still be corrected.
    await api.editActivity({
      params: { activityId: activity.id },
      body: {
        version: activity.version,
        happenedOn: activity.happenedOn,
        channelKind: 'training',
        title: 'Tập huấn đợt 1',
        occurrenceIds: [asked.id],
      },
    })
    await expect(
      api.acceptProposal({ ...decided, body: { channelKind: 'training' } }),
    ).rejects.toMatchObject({ status: 409 })
    expect((await world.app.inject(path)).body).toContain('đã tiếp nhận')
  })

  test('is chosen from the register, which tells how it is reached and who came after it', async () => {
    const { api, clerk, params, province } = await invite()
    const register = clerk.api(organizationContract)
    const at = { params: { unitId: province.id } }
    const add = (name: string) =>
      register.addAddressee({ ...at, body: { name, kind: 'association', phone: '024 3823 1234' } })
    const old = await add('Hội Khuyến học tỉnh')
    const body = { ...BODY, forWhom: old.name, addresseeId: old.id }
    await api.inviteOutside({ params, body })
    expect((await api.getOutside({ params })).addressee).toMatchObject({
      id: old.id,
      phone: '024 3823 1234',
      hasEnded: false,
    })
    // Once more by the same name: still the same body. By another: nobody of the register.
    await api.inviteOutside({ params, body: { ...BODY, forWhom: old.name } })
    expect((await api.getOutside({ params })).addressee?.id).toBe(old.id)

    const next = await add('Hội Khuyến học và Cựu giáo chức tỉnh')
    await register.endAddressee({
      params: { addresseeId: old.id },
      body: { version: old.version, lastDay: '2024-03-11', successorId: next.id },
    })
    expect((await api.getOutside({ params })).addressee).toMatchObject({
      hasEnded: true,
      successor: { id: next.id, name: next.name },
    })
    await expect(api.inviteOutside({ params, body })).rejects.toMatchObject({
      status: 422,
      fields: { forWhom: `“${old.name}” không còn; nay là “${next.name}”. Hãy chọn nơi thay thế.` },
    })
    await api.inviteOutside({ params, body: BODY })
    expect((await api.getOutside({ params })).addressee).toBeNull()
    const stranger = (await world.visit((await world.addProvince()).province, 'officer')).api(
      organizationContract,
    )
    const foreign = await stranger.addAddressee({
      params: { unitId: (await stranger.listUnitRoots({ query: {} })).items[0]?.id ?? '' },
      body: { name: 'Báo tỉnh khác', kind: 'press' },
    })
    await expect(
      api.inviteOutside({ params, body: { ...BODY, addresseeId: foreign.id } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('reads why something was not taken over', async () => {
    const { api, params, path } = await invite()
    await send(path, report)
    const { proposals } = await api.getOutside({ params })
    const decided = { params: { proposalId: proposals[0]?.id ?? '' } }
    await expect(api.declineProposal({ ...decided, body: { reason: ' ' } })).rejects.toMatchObject({
      status: 422,
    })
    await api.declineProposal({ ...decided, body: { reason: 'Thiếu danh sách' } })
    expect((await world.app.inject(path)).body).toContain('Lý do: Thiếu danh sách')
  })

  test.each([
    [{ title: '' }, 'Hãy ghi đã làm việc gì.'],
    [{ happenedOn: '2024-03-13' }, 'Ngày làm không được sau hôm nay.'],
    [{ happenedOn: '13/3' }, 'Hãy ghi ngày làm.'],
    [{ people: 'bốn mươi' }, 'Số người phải là số.'],
    [{ url: 'javascript:alert(1)' }, 'Đường dẫn phải bắt đầu bằng'],
    [{ occurrenceId: '0193a000-0000-7000-8000-000000000001' }, 'Hãy chọn lại lần đến hạn.'],
  ])('is told what is wrong with its form: %j', async (wrong, sentence) => {
    const { path, params, api } = await invite()
    const answer = await send(path, { ...report, ...wrong })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect((await api.getOutside({ params })).proposals).toEqual([])
  })

  test('that coordinates owes its part once it is asked', async () => {
    const { api, communes, asked } = await invite()
    const lead = (await world.visit(communes[0], 'officer')).api(plansContract)
    const [radio] = (await lead.listDue({ params: { unitId: communes[0].id } })).items
    await api.editLine({
      params: { lineId: radio?.lineId ?? '' },
      body: { version: 1, coordinating: ['Hội Nông dân tỉnh'] },
    })
    const at = { params: { occurrenceId: radio?.id ?? '' } }
    const [partner] = (await api.getOccurrence(at)).partners
    expect(partner).toMatchObject({
      name: 'Hội Nông dân tỉnh',
      occurrenceId: null,
      invitedOn: null,
    })
    await api.inviteOutside({
      params: { assignmentId: partner?.assignmentId ?? '' },
      body: { ...BODY, forWhom: 'Hội Nông dân tỉnh' },
    })
    const [invited] = (await lead.getOccurrence(at)).partners
    expect(invited).toMatchObject({ invitedOn: '2024-03-12', state: 'open' })
    expect(invited?.occurrenceId).not.toBeNull()
    expect(asked.part).toBe('lead')
  })

  test('gets a letter in the form of Decree 30 with the way to its page', async () => {
    const { clerk, params, api } = await invite()
    const letter = (format: 'docx' | 'pdf') =>
      clerk.inject({
        method: 'POST',
        url: `/api/v1/assignments/${params.assignmentId}/invitation-letters`,
        payload: { ...BODY, format },
      })
    const [word, pdf] = [await letter('docx'), await letter('pdf')]
    expect(word.headers['content-disposition']).toContain('attachment')
    const files = unzipSync(word.rawPayload)
    expect(Object.keys(files).filter((name) => name.endsWith('.gif'))).toHaveLength(1)
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replaceAll(
      /<[^>]+>/g,
      '',
    )
    const [address = ''] = /http:\/\/localhost:\d+\/l\/[\w-]{43}/.exec(text) ?? []
    expect((await world.app.inject(pathOf(address))).body).toContain('Tổ chức 02 đợt tập huấn')
    for (const bytes of [word.rawPayload, pdf.rawPayload]) {
      // Who signs is written in by hand.
      const findings = (await checkForm(bytes)).map(({ rule }) => rule)
      expect(findings.filter((rule) => rule !== 'signer')).toEqual([])
    }
    expect((await api.getOutside({ params })).invitations).toHaveLength(3)
  })

  test('reports no more than the unit can take, at once neither', async () => {
    const { api, params, path } = await invite()
    await send(path, report)
    await world.owner.query(
      `insert into plans.proposal
        select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from plans.proposal p, generate_series(1, 18) where assignment_id = $1`,
      [params.assignmentId],
    )
    await Promise.all([send(path, report), send(path, report)])
    expect((await api.getOutside({ params })).proposals).toHaveLength(20)
  })

  test('is asked and heard by the unit that gave the work alone; a revoked link is nothing', async () => {
    const { api, clerk, params, path, communes, province } = await invite()
    const stranger = (await world.visit(communes[0], 'officer')).api(plansContract)
    const reader = (await world.visit(province, 'viewer')).api(plansContract)
    await expect(stranger.getOutside({ params })).rejects.toMatchObject({ status: 404 })
    await expect(reader.inviteOutside({ params, body: BODY })).rejects.toMatchObject({
      status: 403,
    })
    await expect(
      api.inviteOutside({ params, body: { ...BODY, lastDay: '2024-03-11' } }),
    ).rejects.toMatchObject({ status: 422 })
    await send(path, report)
    const { proposals, invitations } = await api.getOutside({ params })
    await expect(
      reader.acceptProposal({
        params: { proposalId: proposals[0]?.id ?? '' },
        body: { channelKind: 'training' },
      }),
    ).rejects.toMatchObject({ status: 403 })
    const linkId = invitations[0]?.id ?? ''
    await clerk.api(identityContract).revokeLink({ params: { linkId } })
    expect((await api.getOutside({ params })).invitations[0]?.state).toBe('revoked')
    expect((await send(path, report)).statusCode).toBe(404)
  })
})
