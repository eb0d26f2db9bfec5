import { expect, it } from 'vitest'
import { RESERVED_SLUGS, slugCandidates, slugOfName } from './slug.ts'

it('makes an address of the place a committee governs, and of the whole name of another unit', () => {
  expect(slugOfName('Ủy ban nhân dân xã Nguyên Giáp')).toBe('xa-nguyen-giap')
  expect(slugOfName('UBND phường Đồng Đăng')).toBe('phuong-dong-dang')
  expect(slugOfName('UỶ BAN NHÂN DÂN đặc khu Côn Đảo')).toBe('dac-khu-con-dao')
  expect(slugOfName('Trung tâm Phục vụ hành chính công')).toBe('trung-tam-phuc-vu-hanh-chinh-cong')
})

it('offers the province on a collision, then numbers', () => {
  const candidates = slugCandidates('UBND xã Tân Phú', 'tỉnh Đồng Nai')
  expect(Array.from({ length: 4 }, () => candidates.next().value)).toEqual([
    'xa-tan-phu',
    'xa-tan-phu-dong-nai',
    'xa-tan-phu-dong-nai-2',
    'xa-tan-phu-dong-nai-3',
  ])
})

it('finds an address for a name without a letter', () => {
  expect(slugCandidates('—', null).next().value).toBe('don-vi')
})

it('reserves the first words of the addresses of the program', () => {
  for (const word of ['api', 'lam-viec', 'q', 'l', 'tep', 'en', 'hooks']) {
    expect(RESERVED_SLUGS.has(word)).toBe(true)
  }
})
