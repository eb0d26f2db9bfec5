import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeBadInput } from './bad-input.ts'

const line = z.strictObject({
  title: z.string().trim().min(1).max(1500),
  count: z.number().int().min(0).max(1_000_000),
  channel: z.enum(['portal', 'zalo']),
  photos: z.array(z.uuid()).min(1).max(20),
  day: z.iso.date(),
  link: z.url(),
  mail: z.email().nullable(),
  open: z.boolean(),
  code: z.string().regex(/^[a-z]+$/),
  place: z.union([z.null(), z.object({ name: z.string().min(3) })]),
})
const RIGHT = {
  title: 'Phát thanh',
  count: 3,
  channel: 'zalo',
  photos: ['0192f0a0-0000-7000-8000-000000000000'],
  day: '2026-03-31',
  link: 'https://xa.example',
  mail: null,
  open: true,
  code: 'loa',
  place: null,
}

/** What is said of a form that is right but for this. */
function said(wrong: Record<string, unknown>): string[] {
  const read = line.safeParse({ ...RIGHT, ...wrong }, { error: describeBadInput })
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

describe('what is wrong with a value', () => {
  it('says nothing of a right form', () => {
    expect(said({})).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['left out', { title: undefined }, 'Chưa nhập mục này.'],
    ['blank', { title: '  ' }, 'Chưa nhập mục này.'],
    ['not text', { title: 5 }, 'Cần chữ.'],
    ['too long', { title: 'a'.repeat(1501) }, 'Dài quá, nhiều nhất 1.500 ký tự.'],
    ['text for a number', { count: 'ba' }, 'Cần một số.'],
    ['a part of one', { count: 1.5 }, 'Cần một số nguyên.'],
    ['below', { count: -1 }, 'Phải từ 0 trở lên.'],
    ['above', { count: 1_000_001 }, 'Nhiều nhất là 1.000.000.'],
    ['not offered', { channel: 'fax' }, 'Chỉ nhận một trong: portal, zalo.'],
    ['no choice', { channel: '' }, 'Chưa nhập mục này.'],
    ['an empty list', { photos: [] }, 'Cần ít nhất một mục.'],
    ['a long list', { photos: Array(21).fill(RIGHT.photos[0]) }, 'Nhiều quá, nhiều nhất 20 mục.'],
    ['no id', { photos: ['7'] }, 'Mã này không đúng.'],
    ['no day', { day: '31/02/2026' }, 'Ngày chưa đúng, ví dụ đúng: 2026-03-31.'],
    ['no link', { link: 'xa' }, 'Đường dẫn chưa đúng, ví dụ đúng: https://donvi.gov.vn/tin.'],
    ['no mail', { mail: 'lan' }, 'Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@donvi.gov.vn.'],
    ['not yes or no', { open: 'ừ' }, 'Chỉ chọn có hoặc không.'],
    ['not as it is written', { code: 'Loa 1' }, 'Chưa đúng cách ghi.'],
    ['nearly one of two shapes', { place: { name: 'a' } }, 'Cần ít nhất 3 ký tự.'],
    ['more than was asked', { fax: 1 }, 'Không có mục nào tên là fax.'],
  ])('%s', (_, wrong, sentence) => {
    expect(said(wrong)).toEqual([sentence])
  })
})
