import { isPdf } from '../reading/read-pdf.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { docxPaper } from './docx-paper.ts'
import { judgePaper } from './judge-paper.ts'
import type { FormFinding } from './paper.ts'
import { pdfPaper } from './pdf-paper.ts'

/**
 * Where a document is not in the form of Decree 30/2020, by looking at the file alone: it knows nothing of how
 * this program sets its own. Takes DOCX and PDF; throws Unreadable with a sentence for anything else.
 */
export async function checkForm(bytes: Uint8Array): Promise<FormFinding[]> {
  if (isPdf(bytes)) return judgePaper(await pdfPaper(bytes))
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return judgePaper(docxPaper(bytes))
  throw new Unreadable('Chỉ xét được thể thức của tệp Word (.docx) và PDF.')
}
