import { expect, test } from 'vitest'
import { committee, withUsualOffices } from '../../../test/usual-units.ts'
import { whyInEnglish } from './en-whys.ts'
import { matchUnitWords, type UnitForMatching } from './unit-words.ts'

const bare = [
  committee('tỉnh An Sơn', null, 'province'),
  committee('xã Hòa Lạc', 'tỉnh An Sơn', 'commune'),
  committee('xã Tân Phú', 'tỉnh An Sơn', 'commune'),
]
const full = withUsualOffices(bare, '2026-11-29')
const post = { id: 'post', unitId: 'xã Hòa Lạc', title: 'Công chức Văn phòng – Thống kê' }
const former = [{ ...committee('xã Bình An', null, 'commune'), heirIds: ['xã Hòa Lạc'] }]

function why(words: string, candidates: readonly UnitForMatching[], from: string): string {
  const home = candidates.find(({ id }) => id === from)
  if (!home) throw new Error('no home')
  const posts = candidates === full ? [post, { ...post, unitId: 'xã Tân Phú' }] : [post]
  return matchUnitWords(words, { home, candidates, posts, former, on: '2026-11-29' }).why
}

const SAID = [
  'Ủy ban nhân dân xã Hòa Lạc',
  'UBND xã Hoà Lạc, Phòng Kinh tế',
  'UBND các xã có liên quan',
  'các phòng, ban',
  'các sở, ngành',
  'Bộ phận một cửa',
  'Phòng Kinh',
  'Văn HĐND và UBND xã',
  'Phòng Không Có',
  'doanh nghiệp',
  'cơ quan chuyên môn xã',
  'Ban biên tập Cổng TTĐT',
  'UBND xã Bình An',
  'Phòng Nội vụ huyện',
  'Hội Nông dân huyện',
  'Đài truyền thanh huyện',
  'Cục Kiểm soát TTHC – VPCP',
  'công chức Văn phòng – Thống kê',
  'công chức Văn phòng',
  'công chức thống kê tổng hợp',
  'công chức Tư pháp',
  'công chức',
  'cán bộ phụ trách',
]

test.each([
  [bare, 'xã Hòa Lạc'],
  [full, 'xã Hòa Lạc'],
  [full, 'tỉnh An Sơn'],
])('every reason is said in English, of %#', (candidates, from) => {
  for (const words of SAID) {
    for (const piece of why(words, candidates, from).split('; ')) {
      expect(whyInEnglish(piece), `${words}: ${piece}`).not.toBe(piece)
    }
  }
})

test('a reason of several pieces keeps the names and the day', () => {
  expect(whyInEnglish(why('Phòng Nội vụ huyện', full, 'xã Hòa Lạc'))).toBe(
    'Phòng Nội vụ cấp huyện is gone since 01/07/2025; its work is now of Phòng Văn hóa – Xã hội; by 150/2025/NĐ-CP, not verified',
  )
  expect(whyInEnglish(why('UBND các xã có liên quan', full, 'tỉnh An Sơn'))).toBe(
    'a group of 2 units: committees below; “có liên quan” (concerned), so choose by hand',
  )
  expect(whyInEnglish('Đã dùng ở kế hoạch 31/KH-UBND.')).toBe('Used so in plan 31/KH-UBND.')
  expect(whyInEnglish('chưa ai dịch câu này')).toBe('chưa ai dịch câu này')
})
