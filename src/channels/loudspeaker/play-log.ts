import { plainWords } from '../../platform/plain-letters.ts'

/** One row of a play log as the source system of a province writes it. */
export interface LoggedPlay {
  /** Of the sheet, from 1. */
  row: number
  cluster: string
  /** An instant. */
  at: string
  seconds: number
  /** Number or file name of what was played, where the log has one. */
  what: string
}

export interface WrongRow {
  row: number
  sentence: string
}

type Cell = string | number | boolean | null

const COLUMNS = {
  cluster: ['cum loa', 'cum', 'ma cum', 'dia diem', 'thiet bi'],
  at: ['thoi diem phat', 'thoi gian phat', 'thoi diem', 'bat dau', 'thoi gian bat dau', 'ngay gio'],
  day: ['ngay', 'ngay phat'],
  time: ['gio', 'gio phat'],
  seconds: ['thoi luong', 'thoi luong giay', 'so giay', 'giay'],
  minutes: ['so phut', 'thoi luong phut', 'phut'],
  what: ['ban tin', 'ma ban tin', 'tep', 'ten tep', 'noi dung', 'chuong trinh'],
} as const
type ColumnName = keyof typeof COLUMNS

/** Finds the columns by their names, in any order, below any title rows. Null: no heading was found. */
export function readPlayLog(
  rows: readonly (readonly Cell[])[],
): { plays: LoggedPlay[]; wrong: WrongRow[] } | null {
  const headAt = rows.findIndex((row) => {
    const found = columnsOf(row)
    return found.cluster !== undefined && (found.at ?? found.day) !== undefined
  })
  if (headAt === -1) return null
  const columns = columnsOf(rows[headAt] ?? [])
  const plays: LoggedPlay[] = []
  const wrong: WrongRow[] = []
  for (const [index, cells] of rows.slice(headAt + 1).entries()) {
    if (cells.every((cell) => textOf(cell) === '')) continue
    const row = headAt + index + 2
    const play = playOf(columns, cells, row)
    if (typeof play === 'string') wrong.push({ row, sentence: play })
    else plays.push(play)
  }
  return { plays, wrong }
}

function columnsOf(row: readonly Cell[]): Partial<Record<ColumnName, number>> {
  const found: Partial<Record<ColumnName, number>> = {}
  for (const [at, cell] of row.entries()) {
    const title = plainWords(textOf(cell))
    for (const name of Object.keys(COLUMNS) as ColumnName[]) {
      if (found[name] === undefined && (COLUMNS[name] as readonly string[]).includes(title)) {
        found[name] = at
      }
    }
  }
  return found
}

function playOf(
  columns: Partial<Record<ColumnName, number>>,
  cells: readonly Cell[],
  row: number,
): LoggedPlay | string {
  const text = (name: ColumnName) => {
    const at = columns[name]
    return at === undefined ? '' : textOf(cells[at] ?? null)
  }
  const cluster = text('cluster')
  if (cluster === '') return 'Thiếu tên cụm loa.'
  const at = instantOf(text('at') === '' ? `${text('day')} ${text('time')}` : text('at'))
  if (at === null) return 'Không hiểu ngày giờ phát; hãy ghi như 05/03/2026 06:30.'
  const seconds = secondsOf(text('seconds'), text('minutes'))
  if (seconds === null) return 'Không hiểu thời lượng; hãy ghi số giây, hoặc phút:giây.'
  return { row, cluster, at, seconds, what: text('what') }
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell).trim()
}

const two = (part: string | undefined) => (part ?? '0').padStart(2, '0')

/** `05/03/2026 06:30`, `6h30 05/03/2026`, `2026-03-05 06:30:00` and the like, in the time of Viet Nam. */
function instantOf(text: string): string | null {
  const day =
    /(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})/.exec(text)?.groups ??
    /(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})/.exec(text)?.groups
  const time = /(?<h>\d{1,2})\s*(?:h|:|giờ)\s*(?<min>\d{2})(?::(?<s>\d{2}))?/i.exec(text)?.groups
  if (!day || !time) return null
  const iso = `${day['y']}-${two(day['m'])}-${two(day['d'])}T${two(time['h'])}:${two(time['min'])}:${two(time['s'])}+07:00`
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return null
  // Date rolls 31 February over to March.
  const local = new Date(at.getTime() + 7 * 3600_000).toISOString()
  return Number(local.slice(8, 10)) === Number(day['d']) ? at.toISOString() : null
}

function secondsOf(typed: string, minutes: string): number | null {
  const parts = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(typed)
  if (parts) return within(Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]))
  if (/^\d+(?:[.,]\d+)?$/.test(typed)) return within(Number(typed.replace(',', '.')))
  if (/^\d+(?:[.,]\d+)?$/.test(minutes)) return within(Number(minutes.replace(',', '.')) * 60)
  return null
}

function within(seconds: number): number | null {
  return seconds >= 1 && seconds <= 6 * 3600 ? Math.round(seconds) : null
}
