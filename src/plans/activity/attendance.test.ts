import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { writeSpreadsheet } from '../../documents/index.ts'
import { fileJobs, fileRoutes } from '../../files/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { plansContract } from '../contract.ts'
import { planJobs } from '../jobs.ts'
import { planRoutes } from '../routes.ts'
import { readAttendees } from './attendance-sheet.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, fileRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const training = { happenedOn: '2024-03-05', channelKind: 'training', title: 'Tập huấn một cửa' }
const people = [
  { name: 'Nguyễn Thị Hoà', position: 'Công chức', office: 'Văn phòng', contact: '0912345678' },
  { name: 'Trần Văn Bình', position: null, office: null, contact: null },
]

describe('an attendance list', () => {
  test('gives its count to the activity and its names to the very unit alone, which sees who looked', async () => {
    const { api, unit, province, communes } = await visitCommune(world)
    const activity = await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...training, quantities: [{ kind: 'attendees', value: 5, countMethod: 'estimate' }] },
    })
    const params = { activityId: activity.id }
    const list = await api.addAttendance({ params, body: { attendees: people } })
    expect(list).toMatchObject({
      kind: 'roster',
      shows: 'attendance_list',
      fileId: null,
      attendance: { headCount: 2, made: 'typed', retainUntil: '2026-12-31', erased: false },
    })
    const counted = await api.getActivity({ params })
    expect(counted.quantities).toEqual([{ kind: 'attendees', value: 2, countMethod: 'roster' }])
    expect(counted.version).toBe(activity.version + 1)
    expect(JSON.stringify(counted)).not.toContain('Nguyễn Thị Hoà')

    const open = { params: { evidenceId: list.id }, body: {} }
    expect((await api.openAttendance(open)).attendees).toEqual(people)
    const colleague = (await world.visit(unit, 'officer', 'Lê Văn Tám')).api(plansContract)
    const seen = await colleague.openAttendance(open)
    expect(seen.looks.map(({ name }) => name)).toEqual(['Lê Văn Tám', 'Trần Thị Hoa'])

    for (const [who, role, status] of [
      [unit, 'viewer', 403],
      [province, 'head', 403],
      [communes[1], 'officer', 404],
    ] as const) {
      const other = (await world.visit(who, role)).api(plansContract)
      await expect(other.openAttendance(open)).rejects.toMatchObject({ status })
    }
    const look = world.house.database.write(scopeOf(province.orgPath), async (db) => {
      const { sql } = await import('kysely')
      const { rows } = await sql`
        select * from plans.read_attendees(${list.id}, ${list.id}, '2024-03-12', ${list.id}, 'x')
      `.execute(db)
      return rows
    })
    expect(await look).toEqual([])
    // No answer with names is kept to be repeated.
    const kept = await world.owner.query(
      `select count(*)::int as n from platform.idempotency where result::text like '%Nguyễn Thị Hoà%'`,
    )
    expect(kept.rows).toEqual([{ n: 0 }])

    await api.addAttendance({ params, body: { attendees: people.slice(0, 1), made: 'sheet' } })
    expect((await api.getActivity({ params })).quantities).toMatchObject([{ value: 3 }])
    await api.withdrawEvidence({ params: { evidenceId: list.id }, body: {} })
    expect((await api.getActivity({ params })).quantities).toMatchObject([{ value: 1 }])
  })

  test('photographed, stays private and is erased with its day; the count stays', async () => {
    const { api, visitor, unit, province } = await visitCommune(world)
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: training })
    const params = { activityId: activity.id }
    const photo = await sharp({
      create: { width: 40, height: 30, channels: 3, background: '#eee' },
    })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Máy của Hoa' } })
      .toBuffer()
    const files = [{ file: new Blob([new Uint8Array(photo)]), name: 'danh-sach.jpg' }]
    await expect(
      api.addEvidenceFiles({ params, body: { shows: 'attendance_list' }, files }),
    ).rejects.toMatchObject({
      status: 422,
      fields: { shows: expect.stringContaining('điểm danh') },
    })
    const list = await api.addAttendanceScan({ params, body: { headCount: 41 }, files })
    expect(list).toMatchObject({ fileId: null, attendance: { headCount: 41, made: 'scan' } })
    const url = `/api/v1/evidence/${list.id}/attendance-scan`
    const scan = await visitor.inject({ method: 'POST', url })
    expect(scan.headers['content-type']).toBe('image/jpeg')
    expect((await sharp(scan.rawPayload).metadata()).exif).toBeUndefined()
    const superior = await world.visit(province, 'head')
    expect((await superior.inject({ method: 'POST', url })).statusCode).toBe(403)
    const opened = await api.openAttendance({ params: { evidenceId: list.id }, body: {} })
    expect(opened).toMatchObject({ attendees: [], hasScan: true })
    expect(opened.looks).toHaveLength(2)

    const typed = await api.addAttendance({ params, body: { attendees: people } })
    world.setToday('2027-01-01')
    for (const name of ['files.erase-personal-files', 'plans.erase-attendees']) {
      const job = [...fileJobs, ...planJobs].find((one) => one.name === name)
      await job?.run(world.house, {}, new AbortController().signal)
    }
    await world.runJobs([...fileJobs, ...planJobs])
    const later = await world.visit(unit, 'officer')
    expect((await later.inject({ method: 'POST', url })).statusCode).toBe(404)
    const left = await later
      .api(plansContract)
      .openAttendance({ params: { evidenceId: typed.id }, body: {} })
    expect(left.attendees).toEqual([])
    const after = await later.api(plansContract).getActivity({ params })
    world.setToday('2024-03-12')
    expect(after.quantities).toMatchObject([{ kind: 'attendees', value: 43 }])
    expect(after.evidence.map((one) => one.attendance?.erased)).toEqual([true, true])
  })

  test('is read from Excel by its header, and from what is pasted; nothing is kept by reading', async () => {
    const { api, unit } = await visitCommune(world)
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: training })
    const params = { activityId: activity.id }
    const columns = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'SĐT']
    const bytes = await writeSpreadsheet([
      {
        name: 'DS',
        title: ['DANH SÁCH ĐIỂM DANH'],
        columns: columns.map((header) => ({ header, width: 20 })),
        rows: [
          [1, 'Nguyễn Thị Hoà', 'Công chức', 'Văn phòng', '0912345678'],
          [2, null, null, 'Thôn 3', null],
          [3, 'Trần Văn Bình', null, null, null],
          [null, 'Tổng cộng: 2 người', null, null, null],
          [null, 'Người lập biểu', null, null, null],
        ],
      },
    ])
    const read = await api.readAttendanceSheet({
      params,
      body: {},
      files: [{ file: new Blob([new Uint8Array(bytes)]), name: 'ds.xlsx' }],
    })
    expect(read.attendees).toEqual([{ ...people[0], office: 'Văn phòng' }, people[1]])
    expect(read.notes).toEqual(['1 dòng không có họ tên nên không tính.'])
    const pasted = await api.readAttendanceSheet({
      params,
      body: { text: '1\tLê Thị Mai\n2\tPhạm Văn Đức\n' },
    })
    expect(pasted.attendees.map(({ name }) => name)).toEqual(['Lê Thị Mai', 'Phạm Văn Đức'])
    await expect(
      api.readAttendanceSheet({ params, body: { text: '1\t2\n' } }),
    ).rejects.toMatchObject({ status: 422, fields: { file: expect.stringContaining('Họ và tên') } })
    expect((await api.getActivity({ params })).evidence).toEqual([])
  })

  test('says when somebody stands there twice', () => {
    const rows = [
      ['Họ tên', 'Đơn vị'],
      ['Lê Thị Mai', 'Thôn 1'],
      ['LÊ THỊ MAI', 'Thôn 1'],
      ['Lê Thị Mai', 'Thôn 2'],
    ]
    expect(readAttendees(rows).notes).toEqual(['Có người ghi hai lần: LÊ THỊ MAI. Hãy kiểm tra.'])
  })

  test('without a heading keeps what stands beside the names, and says as what', () => {
    expect(
      readAttendees([
        [1, 'Lê Thị Mai', 'Thôn 1'],
        [2, 'Phạm Văn Đức', 'Thôn 2'],
      ]),
    ).toEqual({
      attendees: [
        { name: 'Lê Thị Mai', position: null, office: 'Thôn 1', contact: null },
        { name: 'Phạm Văn Đức', position: null, office: 'Thôn 2', contact: null },
      ],
      notes: ['Danh sách không có dòng tiêu đề: lấy cột 2 là “Họ và tên”, cột 3 là “Đơn vị”.'],
    })
    const wide = readAttendees([
      ['Lê Thị Mai', 'Trưởng thôn', 'Thôn 1', '0912 345 678', 'đến muộn'],
    ])
    expect(wide.attendees).toEqual([
      { name: 'Lê Thị Mai', position: 'Trưởng thôn', office: 'Thôn 1', contact: '0912 345 678' },
    ])
    expect(wide.notes[1]).toBe('Không lấy vào: cột 5.')
    expect(readAttendees([[1, 'Lê Thị Mai']]).notes).toEqual([])
  })
})
