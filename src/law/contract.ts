import { defineContract } from '../platform/contract.ts'
import { catalogueOperations } from './catalogue/catalogue-contract.ts'
import { entryOperations } from './catalogue/entry-contract.ts'

export const lawContract = defineContract({ ...catalogueOperations, ...entryOperations })
