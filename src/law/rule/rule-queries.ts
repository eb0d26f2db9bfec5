import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { canEditLaw } from '../law-editor.ts'
import type { ListedRules } from './rule-contract.ts'
import { editableRules } from './rule-params.ts'
import type { RuleSet } from './rule-sets.ts'

/** Every edition of every rule, the latest of each first. */
export async function readRules(db: Db): Promise<RuleSet[]> {
  const { rows } = await sql<RuleSet>`
    select code, effective_from as "effectiveFrom", effective_to as "effectiveTo", legal_source_code as "legalSource",
      article, params, note, verified
    from law.rule_set order by code, effective_from desc
  `.execute(db)
  return rows
}

export async function listRules(db: Db, actor: Actor): Promise<ListedRules> {
  const all = await readRules(db)
  const { rows: sources } = await sql<ListedRules['sources'][number]>`
    select code, title from law.legal_source order by code
  `.execute(db)
  const rules = editableRules.map((code) => ({
    code,
    editions: all
      .filter((rule) => rule.code === code)
      .map(({ effectiveFrom, effectiveTo, legalSource, article, params, note }) => {
        return { effectiveFrom, effectiveTo, legalSource, article, params, note }
      }),
  }))
  return { rules, sources, may: { edit: canEditLaw(actor) } }
}
