import { expect, test } from 'vitest'
import { findLegalSource, statusOn } from '../source/legal-source.ts'
import { dayNumber } from '../calendar/local-date.ts'
import { broughtRules } from './rule-sets.ts'
import { ruleSetOn } from './rules.ts'

test('a record is judged by the edition of its own day', () => {
  expect(ruleSetOn('one_stop.transfer', '2025-06-30')?.legalSource).toBe('61/2018/NĐ-CP')
  expect(ruleSetOn('one_stop.transfer', '2025-07-01')?.legalSource).toBe('118/2025/NĐ-CP')
  expect(ruleSetOn('one_stop.transfer', '2018-06-20')).toBeUndefined()
  expect(ruleSetOn('petition.forward', '2026-11-20')?.params).toEqual({ forwardWorkingDays: 5 })
  expect(ruleSetOn('nothing', '2026-11-20')).toBeUndefined()
})

test('editions of a rule do not overlap and rest on a source in force when they begin', () => {
  for (const rule of broughtRules) {
    expect(dayNumber(rule.effectiveFrom)).toBeGreaterThan(0)
    const same = broughtRules.filter(
      (other) =>
        other.code === rule.code &&
        (other.effectiveTo ?? '9999') > rule.effectiveFrom &&
        other.effectiveFrom <= rule.effectiveFrom,
    )
    expect(same).toEqual([rule])
    const source = rule.legalSource === null ? null : findLegalSource(rule.legalSource)
    expect(source).not.toBeUndefined()
    expect(['expired', 'not_yet_in_force']).not.toContain(
      statusOn(source?.code ?? '', rule.effectiveFrom),
    )
  }
})
