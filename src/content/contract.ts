import { defineContract } from '../platform/contract.ts'
import { columnOperations } from './column/column-contract.ts'
import { itemOperations } from './item/item-contract.ts'
import { libraryOperations } from './library/library-contract.ts'
import { meritOperations } from './merit/merit-contract.ts'
import { modelOperations } from './merit/model-contract.ts'
import { mediaOperations } from './media/media-contract.ts'
import { printOperations } from './print/print-contract.ts'
import { requestOperations } from './request/request-contract.ts'
import { seriesOperations } from './series/series-contract.ts'
import { readinessOperations } from './readiness/readiness-contract.ts'

export const contentContract = defineContract({
  ...itemOperations,
  ...mediaOperations,
  ...readinessOperations,
  ...columnOperations,
  ...seriesOperations,
  ...printOperations,
  ...libraryOperations,
  ...meritOperations,
  ...modelOperations,
  ...requestOperations,
})
