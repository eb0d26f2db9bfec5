import { isShouted } from './blocks.ts'
import { joinTexts, type Line, startsLower } from './lines.ts'
import { readMarker, romanValue } from './markers.ts'

export interface Row {
  label: string
  group: string | null
  /** The number's own line (without the number) and all lines up to the next row. */
  lines: Line[]
  start: number
}

export interface Rows {
  head: Line[]
  groups: { text: string; lines: Line[] }[]
  rows: Row[]
  tail: Line[]
}

/** Cuts a table flattened to lines into its rows by their running numbers and group headings. */
export function splitRows(lines: readonly Line[]): Rows {
  const found: Rows = { head: [], groups: [], rows: [], tail: [] }
  let groupOpen = false
  let lastGroup = 0
  let last = 0
  for (const line of lines) {
    const row = found.rows.at(-1)
    const group = found.groups.at(-1)
    const number = rowNumber(line, last, groupOpen || !row)
    if (found.tail.length > 0) found.tail.push(line)
    else if (number) {
      if (number.repeats && row) returnToFormer(found)
      found.rows.push({
        label: number.label,
        group: group?.text ?? null,
        lines: number.rest === '' ? [] : [{ ...line, text: number.rest }],
        start: line.start,
      })
      last = number.value
      groupOpen = false
    } else if (beginsGroup(line, lastGroup)) {
      found.groups.push({ text: line.text.replace(/^([IVX]+|[A-H])$/u, '$1.'), lines: [line] })
      lastGroup = groupValue(line)
      last = 0
      groupOpen = true
    } else if (groupOpen && group) {
      group.lines.push(line)
      group.text = joinTexts([group.text, line.text])
    } else if (!row) found.head.push(line)
    else if (endsTable(line)) found.tail.push(line)
    else row.lines.push(line)
  }
  return found
}

function rowNumber(
  line: Line,
  last: number,
  mayRestart: boolean,
): { label: string; value: number; rest: string; repeats: boolean } | null {
  const alone = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?$/u.exec(line.text)
  const led = /^(\d{1,3}(?:\.\d{1,2}){0,2})(?:[.)]\s*|\s+)(?=[\p{Lu}“"-])(.+)$/u.exec(line.text)
  const label = alone?.[1] ?? led?.[1]
  if (label === undefined) return null
  const parts = label.split('.')
  const value = Number(parts[0])
  const expected =
    value === last + 1 ||
    (value === 1 && mayRestart) ||
    (parts.length > 1 && value >= last && value <= last + 1)
  const repeats = alone !== null && parts.length === 1 && value === last && last > 0
  if (!expected && !repeats && !(alone && value > last && value <= last + 3)) return null
  return { label, value, rest: alone ? '' : (led?.[2] ?? ''), repeats }
}

/** A page number can pass for the next row's number until that number really comes. */
function returnToFormer(found: Rows): void {
  const mistaken = found.rows.pop()
  if (mistaken) found.rows.at(-1)?.lines.push(...mistaken.lines)
}

function beginsGroup(line: Line, lastGroup: number): boolean {
  const marker = readMarker(line.text)
  const bare = /^(?:[IVX]{1,5}|[A-H])\.?$/u.test(line.text)
  if (!bare && marker?.kind !== 'roman' && marker?.kind !== 'part') return false
  const value = groupValue(line)
  return (value === lastGroup + 1 || value === 1) && !startsLower(marker?.rest ?? '')
}

function groupValue(line: Line): number {
  const marker = readMarker(line.text)
  if (marker?.kind === 'part') return marker.label.charCodeAt(0) - 64
  const label = marker?.label ?? line.text.replace('.', '')
  return /^[A-H]$/u.test(label) ? label.charCodeAt(0) - 64 : romanValue(label)
}

/** The issuer's name or a signature printed under the last row. */
function endsTable(line: Line): boolean {
  return (
    line.blanksBefore > 0 &&
    isShouted(line.text) &&
    /^(?:ỦY BAN|UỶ BAN|UBND|TM\.|KT\.|CHỦ TỊCH|PHỤ LỤC|BAN |VĂN PHÒNG)/u.test(line.text)
  )
}
