import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'

const plan = (body: string, after = '') =>
  readPlan(`KẾ HOẠCH\nTruyền thông năm 2026\n\n${body}\n\nNơi nhận:\n- Lưu: VT.\n${after}`)

describe('appendix tables', () => {
  test('Markdown with bars and a continued row', () => {
    const draft = plan(
      'I. MỤC ĐÍCH\n- Cho dân biết.',
      `TM. UBND\nCHỦ TỊCH\nLê An\n\n## PHỤ LỤC\n
| TT | Nội dung | Thời gian | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm |
|---|---|---|---|---|---|
| I | Tin bài | | | | |
| 1 | Viết tin | Hằng tuần | Văn phòng UBND | Các thôn | 52 tin |
| | và đăng trang | | | | |
| 2 | Phát tờ rơi | Quý IV | Công an xã; Phòng Kinh tế | | |`,
    )
    expect(draft.tasks).toMatchObject([
      {
        group: 'I. Tin bài',
        label: '1',
        text: 'Viết tin và đăng trang',
        outputs: ['52 tin'],
        leads: ['Văn phòng UBND'],
      },
      {
        label: '2',
        leads: ['Công an xã', 'Phòng Kinh tế'],
        coordinating: [],
        timing: [{ from: '2026-10-01' }],
      },
    ])
  })

  test('flattened, time before units, an empty cell, a page number between rows', () => {
    const draft = plan(
      'I. MỤC ĐÍCH\n- Cho dân biết.',
      `TM. UBND\nCHỦ TỊCH\nLê An\n\nPHỤ LỤC\n
STT
Nhiệm vụ
Thời gian
Cơ quan chủ trì
Cơ quan phối hợp

1

Treo băng rôn tại trụ sở
và các ngã tư

Quý II

Văn phòng HĐND
và UBND xã

Trưởng các thôn

2

2

Đăng bài trên Zalo

Thường xuyên

Phòng Văn hóa - Xã hội

3

Tổng kết

Tháng 12

Văn phòng HĐND
và UBND xã

Các thôn`,
    )
    expect(
      draft.tasks.map((task) => [
        task.label,
        task.text,
        task.leads[0],
        task.coordinating[0],
        task.timing[0]?.kind,
      ]),
    ).toEqual([
      [
        '1',
        'Treo băng rôn tại trụ sở và các ngã tư',
        'Văn phòng HĐND và UBND xã',
        'Trưởng các thôn',
        'window',
      ],
      ['2', 'Đăng bài trên Zalo', 'Phòng Văn hóa - Xã hội', undefined, 'standing'],
      ['3', 'Tổng kết', 'Văn phòng HĐND và UBND xã', 'Các thôn', 'window'],
    ])
  })

  test('flattened without blank lines, six columns', () => {
    const draft = plan(
      'I. MỤC ĐÍCH\n- Cho dân biết.',
      `TM. UBND\nCHỦ TỊCH\nLê An\n\nPHỤ LỤC\n
STT
Nội dung nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Sản phẩm
Thời gian hoàn thành
1
Mở chuyên mục trên trang thông tin điện tử
Văn phòng HĐND và UBND xã
Phòng Văn hóa - Xã hội
Chuyên mục
Tháng 3/2026
2
Ra quân hướng dẫn cài VNeID
Công an xã
Đoàn Thanh niên; Trưởng các thôn
Báo cáo kết quả
Quý II/2026`,
    )
    expect(draft.tasks).toMatchObject([
      {
        leads: ['Văn phòng HĐND và UBND xã'],
        coordinating: ['Phòng Văn hóa - Xã hội'],
        outputs: ['Chuyên mục'],
        timing: [{ from: '2026-03-01' }],
      },
      {
        leads: ['Công an xã'],
        coordinating: ['Đoàn Thanh niên', 'Trưởng các thôn'],
        outputs: ['Báo cáo kết quả'],
        timing: [{ from: '2026-04-01' }],
      },
    ])
  })

  test('numbered rows that head numbered rows', () => {
    const draft = plan(
      'I. MỤC ĐÍCH\n- Cho dân biết.',
      `TM. UBND\nCHỦ TỊCH\nLê An\n\nPHỤ LỤC\n
STT Nội dung Đơn vị chủ trì Đơn vị phối hợp Thời gian

1

Truyền thông trên loa

1.1

Phát bản tin

Công chức Văn hóa

Trưởng các thôn

Hằng tuần

1.2

Đọc thông báo

Văn phòng UBND

Công an xã

Hằng tháng`,
    )
    expect(draft.tasks.map((task) => [task.group, task.label, task.leads[0]])).toEqual([
      ['1. Truyền thông trên loa', '1.1', 'Công chức Văn hóa'],
      ['1. Truyền thông trên loa', '1.2', 'Văn phòng UBND'],
    ])
  })

  test('columns printed with spaces', () => {
    const draft = plan(
      'I. MỤC ĐÍCH\n- Cho dân biết.',
      `TM. UBND
CHỦ TỊCH
Lê An

PHỤ LỤC
 STT   Nội dung nhiệm vụ              Đơn vị chủ trì      Phối hợp             Thời gian
                                                                               hoàn thành
 I     Truyền thông trực tiếp
 1     Tập huấn cho công chức         Văn phòng HĐND      Phòng Kinh tế;       Quý I/2026
       một cửa                        và UBND xã          Trưởng các thôn
 2     Đối thoại với doanh nghiệp     Phòng Kinh tế       Công an xã           Tháng 6/2026`,
    )
    expect(draft.tasks).toMatchObject([
      {
        group: 'I. Truyền thông trực tiếp',
        label: '1',
        text: 'Tập huấn cho công chức một cửa',
        leads: ['Văn phòng HĐND và UBND xã'],
        coordinating: ['Phòng Kinh tế', 'Trưởng các thôn'],
        timing: [{ from: '2026-01-01' }],
      },
      { label: '2', leads: ['Phòng Kinh tế'], timing: [{ from: '2026-06-01' }] },
    ])
  })

  test('a table inside the body', () => {
    const draft = plan(`I. MỤC ĐÍCH
- Cho dân biết.
II. NỘI DUNG
| STT | Nội dung công việc | Đơn vị thực hiện | Thời gian |
| 1 | Viết tin | Văn phòng UBND | Quý I |
III. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Giữ trật tự.`)
    expect(draft.tasks.map((task) => task.from)).toEqual(['appendix', 'duty'])
  })
})
