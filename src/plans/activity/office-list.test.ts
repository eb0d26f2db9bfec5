import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

type Cell = string | number | Date | null
/** A1-style ranges that are merged. */
function excel(rows: Cell[][], merged: string[], bookType: 'xlsx' | 'biff8' = 'xlsx') {
  const sheet = utils.aoa_to_sheet(rows, { UTC: true, cellDates: true })
  sheet['!merges'] = merged.map((range) => utils.decode_range(range))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sổ theo dõi')
  const bytes = write(book, { type: 'buffer', bookType, cellDates: false }) as Uint8Array
  return [{ file: new Blob([new Uint8Array(bytes)]), name: `so-theo-doi.${bookType}` }]
}

const day = (number: number) => new Date(Date.UTC(2024, 1, number))

/** As offices keep it: a title over all columns, a heading of two rows, a sum at the end. */
const register: [Cell[][], string[]] = [
  [
    ['SỔ THEO DÕI TUYÊN TRUYỀN NĂM 2024', null, null, null, null, null, null],
    ['STT', 'Thời gian', 'Nội dung tuyên truyền', 'Hình thức', 'Kết quả', null, 'Địa điểm'],
    [null, null, null, null, 'Số lượng', 'Đơn vị tính', null],
    [1, day(5), 'Cấp đổi giấy phép', 'Tờ rơi', '1.250', 'bản', 'Thôn Đông'],
    [2, day(6), 'Thủ tục đất đai', 'Hội nghị', '85 người', null, 'Nhà văn hóa'],
    [3, day(7), 'Nộp hồ sơ tại nhà', 'Tờ rơi', '02 chuyến', null, null],
    ['Tổng cộng', null, null, null, '1.337', null, null],
  ],
  ['A1:G1', 'E2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'G2:G3'],
]

describe.each(['xlsx', 'biff8'] as const)('a list kept by an office, as %s', (bookType) => {
  test('counts what the lower row of its heading says, and no sum', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const files = excel(...register, bookType)
    const seen = await api.checkActivitySheet({ params, body: {}, files })
    expect(seen.columns.map(({ column, field }) => [column, field])).toEqual([
      ['A', null],
      ['B', 'happenedOn'],
      ['C', 'title'],
      ['D', 'channelKind'],
      ['E', 'value 1'],
      ['F', 'kind 1'],
      ['G', 'place'],
    ])
    expect(seen.rows).toMatchObject([
      { row: 4, happenedOn: '2024-02-05', quantities: [{ kind: 'copies', value: 1250 }] },
      { row: 5, quantities: [{ kind: 'attendees', value: 85 }], problems: [] },
      { row: 6, quantities: [], problems: [{ field: 'kind 1' }] },
    ])
    expect(await api.importActivities({ params, body: {}, files })).toMatchObject({ added: 2 })
    expect(await api.importActivities({ params, body: {}, files })).toMatchObject({ added: 0 })
  })

  test('reads a day written once over its rows; one piece of work on two rows is not two', async () => {
    const { api, unit } = await visitCommune(world)
    const files = excel(
      [
        ['Ngày', 'Hình thức', 'Nội dung', 'Số lượng', 'Đơn vị tính'],
        [day(12), 'Phát thanh', 'Buổi sáng: lịch tiếp dân', 2, 'lượt phát'],
        [null, 'Phát thanh', 'Buổi chiều: dịch vụ công', 1, 'lượt phát'],
        [day(13), 'Hội nghị', 'Họp thôn', 40, 'người'],
        [null, null, null, 3, 'cuộc'],
        [null, null, null, null, null],
      ],
      ['A2:A3', 'A4:A6', 'B4:B6', 'C4:C6'],
      bookType,
    )
    const { rows } = await api.checkActivitySheet({
      params: { unitId: unit.id },
      body: {},
      files,
    })
    expect(rows).toMatchObject([
      { row: 2, happenedOn: '2024-02-12', problems: [] },
      { row: 3, happenedOn: '2024-02-12', title: 'Buổi chiều: dịch vụ công', problems: [] },
      { row: 4, problems: [] },
      { row: 5, problems: [{ field: 'title', sentence: expect.stringContaining('gộp') }] },
    ])
    expect(rows).toHaveLength(4)
  })
})

test('people under a heading of two rows are the people only', async () => {
  const { api, unit } = await visitCommune(world)
  const activity = await api.recordActivity({
    params: { unitId: unit.id },
    body: { happenedOn: '2024-03-05', channelKind: 'conference', title: 'Tập huấn' },
  })
  const files = excel(
    [
      ['TT', 'Họ và tên', 'Nơi làm việc', null],
      [null, null, 'Chức vụ', 'Đơn vị'],
      [1, 'Nguyễn Thị Hoà', 'Công chức', 'Thôn Đông'],
      [2, 'Trần Văn Bình', 'Trưởng thôn', null],
    ],
    ['A1:A2', 'B1:B2', 'C1:D1', 'D3:D4'],
  )
  const { attendees } = await api.readAttendanceSheet({
    params: { activityId: activity.id },
    body: {},
    files,
  })
  expect(attendees).toMatchObject([
    { name: 'Nguyễn Thị Hoà', position: 'Công chức', office: 'Thôn Đông' },
    { name: 'Trần Văn Bình', position: 'Trưởng thôn', office: 'Thôn Đông' },
  ])
})
