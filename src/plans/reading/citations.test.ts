import { expect, test } from 'vitest'
import { readBases } from './bases.ts'
import { findCitations } from './citations.ts'

const all = (text: string) => ({ start: 0, end: text.length })

test.each<[string, (string | null)[][]]>([
  [
    'Kế hoạch số 7/KH-UBND ngày 02/3/2026 của tỉnh',
    [['7/KH-UBND', '2026-03-02', 'Kế hoạch số 7/KH-UBND ngày 02/3/2026']],
  ],
  [
    'Nghị định 45/2020/NĐ-\nCP ngày 08/4/2020',
    [['45/2020/NĐ-CP', '2020-04-08', 'Nghị định 45/2020/NĐ-CP ngày 08/4/2020']],
  ],
  [
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    [['72/2025/QH15', null, 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15']],
  ],
  [
    'Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024',
    [['57-NQ/TW', '2024-12-22', 'Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024']],
  ],
  ['theo Mẫu số 03/HNMT; định kỳ 6 tháng/01 lần; ngày 24/01/2024; LĐ-TB&XH; 24/7', []],
])('%s', (text, expected) => {
  const found = findCitations(text, all(text))
  expect(found.map((one) => [one.number, one.date, one.text])).toEqual(expected)
  for (const one of found) expect(one.at.end).toBeLessThanOrEqual(text.length)
})

test.each<[string, (string | null)[]]>([
  [
    'Thực hiện Nghị định số 1/2020/NĐ-CP về A, Nghị định số 2/2021/NĐ-CP sửa đổi một số điều của Nghị định số 1/2020/NĐ-CP; Kế hoạch số 3/KH-UBND về B.',
    ['1/2020/NĐ-CP', '2/2021/NĐ-CP', '3/KH-UBND'],
  ],
  [
    'Căn cứ Kế hoạch số 4/KH-UBND về C và Hướng dẫn số 5/HD-UBND về D; UBND xã ban hành Kế hoạch.',
    ['4/KH-UBND', '5/HD-UBND'],
  ],
  [
    'Căn cứ Nghị định số 6/2024/NĐ-CP sửa đổi Nghị định số 7/2020/NĐ-CP và Nghị định số 8/2021/NĐ-CP;',
    ['6/2024/NĐ-CP'],
  ],
  ['Căn cứ Luật Tiếp cận thông tin;', [null]],
  ['Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.', []],
])('bases of: %s', (text, expected) => {
  expect(readBases(text, [all(text)]).map((basis) => basis.number)).toEqual(expected)
})
