import type { SheetCell } from '../../documents/index.ts'
import { plainLetters } from '../../platform/plain-letters.ts'
import type { Attendee } from './evidence-contract.ts'

type Field = keyof Attendee

/** How lists call their columns, marks aside; the first that fits. */
const HEADERS: readonly (readonly [Field, RegExp])[] = [
  ['name', /^(?:ho va ten|ho ten|ho, ten|ten|ho va ten can bo|nguoi tham du|name|full name)\b/],
  ['position', /^(?:chuc vu|chuc danh|chuc vu, chuc danh|nghe nghiep|vi tri)\b/],
  ['office', /^(?:don vi|co quan|noi cong tac|phong|thon|to dan pho|dia chi|noi o)\b/],
  ['contact', /^(?:dien thoai|so dien thoai|sdt|so dt|dt|email|lien he)\b/],
]

/** Lines under a list that are nobody. */
const FOOTER = /^(?:tong( cong| so)?|cong|nguoi lap|danh sach (?:co|nay)|ky ten|ghi chu|ngay)\b/

export interface ReadAttendees {
  attendees: Attendee[]
  /** Sentences on what was left out. */
  notes: string[]
}

/** The people of a sheet: by its header row, or, without one, by what its columns hold. */
export function readAttendees(rows: readonly (readonly SheetCell[])[]): ReadAttendees {
  const header = lastOfHeading(rows)
  const columns = header === -1 ? guessedFields(rows) : fieldsOf(rows[header] ?? [])
  const attendees: Attendee[] = []
  let nameless = 0
  for (const row of rows.slice(header + 1)) {
    const cell = (field: Field) => textOf(row[columns.get(field) ?? -1])
    const name = cell('name')
    if (name !== null && FOOTER.test(plain(name))) break
    if (name === null || !/\p{L}{2}/u.test(name)) {
      nameless += row.some((one) => textOf(one) !== null) ? 1 : 0
      continue
    }
    attendees.push({
      name: name.slice(0, 200),
      position: cell('position')?.slice(0, 200) ?? null,
      office: cell('office')?.slice(0, 300) ?? null,
      contact: cell('contact')?.slice(0, 100) ?? null,
    })
  }
  const notes = notesOf(attendees, nameless)
  return { attendees, notes: header === -1 ? [...notesOfGuess(rows, columns), ...notes] : notes }
}

function namesPeople(row: readonly SheetCell[] = []): boolean {
  return fieldsOf(row).has('name')
}

/** A heading of two rows, its cells merged, names the people in both; -1 without a heading. */
function lastOfHeading(rows: readonly (readonly SheetCell[])[]): number {
  let at = rows.findIndex((row) => namesPeople(row))
  while (at !== -1 && namesPeople(rows[at + 1])) at += 1
  return at
}

function notesOf(attendees: readonly Attendee[], nameless: number): string[] {
  const notes: string[] = []
  if (nameless > 0) notes.push(`${nameless} dòng không có họ tên nên không tính.`)
  const seen = new Set<string>()
  const twice = attendees.filter((one) => {
    const key = [one.name, one.position, one.office].map((part) => plain(part ?? '')).join('|')
    return seen.has(key) || !seen.add(key)
  })
  if (twice.length > 0) {
    notes.push(
      `Có người ghi hai lần: ${twice
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ')}. Hãy kiểm tra.`,
    )
  }
  return notes
}

function fieldsOf(row: readonly SheetCell[]): Map<Field, number> {
  const found = new Map<Field, number>()
  for (const [at, cell] of row.entries()) {
    const words = plain(textOf(cell) ?? '')
    const field = HEADERS.find(([one, pattern]) => !found.has(one) && pattern.test(words))?.[0]
    if (field) found.set(field, at)
  }
  return found
}

/** Of a list without a heading: who, then what they are and where from, as lists stand; numbers to call by their shape. */
function guessedFields(rows: readonly (readonly SheetCell[])[]): Map<Field, number> {
  const name = nameColumn(rows)
  const fields = new Map<Field, number>([['name', name]])
  const others = wordColumns(rows).filter((at) => at !== name)
  const contact = others.find((at) => cellsOf(rows, at).every((text) => CONTACT.test(text)))
  if (contact !== undefined) fields.set('contact', contact)
  const [first, second] = others.filter((at) => at !== contact)
  if (second !== undefined && first !== undefined) fields.set('position', first)
  const office = second ?? first
  if (office !== undefined) fields.set('office', office)
  return fields
}

const CONTACT = /^(?:[+\d][\d .-]{7,}|\S+@\S+)$/u

/** Columns with more than a running number. */
function wordColumns(rows: readonly (readonly SheetCell[])[]): number[] {
  return Array.from({ length: widthOf(rows) }, (_, at) => at).filter((at) =>
    cellsOf(rows, at).some((text) => /\p{L}/u.test(text) || CONTACT.test(text)),
  )
}

const CALLED: Readonly<Record<Field, string>> = {
  name: 'Họ và tên',
  position: 'Chức vụ',
  office: 'Đơn vị',
  contact: 'Liên hệ',
}

/** What became of each column, so that the person who pasted it sees a wrong guess. */
function notesOfGuess(
  rows: readonly (readonly SheetCell[])[],
  fields: ReadonlyMap<Field, number>,
): string[] {
  const taken = new Set(fields.values())
  const left = wordColumns(rows).filter((at) => !taken.has(at))
  if (fields.size === 1 && left.length === 0) return []
  const said = [...fields]
    .sort(([, one], [, other]) => one - other)
    .map(([field, at]) => `cột ${at + 1} là “${CALLED[field]}”`)
  const notes = [`Danh sách không có dòng tiêu đề: lấy ${said.join(', ')}.`]
  if (left.length > 0) {
    notes.push(`Không lấy vào: cột ${left.map((at) => at + 1).join(', ')}.`)
  }
  return notes
}

function widthOf(rows: readonly (readonly SheetCell[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length))
}

function cellsOf(rows: readonly (readonly SheetCell[])[], at: number): string[] {
  return rows.flatMap((row) => textOf(row[at]) ?? [])
}

/** The first column in which most filled cells are two words or more. */
function nameColumn(rows: readonly (readonly SheetCell[])[]): number {
  for (let at = 0; at < widthOf(rows); at += 1) {
    const filled = cellsOf(rows, at)
    const named = filled.filter((text) => /^\p{L}+(?: \p{L}+)+$/u.test(text))
    if (named.length * 2 > filled.length) return at
  }
  return 0
}

function textOf(cell: SheetCell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  return String(cell).normalize('NFC').replaceAll(/\s+/g, ' ').trim() || null
}

function plain(text: string): string {
  return plainLetters(text).toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
