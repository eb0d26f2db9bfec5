import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { importOperations } from '../../activity/import-contract.ts'
import { type SheetForm, sourceOf } from './sheet-form.ts'

export const sheets = createClient(importOperations, callOptions)

/** What the server understands of the list; asked again whenever a column or a cell is put right. */
export function checkQuery(unitId: string, form: SheetForm) {
  const { file, text, matched, corrections } = form
  const source = file ? `${file.name} ${file.size} ${file.lastModified}` : text
  const { files, ...pasted } = { files: [], ...sourceOf(form) }
  return queryOptions({
    queryKey: ['activity-sheet', unitId, source, matched, corrections],
    queryFn: ({ signal }) =>
      sheets.checkActivitySheet({
        params: { unitId },
        body: { ...pasted, matched, corrections },
        files,
        signal,
      }),
    retry: false,
    staleTime: Infinity,
  })
}
