export { buildCalendar } from './calendar/calendar.ts'
export type { WorkingCalendar } from './calendar/calendar.ts'
export { entriesNamedIn, entriesOn, findEntry } from './catalogue/catalogue-entry.ts'
export type { CatalogueEntry } from './catalogue/catalogue-entry.ts'
export {
  catalogueOfFacet,
  checkFacets,
  facetNames,
  facetsNamedIn,
  noFacets,
  successorOn,
} from './catalogue/facets.ts'
export type { Facets } from './catalogue/facets.ts'
export { catalogueOf, labelOf } from './catalogue/catalogues.ts'
export type { CatalogueName, Catalogues } from './catalogue/catalogues.ts'
export { legalChannelTypes } from './catalogue/channel-kinds.ts'
export type { EndedBody } from './ended-body/ended-bodies.ts'
export { bodiesEndedBy, setEndedBodies, sourceOfBody } from './ended-body/ended-body.ts'
export { addDays, dueAt } from './calendar/local-date.ts'
export { knownYears } from './calendar/official-years.ts'
export {
  dueOn,
  nextPeriod,
  periodContaining,
  periodOf,
  periodOfKey,
  previousPeriod,
} from './calendar/periods.ts'
export { defaultReportDue } from './calendar/report-due.ts'
export type { ReportingPeriod } from './calendar/periods.ts'
export { workingCalendar } from './calendar/working-calendar.ts'
export { paramsOn, ruleSetOn } from './rule/rules.ts'
export { lawContract } from './contract.ts'
export { readWorkingYears } from './calendar/calendar-queries.ts'
export { ruleChanged, workingDaysChanged } from './facts.ts'
export { keepLaw } from './keep-law.ts'
export { loadLaw, refreshLaw } from './load-law.ts'
export { lawRoutes } from './routes.ts'
export { procedurePage } from './procedure/procedure-page.ts'
export { knownLegalSources, legalStateOn } from './source/legal-source.ts'
export { legalSources } from './source/legal-sources.ts'
export { lawRefusals } from './en-refusals.ts'
