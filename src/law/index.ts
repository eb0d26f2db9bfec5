export { buildCalendar } from './calendar.ts'
export type { WorkingCalendar } from './calendar.ts'
export { entriesNamedIn, entriesOn, findEntry } from './catalogue-entry.ts'
export type { CatalogueEntry } from './catalogue-entry.ts'
export { labelOf } from './catalogues.ts'
export { channelKinds } from './channel-kinds.ts'
export { countMethods, quantityKinds } from './evidence-kinds.ts'
export { addDays, dueAt } from './local-date.ts'
export { knownYears } from './official-years.ts'
export {
  dueOn,
  nextPeriod,
  periodContaining,
  periodOf,
  periodOfKey,
  previousPeriod,
} from './periods.ts'
export type { ReportingPeriod } from './periods.ts'
export { setWorkingYears, workingCalendar } from './working-calendar.ts'
export { loadLaw } from './load-law.ts'
export { legalSources } from './legal-sources.ts'
