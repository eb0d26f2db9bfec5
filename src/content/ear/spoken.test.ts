import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingSeconds } from './duration.ts'
import { spoken } from './spoken.ts'

test.each([
  ['Từ 20/11/2026', 'Từ ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['ngày 05/4/2026', 'ngày năm tháng tư năm hai nghìn không trăm hai mươi sáu'],
  ['trước ngày 15/3', 'trước ngày mười lăm tháng ba'],
  ['sáng 20/11', 'sáng ngày hai mươi tháng mười một'],
  ['tháng 12/2026', 'tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
  ['quý IV/2026', 'quý bốn năm hai nghìn không trăm hai mươi sáu'],
  ['7h30 đến 11 giờ 15', 'bảy giờ ba mươi phút đến mười một giờ mười lăm phút'],
  ['13:00', 'mười ba giờ'],
  [
    'Nghị định số 118/2025/NĐ-CP',
    'Nghị định số một trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ',
  ],
  ['Kế hoạch số 58/KH-UBND', 'Kế hoạch số năm mươi tám của Ủy ban nhân dân'],
  [
    'Luật số 91/2025/QH15',
    'Luật số chín mươi mốt năm hai nghìn không trăm hai mươi lăm của Quốc hội',
  ],
  ['lệ phí 50.000 đồng', 'lệ phí năm mươi nghìn đồng'],
  ['đạt 92,5%', 'đạt chín mươi hai phẩy năm phần trăm'],
  ['1.250 m2', 'một nghìn hai trăm năm mươi mét vuông'],
  ['gọi 0912 345 678', 'gọi không chín một hai, ba bốn năm, sáu bảy tám'],
  ['tổng đài 1022', 'tổng đài một không hai hai'],
  ['gọi 18001096', 'gọi một tám không không một không chín sáu'],
  ['từ 3-5 ngày', 'từ ba đến năm ngày'],
  ['UBND xã và HĐND xã', 'Ủy ban nhân dân xã và Hội đồng nhân dân xã'],
  ['dichvucong.gov.vn', 'dichvucong chấm gov chấm vn'],
  ['mã 1.001193', 'mã một chấm không không một một chín ba'],
  ['2/3 số hộ', 'hai trên ba số hộ'],
  ['khóa XV', 'khóa mười lăm'],
  ['12 thủ tục', 'mười hai thủ tục'],
])('%s', (written, said) => {
  expect(spoken(written)).toBe(said)
})

const pieces = fc.constantFrom(
  'UBND xã',
  'ngày 20/11/2026',
  'lúc 7h30',
  '50.000 đồng',
  '0912 345 678',
  '118/2025/NĐ-CP',
  'quý II',
  '92,5%',
  'Ủy ban',
  'người dân',
  ',',
  '.',
  '1.001193',
  'https://dichvucong.gov.vn/p/home',
  '(TTHC)',
)

test('no figure is left in what is said, and saying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const said = spoken(parts.join(' '))
      expect(said).not.toMatch(/\d/)
      expect(spoken(said)).toBe(said)
    }),
  )
})

test('any text at all is said without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(typeof spoken(text)).toBe('string')
    }),
  )
})

test('the length of a broadcast grows with its words and its breaths', () => {
  expect(readingSeconds('')).toBe(0)
  const one = spoken('Ủy ban nhân dân xã Bình Minh thông báo lịch tiếp công dân tháng 12.')
  expect(readingSeconds(one)).toBeGreaterThanOrEqual(4)
  expect(readingSeconds(one)).toBeLessThanOrEqual(8)
  expect(readingSeconds(`${one}\n${one}`)).toBeGreaterThan(2 * readingSeconds(one) - 1)
})
