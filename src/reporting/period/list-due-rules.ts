import { nextPeriod, periodContaining } from '../../law/index.ts'
import { findUnit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { dueDay, termWords } from './due-rule.ts'
import { listDueRules } from './due-rule-queries.ts'

/** What a unit's reports are judged by, and what that makes of the periods to come. */
export async function listUnitDueRules(db: Db, actor: Actor, unitId: string) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const rules = await listDueRules(db, unit.orgPath)
  const kinds = ['month', 'quarter', 'half_year', 'year'] as const
  const upcoming = kinds.flatMap((kind) => {
    const running = periodContaining(kind, today())
    return [running, nextPeriod(running)]
  })
  return {
    items: rules.map((rule) => ({
      id: rule.id,
      unitId: rule.unitId,
      unitName: rule.unitName,
      tier: rule.tier,
      periodKind: rule.periodKind,
      workingDaysAfterCutoff: rule.workingDaysAfterCutoff,
      dayOfLastMonth: rule.dayOfLastMonth,
      words: termWords(rule),
      source: rule.source,
      effectiveFrom: rule.effectiveFrom,
      effectiveTo: rule.effectiveTo,
      madeByName: rule.madeByName,
      may: { close: actsFor(actor, rule.unitId, 'officer') },
    })),
    next: null,
    upcoming: upcoming.map((period) => {
      const { dueOn, rule } = dueDay(rules, unit, period)
      return {
        periodKey: period.key,
        periodLabel: period.label,
        toOn: period.to,
        dueOn,
        source: rule?.source ?? null,
      }
    }),
    may: { set: actsFor(actor, unitId, 'officer') },
  }
}
