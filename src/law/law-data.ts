import type { CatalogueEntry } from './catalogue/catalogue-entry.ts'
import { broughtCatalogues as catalogues } from './catalogue/catalogues.ts'
import { type EndedBody, endedBodies } from './ended-body/ended-bodies.ts'
import { legalSources } from './source/legal-sources.ts'
import type { LegalSource } from './source/legal-sources.ts'
import { knownYears } from './calendar/official-years.ts'
import { broughtRules } from './rule/rule-sets.ts'
import type { RuleSet } from './rule/rule-sets.ts'

/** One table of the schema `law` with its rows, property names equal to column names. */
export type LawTable = {
  table: string
  /** The columns by which a row is found again when loaded anew. */
  key: readonly string[]
  rows: readonly Readonly<Record<string, unknown>>[]
}

/** In an order that satisfies the foreign keys; successors inside a table are checked at commit. */
export const lawTables: readonly LawTable[] = [
  { table: 'legal_source', key: ['code'], rows: legalSources.map(legalSourceRow) },
  { table: 'rule_set', key: ['code', 'effective_from'], rows: broughtRules.map(ruleSetRow) },
  {
    table: 'calendar_year',
    key: ['year'],
    rows: knownYears.map(({ year, status }) => ({ year, status })),
  },
  {
    table: 'calendar_day',
    key: ['date'],
    rows: knownYears.flatMap(({ year, days }) => days.map((day) => Object.assign({ year }, day))),
  },
  { table: 'ended_body', key: ['code', 'edition'], rows: endedBodies.map(endedBodyRow) },
  catalogueTable('channel_kind', catalogues.channel_kind, ({ legalType, mode }) => ({
    legal_type: legalType,
    mode,
  })),
  catalogueTable('evidence_kind', catalogues.evidence_kind, ({ personal }) => ({ personal })),
  catalogueTable('theme', catalogues.theme, () => ({})),
  catalogueTable('sector', catalogues.sector, () => ({})),
  catalogueTable('programme', catalogues.programme, ({ fromYear, toYear, legalSource }) => ({
    from_year: fromYear,
    to_year: toYear,
    legal_source_code: legalSource,
  })),
  catalogueTable('audience', catalogues.audience, () => ({})),
  catalogueTable('funding_source', catalogues.funding_source, () => ({})),
  catalogueTable('count_method', catalogues.count_method, ({ exact }) => ({ exact })),
  catalogueTable('quantity_kind', catalogues.quantity_kind, ({ unit, unitEn, aggregation }) => ({
    unit,
    unit_en: unitEn,
    aggregation,
  })),
]

function legalSourceRow(source: LegalSource) {
  return {
    code: source.code,
    title: source.title,
    issued_on: source.issuedOn,
    effective_from: source.effectiveFrom,
    effective_to: source.effectiveTo,
    replaced_by: source.replacedBy,
    amended_by: source.amendedBy,
    note: source.note,
    verified: source.verified,
    dates_verified: source.datesVerified,
  }
}

function ruleSetRow(rule: RuleSet) {
  return {
    code: rule.code,
    effective_from: rule.effectiveFrom,
    effective_to: rule.effectiveTo,
    legal_source_code: rule.legalSource,
    article: rule.article,
    params: rule.params,
    note: rule.note,
    verified: rule.verified,
  }
}

function endedBodyRow(body: EndedBody) {
  return {
    code: body.code,
    edition: 1,
    tier: body.tier,
    name: body.name,
    words: body.words,
    ended_on: body.endedOn,
    heirs: body.heirs,
    legal_source_code: body.legalSource,
    article: body.article,
    note: body.note,
    verified: body.verified,
    is_used: true,
    edited_at: null,
    edited_by_name: null,
  }
}

function catalogueTable<T extends CatalogueEntry>(
  table: string,
  entries: readonly T[],
  ownColumns: (entry: T) => Record<string, unknown>,
): LawTable {
  const rows = entries.map((entry) =>
    Object.assign(ownColumns(entry), {
      code: entry.code,
      label: entry.label,
      label_en: entry.labelEn,
      words: entry.words,
      valid_from: entry.validFrom,
      valid_to: entry.validTo,
      successor: entry.successor,
      sort_order: entry.order,
    }),
  )
  return { table, key: ['code'], rows }
}
