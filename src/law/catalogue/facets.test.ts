import { afterEach, expect, test } from 'vitest'
import { allCatalogues, broughtCatalogues, setCatalogues } from './catalogues.ts'
import { checkFacets, facetsNamedIn, noFacets, successorOn } from './facets.ts'

afterEach(() => {
  setCatalogues(broughtCatalogues)
})

const named = (text: string, on = '2024-03-01') =>
  Object.fromEntries(Object.entries(facetsNamedIn(text, on)).filter(([, codes]) => codes.length))

test.each([
  [
    'Tuyên truyền Đề án 06, dịch vụ công trực tuyến cho người cao tuổi',
    {
      themes: ['project_06', 'online_services'],
      programmes: ['project_06'],
      audiences: ['elderly'],
    },
  ],
  // Abbreviated or spelled out, the same.
  ['Kết quả kiểm soát TTHC', { themes: ['reform_results'] }],
  ['Kết quả kiểm soát thủ tục hành chính', { themes: ['reform_results'] }],
  // Names of offices hold words of sectors and audiences.
  ['Sở Y tế, Công an tỉnh và Ủy ban nhân dân các xã báo cáo', {}],
  ['Trung tâm Văn hóa, Thể thao đăng tin cho Nhân dân', { audiences: ['people'] }],
  // "Xây dựng" is a verb, unless sectors are listed.
  ['Xây dựng kế hoạch, kiểm tra, báo cáo kết quả thực hiện', {}],
  [
    'Công khai TTHC lĩnh vực đất đai, xây dựng, hộ tịch',
    { themes: ['procedure_posting'], sectors: ['land', 'construction', 'civil_status'] },
  ],
])('%s', (text, facets) => {
  expect(named(text)).toEqual(facets)
})

test('only what exists on the day is proposed', () => {
  const text = 'Hướng dẫn thủ tục hộ khẩu, cư trú'
  expect(named(text, '2021-06-30').sectors).toEqual(['household_registration'])
  expect(named(text, '2021-07-01').sectors).toEqual(['residence'])
})

test('what may not be chosen is said in a sentence, with what stands in its place', () => {
  const sorted = { ...noFacets, sectors: ['labour_social'], themes: ['fee_cuts'] }
  expect(checkFacets(sorted, '2025-02-28')).toEqual({
    themes: 'Ngày 28/02/2025 chưa có mục “Giảm phí, lệ phí cho công dân số”.',
  })
  expect(checkFacets(sorted, '2026-11-28')).toEqual({
    sectors:
      'Mục “Lao động – Thương binh và Xã hội” không còn dùng vào ngày 28/11/2026. Hãy chọn “Nội vụ, lao động, việc làm, người có công”.',
  })
  expect(checkFacets(sorted, '2026-11-28', sorted)).toEqual({})
})

test('a successor that ended has one too; a ring of successors ends', () => {
  const [a, b, c] = [
    entry('a', '2021-01-01', 'b'),
    entry('b', '2022-01-01', 'c'),
    entry('c', null, null),
  ] as const
  expect(successorOn([a, b, c], a, '2021-06-01')?.code).toBe('b')
  expect(successorOn([a, b, c], a, '2022-06-01')?.code).toBe('c')
  expect(successorOn([a, b, c], a, '2020-06-01')).toBeUndefined()
  const ring = [a, entry('b', '2022-01-01', 'a')]
  expect(successorOn(ring, a, '2022-06-01')).toBeUndefined()
})

test('an administrator’s words count at once', () => {
  const own = { ...entry('own_theme', null, null), words: ['giờ giấc làm việc'] }
  setCatalogues({ ...allCatalogues(), theme: [...broughtCatalogues.theme, own] })
  expect(named('Nhắc nhở giờ giấc làm việc').themes).toEqual(['own_theme'])
})

function entry(code: string, validTo: string | null, successor: string | null) {
  return {
    code,
    label: code,
    labelEn: code,
    words: [] as string[],
    validFrom: '2020-01-01',
    validTo,
    successor,
    order: 1,
  }
}
