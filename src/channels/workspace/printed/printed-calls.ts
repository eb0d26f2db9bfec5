import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { printedOperations } from '../../printed/printed-contract.ts'

const { downloadHandoverNote: _, ...asked } = printedOperations

export const printed = createClient(asked, callOptions)

export const printedQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['channels', 'printed', itemId],
    queryFn: ({ signal }) => printed.listPrinted({ params: { itemId }, signal }),
  })
