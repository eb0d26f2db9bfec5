import { defineContract } from '../platform/contract.ts'
import { catalogueOperations } from './catalogue/catalogue-contract.ts'

export const lawContract = defineContract({ ...catalogueOperations })
