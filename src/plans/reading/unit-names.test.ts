import { expect, test } from 'vitest'
import { isUnitName, splitUnits } from './unit-names.ts'

test.each<[string, string[]]>([
  ['Văn phòng HĐND và UBND xã', ['Văn phòng HĐND và UBND xã']],
  ['Phòng Văn hóa và Thông tin, Phòng Nội vụ.', ['Phòng Văn hóa và Thông tin', 'Phòng Nội vụ']],
  ['Các phòng, ban, ngành; UBND các phường', ['Các phòng, ban, ngành', 'UBND các phường']],
  [
    'các Phòng, Ban, Ngành và UBND các xã, thị trấn',
    ['các Phòng, Ban, Ngành', 'UBND các xã, thị trấn'],
  ],
  ['Công an xã. Trạm Y tế.', ['Công an xã', 'Trạm Y tế']],
  ['- Huyện đoàn; - Hội Nông dân', ['Huyện đoàn', 'Hội Nông dân']],
  ['Công chức Văn hóa - Xã hội', ['Công chức Văn hóa - Xã hội']],
  ['Ủy ban MTTQ và các đoàn thể', ['Ủy ban MTTQ', 'các đoàn thể']],
  ['các tổ chức, cá nhân có liên quan', ['các tổ chức, cá nhân có liên quan']],
  ['', []],
])('%s', (written, units) => {
  expect(splitUnits(written)).toEqual(units)
})

test.each<[string, boolean]>([
  ['Phòng Kinh tế', true],
  ['Giao Văn phòng HĐND và UBND', true],
  ['Các cơ quan, đơn vị', true],
  ['Kinh phí thực hiện', false],
  ['Chế độ báo cáo', false],
  ['Tổ chức các buổi đối thoại', false],
  ['Tuyên truyền trên loa', false],
])('%s is a unit: %s', (text, unit) => {
  expect(isUnitName(text)).toBe(unit)
})
