export { buildCalendar } from './calendar.ts'
export type { WorkingCalendar } from './calendar.ts'
export type { CalendarDay, CalendarDayKind, CalendarYear } from './calendar-year.ts'
export { entriesNamedIn, entriesOn, findEntry } from './catalogue-entry.ts'
export type { CatalogueEntry } from './catalogue-entry.ts'
export { labelOf } from './catalogues.ts'
export type { CatalogueName } from './catalogues.ts'
export { channelKinds } from './channel-kinds.ts'
export type { ChannelKind } from './channel-kinds.ts'
export { countMethods, quantityKinds } from './evidence-kinds.ts'
export type { CountMethod, EvidenceKind, QuantityKind } from './evidence-kinds.ts'
export type { LawTable } from './law-data.ts'
export type { LegalStatus } from './legal-source.ts'
export type { LegalSource } from './legal-sources.ts'
export { addDays, dueAt } from './local-date.ts'
export type { LocalDate } from './local-date.ts'
export { knownYears } from './official-years.ts'
export {
  dueOn,
  nextPeriod,
  periodContaining,
  periodOf,
  periodOfKey,
  previousPeriod,
} from './periods.ts'
export type {
  CalendarQuarter,
  PeriodKind,
  PeriodReference,
  ReportDueParams,
  ReportDueRule,
  ReportingPeriod,
  ReportTier,
} from './periods.ts'
export type { RuleSet } from './rule-sets.ts'
export { setWorkingYears, workingCalendar } from './working-calendar.ts'
export { loadLaw } from './load-law.ts'
export { legalSources } from './legal-sources.ts'
