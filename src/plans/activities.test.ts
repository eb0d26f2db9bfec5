import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Visitor, type World } from '../../test/world.ts'
import { fileRoutes, filesContract } from '../files/index.ts'
import type { Unit } from '../organization/index.ts'
import { workContract, workRoutes } from '../work/index.ts'
import { plansContract } from './contract.ts'
import { planJobs } from './jobs.ts'
import { issueExample } from './plan-example.ts'
import { planRoutes } from './routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, fileRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

async function visitCommune() {
  const issued = await issueExample(world)
  const [unit] = issued.communes
  const visitor = await world.visit(unit, 'officer')
  return { ...issued, unit, visitor, api: visitor.api(plansContract) }
}

async function firstDue(visitor: Visitor, unit: Unit): Promise<string> {
  const { items } = await visitor.api(plansContract).listDue({ params: { unitId: unit.id } })
  return items[0]?.id ?? ''
}

const broadcast = {
  happenedOn: '2024-03-11',
  channelKind: 'broadcast',
  title: 'Phát thanh về đường dây nóng',
  quantities: [{ kind: 'minutes', value: 12, countMethod: 'system_log' }],
}

describe('an activity', () => {
  test('meets its occurrence, and voiding it opens it again', async () => {
    const { api, visitor, unit, planId } = await visitCommune()
    const dueId = await firstDue(visitor, unit)
    const params = { unitId: unit.id }
    const activity = await api.recordActivity({
      params,
      body: { ...broadcast, occurrenceIds: [dueId] },
    })
    expect(activity).toMatchObject({ quantities: broadcast.quantities, may: { edit: true } })
    expect(activity.occurrences).toMatchObject([
      { id: dueId, state: 'done', achieved: 1, target: 1 },
    ])
    const done = await api.getOccurrence({ params: { occurrenceId: dueId } })
    expect(done).toMatchObject({ timeliness: 'done_on_time', doneOn: '2024-03-11' })
    expect(done.activities.map((one) => one.id)).toEqual([activity.id])
    expect((await api.getPlan({ params: { planId } })).progress).toMatchObject({
      done: 1,
      onTime: 1,
    })

    const voided = await api.voidActivity({
      params: { activityId: activity.id },
      body: { version: activity.version, reason: 'Ghi nhầm ngày' },
    })
    expect(voided).toMatchObject({
      state: 'void',
      voidReason: 'Ghi nhầm ngày',
      may: { edit: false },
    })
    expect(await api.getOccurrence({ params: { occurrenceId: dueId } })).toMatchObject({
      state: 'open',
      achieved: 0,
      doneOn: null,
    })
    expect((await api.listActivities({ params })).items).toEqual([])
    expect((await api.listActivities({ params, query: { state: 'void' } })).items).toHaveLength(1)
  })

  test('asked for twice is met by two distinct ones, on the day of the second', async () => {
    const { province, clerk } = await issueExample(world)
    const api = clerk.api(plansContract)
    const params = { unitId: province.id }
    const held = (await api.listDue({ params })).items.find((item) => item.target === 2)
    const training = { channelKind: 'training', title: 'Tập huấn', occurrenceIds: [held?.id ?? ''] }
    await api.recordActivity({ params, body: { ...training, happenedOn: '2024-03-10' } })
    const occurrence = { params: { occurrenceId: held?.id ?? '' } }
    expect(await api.getOccurrence(occurrence)).toMatchObject({ state: 'open', achieved: 1 })
    await api.recordActivity({ params, body: { ...training, happenedOn: '2024-03-05' } })
    expect(await api.getOccurrence(occurrence)).toMatchObject({
      state: 'done',
      doneOn: '2024-03-10',
    })
  })

  test('sent twice with one key is recorded once', async () => {
    const { api, unit } = await visitCommune()
    const params = { unitId: unit.id }
    const send = () =>
      api.recordActivity({ params, body: broadcast, idempotencyKey: 'mot-lan-duy-nhat' })
    const [first, second] = await Promise.all([send(), send()])
    expect(second.id).toBe(first.id)
    expect((await api.listActivities({ params })).items).toHaveLength(1)
  })

  test('is edited: what it served before is judged anew', async () => {
    const { api, visitor, unit } = await visitCommune()
    const [first, second] = (await api.listDue({ params: { unitId: unit.id } })).items
    const activity = await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, occurrenceIds: [await firstDue(visitor, unit)] },
    })
    const params = { activityId: activity.id }
    const edited = await api.editActivity({
      params,
      body: { ...broadcast, version: 1, quantities: [], occurrenceIds: [second?.id ?? ''] },
    })
    expect(edited).toMatchObject({ version: 2, quantities: [] })
    expect(edited.occurrences.map((one) => one.id)).toEqual([second?.id])
    expect((await api.getOccurrence({ params: { occurrenceId: first?.id ?? '' } })).state).toBe(
      'open',
    )
    await expect(
      api.editActivity({ params, body: { ...broadcast, version: 1 } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test.each([
    [{ happenedOn: '2024-03-13' }, 'happenedOn'],
    [{ happenedOn: '1999-01-01' }, 'happenedOn'],
    [{ channelKind: 'telepathy' }, 'channelKind'],
    [{ title: '   ' }, 'title'],
    [
      { quantities: [{ kind: 'minutes', value: 1, countMethod: 'guess' }] },
      'quantities.0.countMethod',
    ],
  ])('that cannot be is refused with a sentence: %j', async (wrong, field) => {
    const { api, unit } = await visitCommune()
    await expect(
      api.recordActivity({ params: { unitId: unit.id }, body: { ...broadcast, ...wrong } }),
    ).rejects.toMatchObject({ status: 422, fields: { [field]: expect.stringMatching(/\.$/) } })
  })

  test("is the very unit's to record; others read it or see nothing", async () => {
    const { api, visitor, unit, province, communes } = await visitCommune()
    const body = { ...broadcast, occurrenceIds: [await firstDue(visitor, unit)] }
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
    const superior = (await world.visit(province, 'head')).api(plansContract)
    expect((await superior.getActivity({ params: { activityId: activity.id } })).may.edit).toBe(
      false,
    )
    await expect(
      superior.recordActivity({ params: { unitId: unit.id }, body }),
    ).rejects.toMatchObject({ status: 403 })
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    for (const call of [
      () => neighbour.getActivity({ params: { activityId: activity.id } }),
      () => neighbour.recordActivity({ params: { unitId: unit.id }, body }),
      () =>
        neighbour.voidActivity({
          params: { activityId: activity.id },
          body: { version: 1, reason: 'x' },
        }),
      () => neighbour.listActivities({ params: { unitId: unit.id } }),
    ]) {
      await expect(call()).rejects.toMatchObject({ status: 404 })
    }
    await expect(
      neighbour.recordActivity({ params: { unitId: communes[1].id }, body }),
    ).rejects.toMatchObject({ status: 422, fields: { occurrenceIds: expect.any(String) } })
  })

  test('is offered what it probably serves, the line that speaks of it first', async () => {
    const { api, unit } = await visitCommune()
    const { items } = await api.suggestOccurrences({
      params: { unitId: unit.id },
      query: { channel: 'broadcast', date: '2024-03-11' },
    })
    expect(items.map((item) => [item.dueOn, item.speaksOfChannel, item.inWindow])).toEqual([
      ['2024-03-31', true, true],
    ])
  })
})

describe('evidence', () => {
  test('a photo loses its metadata, and the same picture again is pointed out', async () => {
    const { api, visitor, unit } = await visitCommune()
    const record = (title: string) =>
      api.recordActivity({ params: { unitId: unit.id }, body: { ...broadcast, title } })
    const [first, second] = [await record('Buổi một'), await record('Buổi hai')]
    const photo = await picture(1)
    const add = (activityId: string, bytes: Uint8Array, name = 'anh.jpg') =>
      api.addEvidenceFiles({
        params: { activityId },
        body: {},
        files: [{ file: new Blob([new Uint8Array(bytes)]), name }],
      })
    const kept = (await add(first.id, photo)).items[0]
    expect(kept).toMatchObject({ kind: 'photo', reusedFrom: null })
    const smaller = await sharp(photo).resize(300).jpeg({ quality: 60 }).toBuffer()
    expect((await add(second.id, smaller)).items[0]?.reusedFrom).toMatchObject({
      activityId: first.id,
      title: 'Buổi một',
    })
    expect((await add(second.id, await picture(2))).items[0]?.reusedFrom).toBeNull()

    const address = `/api/v1/files/${kept?.fileId}`
    const stored = await visitor.inject({ url: address })
    expect(stored.headers['content-type']).toBe('image/jpeg')
    expect((await sharp(stored.rawPayload).metadata()).exif).toBeUndefined()
    expect((await visitor.inject({ url: `${address}/thumbnail` })).headers['content-type']).toBe(
      'image/webp',
    )
    const other = await world.addProvince()
    const stranger = (await world.visit(other.province, 'head')).api(filesContract)
    await expect(
      stranger.downloadFile({ params: { fileId: kept?.fileId ?? '' } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('an empty file, a text called photo and a program are refused with a sentence', async () => {
    const { api, unit } = await visitCommune()
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
    for (const [name, content] of [
      ['trong.jpg', ''],
      ['anh.jpg', 'không phải ảnh'],
      ['chuong-trinh.exe', 'MZ...'],
    ] as const) {
      await expect(
        api.addEvidenceFiles({
          params: { activityId: activity.id },
          body: {},
          files: [{ file: new Blob([content]), name }],
        }),
      ).rejects.toMatchObject({ status: 422, fields: { file: expect.stringContaining(name) } })
    }
    expect((await api.getActivity({ params: { activityId: activity.id } })).evidence).toEqual([])
  })

  test('a link is looked at by a job; an inner address is not opened', async () => {
    const { api, unit } = await visitCommune()
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
    const params = { activityId: activity.id }
    const link = await api.addEvidenceLink({ params, body: { url: 'http://127.0.0.1/tin' } })
    expect(link).toMatchObject({ pageState: 'waiting', hasCopy: false })
    await world.runJobs(planJobs)
    expect((await api.getActivity({ params })).evidence).toMatchObject([
      { id: link.id, pageState: 'refused', pageSeenAt: expect.any(String) },
    ])
    await expect(
      api.addEvidenceLink({ params, body: { url: 'javascript:alert(1)' } }),
    ).rejects.toMatchObject({ status: 422, fields: { url: expect.any(String) } })
    const withdrawn = await api.withdrawEvidence({ params: { evidenceId: link.id }, body: {} })
    expect(withdrawn.withdrawnAt).not.toBeNull()
  })
})

describe('the board', () => {
  test('counts the day, the pause and the urging', async () => {
    const { unit, province, planId } = await visitCommune()
    world.setToday('2024-04-02')
    const clerk = (await world.visit(province, 'officer')).api(plansContract)
    const visitor = await world.visit(unit, 'officer')
    const api = visitor.api(plansContract)
    const late = await api.listDue({ params: { unitId: unit.id }, query: { state: 'late' } })
    expect(late.items).toMatchObject([
      {
        dueOn: '2024-03-31',
        timeliness: 'late',
        workingDays: 2,
        may: { record: true, pause: false },
      },
    ])
    expect(late.items[0]?.heldBy).toMatchObject({ unitId: unit.id, workingDays: 15 })
    expect(await api.getToday({ params: { unitId: unit.id } })).toMatchObject({
      overdue: 1,
      today: '2024-04-02',
    })

    const everyone = await clerk.listDue({
      params: { unitId: province.id },
      query: { below: 'true', state: 'late', planId },
    })
    expect(everyone).toMatchObject({ total: 3, late: 3 })

    const params = { occurrenceId: late.items[0]?.id ?? '' }
    const { sentence } = await clerk.urgeUnit({ params, body: { note: 'Báo cáo trước thứ Sáu.' } })
    expect(sentence).toContain('đã quá hạn 2 ngày làm việc')
    const waiting = await visitor.api(workContract).listWaiting({ params: { unitId: unit.id } })
    expect(waiting.items.map((item) => item.title)).toEqual([sentence])
    await expect(api.urgeUnit({ params, body: {} })).rejects.toMatchObject({ status: 403 })

    await expect(api.pauseOccurrence({ params, body: { reason: 'Bận' } })).rejects.toMatchObject({
      status: 403,
    })
    const paused = await clerk.pauseOccurrence({ params, body: { reason: 'Sửa đài' } })
    expect(paused).toMatchObject({ timeliness: 'paused', paused: { reason: 'Sửa đài' } })
    expect((await api.listDue({ params: { unitId: unit.id } })).late).toBe(0)
    world.setToday('2024-04-05')
    const later = (await world.visit(province, 'officer')).api(plansContract)
    expect(await later.resumeOccurrence({ params, body: {} })).toMatchObject({
      dueOn: '2024-04-03',
      timeliness: 'late',
      workingDays: 2,
    })

    const again = (await world.visit(unit, 'officer')).api(plansContract)
    await again.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, happenedOn: '2024-04-04', occurrenceIds: [params.occurrenceId] },
    })
    expect(await again.getOccurrence({ params })).toMatchObject({
      timeliness: 'done_late',
      workingDays: 1,
    })
    world.setToday('2024-03-12')
  })

  test('progress that the public reads follows by a job', async () => {
    const { api, visitor, unit, planId } = await visitCommune()
    const dueId = await firstDue(visitor, unit)
    await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, occurrenceIds: [dueId] },
    })
    const done = async () => {
      const { rows } = await world.owner.query<{ done: string }>(
        `select snapshot #>> '{progress,done}' as done from plans.published_plan where plan_id = $1`,
        [planId],
      )
      return rows[0]?.done
    }
    expect(await done()).toBe('0')
    await world.runJobs(planJobs)
    expect(await done()).toBe('1')
  })
})

/** A drawing that differs by its number, with EXIF. */
async function picture(number: number): Promise<Uint8Array> {
  const bars = Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="${i * 50}" y="${((i * 97 * number) % 9) * 40}" width="50" height="${80 + ((i * 53 * number) % 7) * 30}" fill="hsl(${(i * 61 * number) % 360},70%,${20 + ((i * 37 * number) % 60)}%)"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#eee"/>${bars.join('')}</svg>`
  return new Uint8Array(
    await sharp(Buffer.from(svg))
      .jpeg({ quality: 90 })
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .toBuffer(),
  )
}
