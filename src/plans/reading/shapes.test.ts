import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'

const plan = (body: string, after = '') =>
  readPlan(`KẾ HOẠCH\nTruyền thông năm 2026\n\n${body}\n\nNơi nhận:\n- Lưu: VT.\n${after}`)

describe('duties by unit', () => {
  test('unit and duty in one line, units in letters, sentences that name their unit', () => {
    const draft = plan(`III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã: Chủ trì theo dõi việc thực hiện.
2. Giao Công chức Văn hóa - Xã hội tham mưu viết tin, bài.
3. Các đơn vị khác:
a) Đài truyền thanh xã
- Phát bản tin mỗi tuần 02 lần.
b) Trạm Y tế xã: Dán áp phích.
4. Đề nghị Ủy ban MTTQ xã
Giám sát việc niêm yết thủ tục.
Giao Trưởng thôn báo cáo UBND xã trước ngày 25 hằng tháng.`)
    expect(draft.tasks.map((task) => [task.leads.join(), task.text.slice(0, 15)])).toEqual([
      ['Văn phòng HĐND và UBND xã', 'Chủ trì theo dõ'],
      ['Công chức Văn hóa - Xã hội', 'Giao Công chức '],
      ['Đài truyền thanh xã', 'Phát bản tin mỗ'],
      ['Trạm Y tế xã', 'Dán áp phích.'],
      ['Ủy ban MTTQ xã', 'Giám sát việc n'],
      ['Trưởng thôn', 'Giao Trưởng thô'],
    ])
    expect(draft.tasks[2]?.timing).toMatchObject([{ kind: 'recurring', count: 2 }])
  })

  test('budget and reporting headings are no units', () => {
    const draft = plan(`II. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- In tờ rơi.
2. Kinh phí thực hiện: Từ ngân sách xã.
3. Chế độ báo cáo
- Các đơn vị gửi báo cáo quý, năm về Văn phòng UBND xã (qua Phòng Kinh tế).`)
    expect(draft.units).toEqual(['Phòng Kinh tế'])
    expect(draft.budget).toEqual(['Từ ngân sách xã.'])
    expect(draft.reportingDuties).toMatchObject([
      { period: 'quý, năm', to: 'Văn phòng UBND xã', via: 'Phòng Kinh tế' },
    ])
  })
})

describe('blocks with their own unit', () => {
  test('fields in dashes', () => {
    const draft = plan(`II. NỘI DUNG
1. Mở chuyên mục trên trang thông tin điện tử
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: Các đoàn thể, Trưởng các thôn.
- Thời gian thực hiện: Quý I/2026.
- Sản phẩm: 01 chuyên mục.
2. Tin tức hằng ngày.`)
    expect(draft.tasks).toMatchObject([
      {
        from: 'block',
        label: '1',
        text: 'Mở chuyên mục trên trang thông tin điện tử',
        leads: ['Phòng Văn hóa - Xã hội'],
        coordinating: ['Các đoàn thể', 'Trưởng các thôn'],
        outputs: ['01 chuyên mục.'],
        timing: [{ kind: 'window', from: '2026-01-01', to: '2026-03-31' }],
      },
    ])
    expect(draft.contents).toEqual(['Tin tức hằng ngày.'])
  })
})

describe('blocks in one sentence', () => {
  test('fields after the task and fields beside fields', () => {
    const draft = plan(`II. NỘI DUNG
1. Phát tờ rơi ở chợ. Đơn vị chủ trì: Công an xã. Thời gian: Quý II/2026.
2. Phát thanh
a) Nội dung: Giới thiệu thủ tục mới.
b) Đơn vị chủ trì: Văn phòng UBND xã; đơn vị phối hợp: Trưởng các thôn; thời gian: hằng tuần.`)
    expect(draft.tasks).toMatchObject([
      { text: 'Phát tờ rơi ở chợ.', leads: ['Công an xã'], timing: [{ from: '2026-04-01' }] },
      {
        text: 'Phát thanh',
        leads: ['Văn phòng UBND xã'],
        coordinating: ['Trưởng các thôn'],
        timing: [{ kind: 'recurring' }],
      },
    ])
    expect(draft.contents).toEqual(['Giới thiệu thủ tục mới.'])
  })
})

describe('headers and endings', () => {
  test('two columns on one line, party numbers, Q. and TL.', () => {
    const draft = readPlan(`UBND TỈNH AN SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ          Độc lập - Tự do - Hạnh phúc
Số: 112/KH-SNV          An Sơn, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Truyền thông cải cách hành chính năm 2026
Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Sở Nội vụ ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
- Cho dân biết.
Nơi nhận:          TL. GIÁM ĐỐC
- Như trên;          CHÁNH VĂN PHÒNG
- Lưu: VT.
          Đỗ Văn Bình`)
    expect(draft).toMatchObject({
      number: { value: 112, symbol: 'KH-SNV' },
      date: { iso: '2026-02-05' },
      place: 'An Sơn',
      recipients: [{ text: 'Như trên' }],
      archive: 'VT',
      signature: { authority: ['TL'], position: 'CHÁNH VĂN PHÒNG', name: 'Đỗ Văn Bình' },
    })
    expect(draft.bases).toMatchObject([{ number: '57-NQ/TW', date: '2024-12-22' }])
  })

  test('a plan issued by a decision', () => {
    const draft = readPlan(`ỦY BAN NHÂN DÂN
XÃ TÂN HÒA
Số: 31/QĐ-UBND
Tân Hòa, ngày 12 tháng 02 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch truyền thông năm 2026
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;
Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch truyền thông năm 2026.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Thị Hoa
KẾ HOẠCH
Truyền thông về thủ tục hành chính năm 2026
(Kèm theo Quyết định số 31/QĐ-UBND ngày 12/02/2026 của UBND xã Tân Hòa)
I. MỤC ĐÍCH
- Cho dân biết.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Giữ trật tự.`)
    expect(draft).toMatchObject({
      kind: { code: 'KH' },
      number: { value: 31 },
      issuer: 'UBND xã Tân Hòa',
      title: 'Truyền thông về thủ tục hành chính năm 2026',
      bases: [{ number: '72/2025/QH15' }],
      tasks: [{ leads: ['Công an xã'] }],
      signature: { name: 'Phạm Thị Hoa' },
      unplaced: [],
    })
    expect(draft.citations.map((one) => one.number)).toEqual(['72/2025/QH15'])
  })

  test('Markdown with the title beside the kind and dashes before letters', () => {
    const draft = readPlan(`# KẾ HOẠCH Truyền thông năm 2026 của xã Tân Hòa

# I. MỤC ĐÍCH

- a) Cho dân biết;

- b) Cho dân bàn.`)
    expect(draft.title).toBe('Truyền thông năm 2026 của xã Tân Hòa')
    expect(draft.purposes).toEqual(['Cho dân biết;', 'Cho dân bàn.'])
  })

  test('what is no part of a plan stays visible', () => {
    const draft = plan('I. MỤC ĐÍCH\n- Cho dân biết.', '*Hoa.02/2026*')
    expect(draft.unplaced).toEqual(['*Hoa.02/2026*'])
  })
})
