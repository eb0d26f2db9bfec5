import type { z } from 'zod'
import { dayNumber } from '../calendar/local-date.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { type EditableRule, ruleParams } from './rule-params.ts'
import { broughtRules } from './rule-sets.ts'
import type { RuleSet } from './rule-sets.ts'

let current: readonly RuleSet[] = broughtRules

/** Called when the stored rules were read or edited. */
export function setRules(rules: readonly RuleSet[]): void {
  current = rules
}

/** The rule that holds on a day; undefined before its first and after its last edition. */
export function ruleSetOn(code: string, date: LocalDate): RuleSet | undefined {
  dayNumber(date)
  return current.find(
    (rule) =>
      rule.code === code &&
      rule.effectiveFrom <= date &&
      (rule.effectiveTo === null || date < rule.effectiveTo),
  )
}

/** The figures of a rule that administrators set; undefined where none holds or it cannot be read. */
export function paramsOn<C extends EditableRule>(
  code: C,
  date: LocalDate,
): z.output<(typeof ruleParams)[C]> | undefined {
  const read = ruleParams[code].safeParse(ruleSetOn(code, date)?.params)
  return read.success ? (read.data as z.output<(typeof ruleParams)[C]>) : undefined
}
