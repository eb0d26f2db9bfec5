import { defineContract } from '../platform/contract.ts'
import { itemOperations } from './item/item-contract.ts'
import { mediaOperations } from './media/media-contract.ts'

export const contentContract = defineContract({ ...itemOperations, ...mediaOperations })
