import { defineContract } from '../platform/contract.ts'
import { catalogueOperations } from './catalogue/catalogue-contract.ts'
import { entryOperations } from './catalogue/entry-contract.ts'
import { calendarOperations } from './calendar/calendar-contract.ts'
import { endedBodyOperations } from './ended-body/ended-body-contract.ts'
import { legalSourceOperations } from './source/legal-source-contract.ts'
import { ruleOperations } from './rule/rule-contract.ts'

export const lawContract = defineContract({
  ...catalogueOperations,
  ...entryOperations,
  ...calendarOperations,
  ...ruleOperations,
  ...legalSourceOperations,
  ...endedBodyOperations,
})
