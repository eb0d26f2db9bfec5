import type { Language } from '../../ui/translate.ts'

/** Snapshots keep `Số 73/BC-UBND`; the number and the symbol are one in every language. */
export function referenceIn(reference: string, language: Language): string {
  return language === 'vi' ? reference : reference.replace(/^Số /, 'No. ')
}
