import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import type { KnownCell, KnownTable } from './table-grid.ts'

/** Rows of cells; "text|2x3" spans two columns and three rows. */
function withTable(
  rows: string[][],
  before = '',
  after = '',
): { text: string; tables: KnownTable[] } {
  let text = `KẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\n- Cho dân biết.\n${before}`
  const start = text.length
  const placed = rows.map((row) =>
    row.map((written): KnownCell => {
      const [, words = '', across = '1', down = '1'] =
        /^(.*?)(?:\|(\d+)x(\d+))?$/su.exec(written) ?? []
      const from = text.length
      if (words !== '') text += `${words}\n`
      const at = { start: from, end: Math.max(from, text.length - 1) }
      return { at, columnSpan: Number(across), rowSpan: Number(down) }
    }),
  )
  const table = { at: { start, end: text.length - 1 }, rows: placed }
  return { text: text + after, tables: [table] }
}

const tasks = (rows: string[][]) =>
  readPlan(withTable(rows)).tasks.map((task) => ({
    text: task.text,
    group: task.group,
    leads: task.leads,
    with: task.coordinating,
    when: task.timing.map((item) => item.from ?? item.before ?? item.to ?? item.kind),
  }))

describe('tables whose cells are known', () => {
  test('a head of two rows, a lead for several rows, a count of columns', () => {
    expect(
      tasks([
        ['TT|1x2', 'Nội dung|1x2', 'Đơn vị|2x1', 'Thời gian|1x2'],
        ['Chủ trì', 'Phối hợp'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Viết tin', 'Phòng Kinh tế|1x2', 'Công an xã', 'Quý I'],
        ['2', 'Đọc tin', 'Trạm Y tế', 'Quý II|1x2'],
        ['3', 'Phát tờ rơi', 'Các thôn', ''],
      ]),
    ).toEqual([
      {
        text: 'Viết tin',
        group: null,
        leads: ['Phòng Kinh tế'],
        with: ['Công an xã'],
        when: ['2026-01-01'],
      },
      {
        text: 'Đọc tin',
        group: null,
        leads: ['Phòng Kinh tế'],
        with: ['Trạm Y tế'],
        when: ['2026-04-01'],
      },
      { text: 'Phát tờ rơi', group: null, leads: ['Các thôn'], with: [], when: ['2026-04-01'] },
    ])
  })

  test('quarters as columns with marks, units over the whole width', () => {
    expect(
      tasks([
        ['STT|1x2', 'Nhiệm vụ|1x2', 'Thời gian thực hiện|4x1'],
        ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['I. Văn phòng HĐND và UBND xã|6x1'],
        ['1', 'Viết tin', 'x', '', 'x', ''],
        ['II. Phòng Văn hóa - Xã hội|6x1'],
        ['1', 'Phát thanh', '', 'X', '', ''],
      ]),
    ).toMatchObject([
      { leads: ['Văn phòng HĐND và UBND xã'], when: ['2026-01-01', '2026-07-01'] },
      {
        leads: ['Phòng Văn hóa - Xã hội'],
        when: ['2026-04-01'],
        group: 'II. Phòng Văn hóa - Xã hội',
      },
    ])
  })

  test('several paragraphs in a cell, ditto marks, both roles in one column', () => {
    expect(
      tasks([
        ['TT', 'Việc', 'Đơn vị chủ trì, phối hợp', 'Hạn hoàn thành'],
        [
          '1',
          'Lập danh sách\nhộ kinh doanh',
          'Chủ trì: Phòng Kinh tế\nPhối hợp: Công an xã\nTrưởng các thôn',
          '30/4',
        ],
        ['2', 'Gửi thư ngỏ', 'Văn phòng UBND xã (chủ trì), Phòng Kinh tế (phối hợp)', 'nt'],
      ]),
    ).toEqual([
      {
        text: 'Lập danh sách hộ kinh doanh',
        group: null,
        leads: ['Phòng Kinh tế'],
        with: ['Công an xã', 'Trưởng các thôn'],
        when: ['2026-04-30'],
      },
      {
        text: 'Gửi thư ngỏ',
        group: null,
        leads: ['Văn phòng UBND xã'],
        with: ['Phòng Kinh tế'],
        when: ['2026-04-30'],
      },
    ])
  })

  test('rows cut by a page, a head repeated, rows without numbers under a numbered one', () => {
    expect(
      tasks([
        ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
        ['1', 'Tổ chức hội nghị gặp mặt', 'Phòng Kinh tế,', 'Quý I'],
        ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
        ['', 'các hộ kinh doanh', 'Công an xã', ''],
        ['2', 'Truyền thông trực tiếp', '', ''],
        ['', '- Tại chợ', 'Phòng Kinh tế', 'Tháng 5'],
        ['', '- Tại trường học', 'Đoàn xã', 'Tháng 9'],
      ]),
    ).toEqual([
      {
        text: 'Tổ chức hội nghị gặp mặt các hộ kinh doanh',
        group: null,
        leads: ['Phòng Kinh tế', 'Công an xã'],
        with: [],
        when: ['2026-01-01'],
      },
      {
        text: 'Tại chợ',
        group: '2. Truyền thông trực tiếp',
        leads: ['Phòng Kinh tế'],
        with: [],
        when: ['2026-05-01'],
      },
      {
        text: 'Tại trường học',
        group: '2. Truyền thông trực tiếp',
        leads: ['Đoàn xã'],
        with: [],
        when: ['2026-09-01'],
      },
    ])
  })

  test('months from and to in columns of their own; duties of a unit, the unit first', () => {
    expect(
      tasks([
        ['Đơn vị|1x2', 'Nhiệm vụ|1x2', 'Thời gian|2x1'],
        ['Bắt đầu', 'Kết thúc'],
        ['Công an xã|1x2', 'Ra quân cấp định danh', '01/3/2026', '31/5/2026'],
        ['Trực đường dây nóng', '01/01/2026', '31/12/2026'],
      ]),
    ).toMatchObject([
      { text: 'Ra quân cấp định danh', leads: ['Công an xã'], when: ['2026-03-01'] },
      { text: 'Trực đường dây nóng', leads: ['Công an xã'], when: ['2026-01-01'] },
    ])
  })

  test('no tasks: a programme of a day, a blank form, figures, letterhead and signature', () => {
    expect(
      tasks([
        ['Thời gian', 'Nội dung', 'Người thực hiện'],
        ['7h30 - 8h00', 'Đón tiếp đại biểu', 'Văn phòng'],
        ['8h00 - 8h15', 'Khai mạc', 'Chủ tịch UBND xã'],
      ]),
    ).toEqual([])
    expect(
      tasks([
        ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Kết quả'],
        ['1', 'Số tin, bài', '', ''],
        ['2', 'Số lượt phát thanh', '', ''],
      ]),
    ).toEqual([])
    expect(
      tasks([
        ['TT', 'Nội dung', 'ĐVT', 'Số lượng', 'Thành tiền'],
        ['1', 'In tờ rơi', 'tờ', '500', '1.000.000'],
      ]),
    ).toEqual([])
    expect(
      tasks([['Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An']]),
    ).toEqual([])
  })

  test('the sections around a table keep their subjects, and tasks stand in order', () => {
    const draft = readPlan(
      withTable(
        [
          ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
          ['1', 'Viết tin', 'Phòng Kinh tế', 'Quý I'],
        ],
        'II. NỘI DUNG\n1. Thủ tục mới.\n2. Kế hoạch chi tiết:\n',
        '3. Chữ ký số.\nIII. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Giữ trật tự.\n',
      ),
    )
    expect(draft.contents).toEqual(['Thủ tục mới.', 'Chữ ký số.'])
    expect(draft.tasks.map((task) => task.from)).toEqual(['appendix', 'duty'])
    expect(draft.unplaced).toEqual([])
  })
})
