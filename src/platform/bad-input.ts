import type { z } from 'zod'

/** What is wrong with one value of a form, in the words of whoever fills it in: what zod finds, said for an official. */
export function describeBadInput(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isEmpty(issue.input) ? MISSING : (TYPES[issue.expected] ?? WRONG)
    case 'invalid_value':
      if (isEmpty(issue.input)) return MISSING
      return issue.values.length === 1
        ? `Chỉ nhận: ${String(issue.values[0])}.`
        : `Chỉ nhận một trong: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false)
    case 'invalid_format':
      return isEmpty(issue.input) ? MISSING : (FORMATS[issue.format] ?? 'Chưa đúng cách ghi.')
    case 'not_multiple_of':
      return `Phải là bội số của ${number(issue.divisor)}.`
    case 'unrecognized_keys':
      return `Không có mục nào tên là ${issue.keys.join(', ')}.`
    case 'invalid_union':
      return sentenceOfClosest(issue.errors)
    default:
      return WRONG
  }
}

const MISSING = 'Chưa nhập mục này.'
const WRONG = 'Giá trị này chưa hợp lệ.'

const TYPES: Record<string, string> = {
  string: 'Cần chữ.',
  number: 'Cần một số.',
  int: 'Cần một số nguyên.',
  boolean: 'Chỉ chọn có hoặc không.',
  array: 'Cần một danh sách.',
}

const FORMATS: Record<string, string> = {
  email: 'Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@donvi.gov.vn.',
  url: 'Đường dẫn chưa đúng, ví dụ đúng: https://donvi.gov.vn/tin.',
  uuid: 'Mã này không đúng.',
  date: 'Ngày chưa đúng, ví dụ đúng: 2026-03-31.',
  time: 'Giờ chưa đúng, ví dụ đúng: 07:30.',
  datetime: 'Ngày giờ chưa đúng, ví dụ đúng: 2026-03-31T07:30:00Z.',
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function tooSmall(origin: string, least: number, inclusive: boolean): string {
  if (origin === 'string') return least <= 1 ? MISSING : `Cần ít nhất ${number(least)} ký tự.`
  if (isList(origin)) return least <= 1 ? 'Cần ít nhất một mục.' : `Cần ít nhất ${least} mục.`
  return inclusive ? `Phải từ ${number(least)} trở lên.` : `Phải lớn hơn ${number(least)}.`
}

function tooBig(origin: string, most: number, inclusive: boolean): string {
  if (origin === 'string') return `Dài quá, nhiều nhất ${number(most)} ký tự.`
  if (isList(origin)) return `Nhiều quá, nhiều nhất ${number(most)} mục.`
  return inclusive ? `Nhiều nhất là ${number(most)}.` : `Phải nhỏ hơn ${number(most)}.`
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'map'
}

function number(value: number): string {
  return value.toLocaleString('vi-VN')
}

/** Of several shapes the value could have had, the one it nearly has says what is wrong. */
function sentenceOfClosest(branches: readonly (readonly z.core.$ZodIssue[])[]): string {
  const meant = branches.find((issues) => issues.every(({ path }) => path.length > 0))
  const telling = meant ?? branches.find((issues) => issues[0]?.code !== 'invalid_type')
  return telling?.[0]?.message ?? WRONG
}
