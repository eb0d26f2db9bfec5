import { buildCalendar, knownYears } from '../law/index.ts'

/** Working days of the country, as published year by year. */
export const officialCalendar = buildCalendar(knownYears)
