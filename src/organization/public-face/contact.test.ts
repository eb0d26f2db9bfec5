import { expect, it } from 'vitest'
import { contactFault, contactHref } from './contact.ts'

it.each([
  ['0220.3861.234', 'tel:02203861234'],
  ['+84 (220) 386-1234', 'tel:+842203861234'],
  ['1022', 'tel:1022'],
  ['ubnd@binhminh.gov.vn', 'mailto:ubnd@binhminh.gov.vn'],
  ['https://binhminh.ansson.gov.vn', 'https://binhminh.ansson.gov.vn'],
  ['Số 1, đường Trần Hưng Đạo', null],
  ['javascript:alert(1)', null],
  ['12', null],
])('%s leads to %s', (value, href) => {
  expect(contactHref({ value })).toBe(href)
})

it.each([
  ['phone', 'gọi chị Lan', true],
  ['hotline', '1900 9095', false],
  ['email', 'ubnd.binhminh', true],
  ['website', 'binhminh.gov.vn', true],
  ['office', 'Thôn Đông', false],
  ['petition', 'Thôn Đông', false],
] as const)('a %s of "%s"', (kind, value, wrong) => {
  expect(contactFault({ kind, value }) !== null).toBe(wrong)
})
