import {
  readSeparated,
  readSpreadsheet,
  Unreadable,
  type ReadSheet,
} from '../../documents/index.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { InvalidForm } from '../../platform/refusal.ts'

/** The first sheet of the file, or the cells that were pasted. */
export async function readSheet(
  file: UploadedFile | undefined,
  pasted: string | undefined,
): Promise<ReadSheet> {
  try {
    if (file) {
      const [sheet] = await readSpreadsheet(file.bytes)
      if (sheet) return sheet
    } else if (pasted?.trim()) return await readSeparated(pasted)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new InvalidForm({ file: file ? `${file.name}: ${error.message}` : error.message })
  }
  throw new InvalidForm({ file: 'Hãy chọn tệp Excel, CSV hoặc dán nội dung từ Excel.' })
}
