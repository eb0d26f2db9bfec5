import type { Dictionary } from '../ui/translate.ts'
import { approvalEnglish } from './en-approval.ts'
import { editorEnglish } from './en-editor.ts'
import { itemEnglish } from './en-item.ts'
import { mediaEnglish } from './en-media.ts'

export const en: Dictionary = {
  ...itemEnglish,
  ...editorEnglish,
  ...mediaEnglish,
  ...approvalEnglish,
}
