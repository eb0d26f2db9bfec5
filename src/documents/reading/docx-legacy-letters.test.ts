import { describe, expect, test } from 'vitest'
import { LegacyText, lettersOfFont, toUnicode } from './docx-legacy-letters.ts'

describe('toUnicode', () => {
  test.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['QuyÕt ®Þnh vÒ viÖc ban hµnh Quy chÕ', 'Quyết định về việc ban hành Quy chế'],
    ['®­îc thùc hiÖn tr­íc ngµy 30 th¸ng 6', 'được thực hiện trước ngày 30 tháng 6'],
    ['kiÓm tra, ®«n ®èc; tuyªn truyÒn c¶i c¸ch', 'kiểm tra, đôn đốc; tuyên truyền cải cách'],
  ])('reads TCVN3 %s', (legacy, unicode) => {
    expect(toUnicode(legacy, 'tcvn3')).toBe(unicode)
  })

  test.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['UÛY BAN NHAÂN DAÂN TÆNH, KEÁ HOAÏCH', 'ỦY BAN NHÂN DÂN TỈNH, KẾ HOẠCH'],
    ['ñöôïc thöïc hieän tröôùc ngaøy', 'được thực hiện trước ngày'],
    ['kyû luaät, lyù do, quyù, thò xaõ, ñòa chæ', 'kỷ luật, lý do, quý, thị xã, địa chỉ'],
    ['naêm, baèng, thaúng, laëp, chaéc, vaõn', 'năm, bằng, thẳng, lặp, chắc, vãn'],
  ])('reads VNI %s', (legacy, unicode) => {
    expect(toUnicode(legacy, 'vni')).toBe(unicode)
  })

  /** Both encodings hold 67 small letters beyond ASCII, each at a place of its own. */
  const letters = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'.split('')

  test('reaches every letter of the alphabet from TCVN3', () => {
    const reached = Array.from({ length: 0x5f }, (_, at) => {
      const sign = String.fromCharCode(0xa1 + at)
      const letter = toUnicode(sign, 'tcvn3')
      // A code that holds no letter comes back as it is; only "ý" has its Western place.
      return letter === sign && sign !== 'ý' ? null : letter
    })
    for (const letter of letters) expect(reached.filter((one) => one === letter)).toEqual([letter])
  })

  test('reaches every letter from VNI, small and capital', () => {
    const western = Array.from({ length: 0x40 }, (_, at) => String.fromCharCode(0xc0 + at))
    const bare = ['', ...'aeouyAEOUYôöÔÖ'.split('')]
    const signs = western.flatMap((sign) => bare.map((base) => base + sign))
    const reached = new Set(signs.map((sign) => toUnicode(sign, 'vni')))
    for (const letter of letters) {
      expect(reached).toContain(letter)
      expect(reached).toContain(letter.toUpperCase())
    }
  })
})

describe('LegacyText', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnArialH', 'tcvn3-capitals'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', null],
  ])('knows the font %s', (font, letters) => {
    expect(lettersOfFont(font)).toBe(letters)
  })

  test('leaves Unicode in an old font, and what follows it when both readings are possible', () => {
    const text = new LegacyText()
    expect(text.convert('Ủy ban nhân dân', 'tcvn3')).toBe('Ủy ban nhân dân')
    expect(text.convert('trong và ngoài', 'tcvn3')).toBe('trong và ngoài')
    expect(text.notes()).toEqual([])
  })
})
