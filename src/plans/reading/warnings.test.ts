import { describe, expect, test } from 'vitest'
import { legalSources } from '../../law/index.ts'
import { readPlan } from './read-plan.ts'

const dated = (year: number, date: string) => `Số: 5/KH-UBND
An Lạc, ${date}
KẾ HOẠCH
Truyền thông năm ${year}
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
Căn cứ Kế hoạch số 8/KH-UBND ngày 20/12/2026 của UBND tỉnh về truyền thông năm 2025;
UBND xã An Lạc ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
- Cho dân biết.
I. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND xã
- Định kỳ tổng hợp, báo cáo.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn An`

const plan = (bases: string, duties: string, date = 'ngày 05 tháng 01 năm 2026') => `Số: 5/KH-UBND
An Lạc, ${date}
KẾ HOẠCH
Truyền thông năm 2026
${bases}
UBND xã An Lạc ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
- Cho dân biết.
II. TỔ CHỨC THỰC HIỆN
${duties}
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn An`

const codes = (text: string) => readPlan(text, legalSources).warnings.map((one) => one.code)
const duty = '1. Công an xã\n- Giữ trật tự tại nơi làm thủ tục.'

describe('warnings', () => {
  test('repealed law, bases of the future or another year, repeated sections, unclear times', () => {
    expect(codes(dated(2026, 'ngày 05 tháng 01 năm 2026'))).toEqual([
      'law-repealed',
      'basis-after-plan',
      'year-differs',
      'section-repeated',
      'timing-unknown',
    ])
  })

  test('law is judged as of the plan’s own day', () => {
    expect(codes(dated(2024, 'ngày 05 tháng 01 năm 2024'))).not.toContain('law-repealed')
  })

  test('what a caller does not know is not warned of', () => {
    const draft = readPlan(dated(2026, 'ngày 05 tháng 01 năm 2026'))
    expect(draft.warnings.map((one) => one.code)).not.toContain('law-repealed')
  })

  test.each([
    ['Căn cứ Nghị định 42/2022/ND-CP của Chính phủ;', 'law-ending', /224\/2026\/NĐ-CP/u],
    ['Căn cứ Luật An ninh mạng năm 2018;', 'law-ending', /01\/07\/2026/u],
    ['Căn cứ Nghị định số 13/2023/NĐ-CP;', 'law-repealed', /91\/2025\/QH15, 356\/2025\/NĐ-CP/u],
    ['Căn cứ Thông tư số 1/2018/TT-VPCP;', 'law-repealed', /03\/2025\/TT-VPCP/u],
  ])('%s', (basis, code, message) => {
    const draft = readPlan(plan(basis, duty), legalSources)
    expect(draft.warnings).toMatchObject([{ code, message: expect.stringMatching(message) }])
  })

  test('a number that repeats every year is another document on another day', () => {
    const source = { ...legalSources[0], code: '06/QĐ-TTg', title: '', issuedOn: '2022-01-06' }
    const law = {
      ...source,
      effectiveFrom: '2022-01-06',
      effectiveTo: '2025-12-31',
      replacedBy: [],
    }
    const cite = (day: string) =>
      readPlan(plan(`Căn cứ Quyết định số 06/QĐ-TTg ngày ${day} của Thủ tướng;`, duty), [law])
    expect(cite('06/01/2022').warnings).toMatchObject([{ code: 'law-repealed' }])
    expect(cite('12/01/2024').warnings).toEqual([])
  })

  test('duties given twice, to one unit or to two', () => {
    const twice = `1. Công an xã
- Hướng dẫn người dân cài đặt và kích hoạt tài khoản định danh điện tử.
2. Đoàn Thanh niên
- Hướng dẫn người dân cài đặt và kích hoạt tài khoản định danh điện tử.`
    const draft = readPlan(plan('', twice), legalSources)
    expect(draft.warnings).toMatchObject([
      {
        code: 'task-repeated',
        at: draft.tasks[1]?.at,
        message: expect.stringContaining('Công an xã và cho Đoàn'),
      },
    ])
  })

  test('an appendix promised but not there, times of a former year, a condition', () => {
    expect(codes(plan('', `${duty}\n- Nội dung chi tiết theo Phụ lục kèm theo.`))).toEqual([
      'appendix-missing',
    ])
    expect(codes(plan('', `${duty}\n- Theo Phụ lục kèm theo Nghị định số 30/2020/NĐ-CP.`))).toEqual(
      [],
    )
    expect(codes(plan('', '1. Công an xã\n- Xong trước ngày 15/6/2025.'))).toEqual(['timing-past'])
    const table = `${duty}
| TT | Nội dung | Đơn vị | Thời gian |
| 1 | Dán áp phích mới | Các thôn | Quý II (sau khi cấp tỉnh ban hành) |
| 2 | Phát tờ rơi ở chợ | Các thôn | Theo lộ trình tại phần II |`
    expect(codes(plan('', table))).toEqual(['timing-conditional', 'timing-unknown'])
  })

  test('no signer, no number, a section left out', () => {
    const bare = `KẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\n- Cho dân biết.\nIII. TỔ CHỨC THỰC HIỆN\n${duty}`
    expect(codes(bare)).toEqual([
      'number-missing',
      'date-missing',
      'signer-missing',
      'section-skipped',
    ])
  })
})
