import type { Dictionary } from '../ui/translate.ts'
import { approvalEnglish } from './en-approval.ts'
import { editorEnglish } from './en-editor.ts'
import { itemEnglish } from './en-item.ts'
import { libraryEnglish } from './en-library.ts'
import { requestEnglish } from './en-request.ts'
import { seriesEnglish } from './en-series.ts'
import { mediaEnglish } from './en-media.ts'
import { printEnglish } from './en-print.ts'

export const en: Dictionary = {
  ...itemEnglish,
  ...editorEnglish,
  ...mediaEnglish,
  ...libraryEnglish,
  ...requestEnglish,
  ...seriesEnglish,
  ...approvalEnglish,
  ...printEnglish,
}
