import { createHash } from 'node:crypto'
import type { ReadSheet } from '../../documents/index.ts'
import type { Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { actingUnit } from '../acting-unit-queries.ts'
import { writeActivities } from './record-activity.ts'
import {
  findHeader,
  headerOf,
  type Headings,
  plainName,
  sheetFields,
  type SheetField,
  type SheetHeader,
} from './sheet-columns.ts'
import {
  listHeadings,
  listKnownRows,
  listOfDays,
  listSheetLines,
  rememberHeadings,
} from './sheet-queries.ts'
import { type Correction, missingIn, readSheetRows, type SheetRow } from './sheet-row.ts'
import { areSimilar } from './similar-titles.ts'

/** A list, and what a person said about it. */
export interface TypedSheet {
  sheet: ReadSheet
  /** Heading → field, '' for a column to leave out. */
  matched: Readonly<Record<string, string>>
  corrections: readonly Correction[]
  /** Numbers of rows to leave out. */
  skip: readonly number[]
}

export interface CheckedRow extends SheetRow {
  key: string
  /** Recorded before from the same words: nothing is added. */
  isKnown: boolean
  /** Of the same day and channel, with much the same title, is on record. */
  isSimilar: boolean
}

interface CheckedSheet {
  unit: Unit
  own: Headings
  header: SheetHeader
  missing: SheetField[]
  rows: CheckedRow[]
}

const MOST_ROWS = 3000

/** What the rows of a list say, and what is wrong with them; nothing is written. */
export async function checkSheet(
  db: Db,
  actor: Actor,
  unitId: string,
  { sheet, matched, corrections }: TypedSheet,
): Promise<CheckedSheet> {
  const unit = await actingUnit(db, actor, unitId)
  const own = new Map([...(await listHeadings(db, unit.id)), ...headingsOf(matched)])
  const header = findHeader(sheet.rows, own)
  if (!header) throw new InvalidForm({ file: 'Không thấy dòng tiêu đề nào trong bảng.' })
  const lines = await listSheetLines(db, unit, Number(today().slice(0, 4)))
  const read = readSheetRows(sheet, header, corrections, lines, today())
  const missing = missingIn(header)
  if (missing.length === 0 && read.length === 0) {
    throw new InvalidForm({ file: 'Bảng chưa có dòng nào dưới tiêu đề.' })
  }
  if (read.length > MOST_ROWS) {
    throw new InvalidForm({ file: 'Mỗi lần nhập nhiều nhất 3.000 dòng. Hãy chia tệp.' })
  }
  return { unit, own, header, missing, rows: await compare(db, unit, read) }
}

/** Records the rows that are understood and new. The same list again adds nothing; a longer one adds what is new. */
export async function importActivities(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: TypedSheet,
): Promise<{ added: number; known: number; left: number }> {
  const { unit, own, missing, rows } = await checkSheet(db, actor, unitId, typed)
  if (missing.length > 0) {
    const names = missing.map((field) => `“${headerOf(field)}”`).join(', ')
    throw new InvalidForm({ file: `Hãy cho biết cột nào là ${names}.` })
  }
  await rememberHeadings(db, unit, own)
  const skip = new Set(typed.skip)
  const right = rows.filter(({ row, problems }) => problems.length === 0 && !skip.has(row))
  const written = await writeActivities(
    db,
    actor,
    unit,
    right.map(({ activity, links, key }) =>
      Object.assign(activity, {
        source: { kind: 'sheet', id: key },
        evidence: links.map((url) => ({ kind: 'link' as const, url })),
      }),
    ),
  )
  const added = written.filter(({ isNew }) => isNew).length
  await logAct(db, actor, {
    act: 'import-activities',
    subjectKind: 'unit',
    subjectId: unit.id,
    orgPath: unit.orgPath,
    details: { rows: rows.length, added },
  })
  return { added, known: right.length - added, left: rows.length - right.length }
}

/** Which rows are on record already, or look like something that is. */
async function compare(db: Db, unit: Unit, read: readonly SheetRow[]): Promise<CheckedRow[]> {
  const keys = keysOf(unit.id, read)
  const known = await listKnownRows(db, unit.shard, keys)
  const days = [...new Set(read.flatMap(({ activity }) => activity.happenedOn || []))]
  const recorded = await listOfDays(db, unit.id, days)
  return read.map((row, at) => {
    const key = keys[at] ?? ''
    const { happenedOn, channelKind, title } = row.activity
    const isKnown = known.has(key)
    const isSimilar =
      !isKnown &&
      recorded.some(
        (one) =>
          one.happenedOn === happenedOn &&
          one.channelKind === channelKind &&
          areSimilar(one.title, title),
      )
    return Object.assign(row, { key, isKnown, isSimilar })
  })
}

function headingsOf(matched: TypedSheet['matched']): Headings {
  const fields = new Map<string, SheetField | null>()
  for (const [heading, said] of Object.entries(matched)) {
    const field = sheetFields.find((one) => one.field === said)?.field
    if (field !== undefined || said === '') fields.set(plainName(heading), field ?? null)
  }
  return fields
}

/**
 * What a row says is what it is: wherever it stands in the list, it is the same one. The second of two equal rows is
 * another one.
 */
function keysOf(unitId: string, rows: readonly SheetRow[]): string[] {
  const seen = new Map<string, number>()
  return rows.map(({ activity, links }) => {
    const { occurrenceIds: _, ...said } = activity
    const words = JSON.stringify([unitId, said, links])
    const time = (seen.get(words) ?? 0) + 1
    seen.set(words, time)
    return createHash('sha256').update(`${time} ${words}`).digest('hex')
  })
}
