import { periodContaining, previousPeriod } from '../../law/index.ts'
import { findUnit } from '../../organization/index.ts'
import { hasRole, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { liveScope } from '../report/scope-queries.ts'
import { cellsOf } from './cell.ts'
import { countFigures } from './figure-queries.ts'
import { measureSchema, type Indicator, type Measure } from './measure.ts'
import { measureFault, measureWords, proposedUnitWord } from './measure-words.ts'

/** What a measure would say of this quarter and the one before, counted now and kept nowhere. */
export async function viewPreview(db: Db, actor: Actor, unitId: string, typed: string) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const measure = readMeasure(typed)
  const unitWord = proposedUnitWord(measure)
  const indicator: Indicator = { code: 'preview', label: '', unitWord, measure, ordinal: 0 }
  const running = periodContaining('quarter', today())
  const periods = []
  for (const { label, from, to } of [running, previousPeriod(running)]) {
    const scope = await liveScope(db, { unitId, orgPath: unit.orgPath, fromOn: from, toOn: to })
    const figures = await countFigures(db, [indicator], scope)
    periods.push({ label, cells: cellsOf([indicator], figures, []) })
  }
  return { words: measureWords(measure), unitWord, periods }
}

function readMeasure(typed: string): Measure {
  const read = measureSchema.safeParse(parsed(typed))
  const fault = read.success ? measureFault(read.data) : 'Cách đếm này chưa đủ.'
  if (!read.success || fault !== null) throw new InvalidForm({ measure: fault ?? '' })
  return read.data
}

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return null
  }
}
