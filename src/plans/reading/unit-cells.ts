import { opensUnit, splitUnits } from './unit-names.ts'

/** The lines of a cell that names units as one text: a line that begins a unit is set apart. */
export function unitLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    if (text === '') text = line
    else if (/^[-–+•]\s*\p{L}/u.test(line))
      text = `${text.replace(/[\s;,.]+$/u, '')}; ${line.replace(/^[-–+•]\s*/u, '')}`
    else if (beginsUnit(text, line)) text = `${text.replace(/[\s;,.]+$/u, '')}; ${line}`
    else text += ` ${line}`
  }
  return text
}

/**
 * Leads and coordinating units of a cell that may hold both: "Chủ trì: A; phối hợp: B",
 * "A (chủ trì), B (phối hợp)", "A chủ trì, phối hợp với B".
 */
export function readUnitCell(text: string): { leads: string[]; coordinating: string[] } {
  const cell = text.slice(0, longestCell).replace(/[\s.;,]+$/u, '')
  const together =
    /(?<!\p{L})(?:(?:các )?(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?:(?: thực hiện| cùng| với|\s?:)+|\)?$)/iu.exec(
      cell,
    )
  if (!together) return { leads: splitUnits(bare(text)), coordinating: [] }
  const before = cell.slice(0, together.index).replace(/[\s;,.(]+$/u, '')
  const after = cell.slice(together.index + together[0].length)
  if (/\p{L}/u.test(after)) {
    return { leads: splitUnits(bare(before)), coordinating: splitUnits(bare(after)) }
  }
  const units = splitUnits(before)
  const lead = units.filter((unit) => /chủ trì|thực hiện/iu.test(unit))
  const others = units.filter((unit) => !lead.includes(unit))
  return { leads: lead.flatMap((unit) => splitUnits(bare(unit))), coordinating: others.map(bare) }
}

const longestCell = 3000

function bare(text: string): string {
  return text
    .replace(
      /^\s*(?:(?:các\s+)?(?:cơ quan|đơn vị|bộ phận)\s+)?(?:chủ trì|thực hiện|đầu mối)\s*:\s*/iu,
      '',
    )
    .replace(/\s*\(?(?:chủ trì(?: thực hiện| tham mưu)?|phối hợp)\)?\s*$/iu, '')
}

/** "Ủy ban" / "MTTQ xã" is one name over two lines. */
function beginsUnit(text: string, line: string): boolean {
  if (!/^\p{Lu}/u.test(line) || !opensUnit.test(line)) return false
  return !/(?:^|[\s;,])(?:và|của|các|thuộc|cùng|với|ủy ban|uỷ ban|văn phòng|ban|phòng|sở|hội|đoàn|trung tâm|công chức|cán bộ|chủ tịch|trưởng|phó|lãnh đạo|bộ phận|tổ|thường trực|ban thường trực|HĐND|giám đốc|thủ trưởng)$|[-–&/]$/iu.test(
    text,
  )
}
