import { LegacyText, toUnicode } from './docx-legacy-letters.ts'
import { legacyEncoding } from './legacy-vietnamese.ts'
import { documentOf, type LaidOutDocument } from './pdf-layout.ts'
import { drawnPage, type DrawnPage } from './pdf-pages.ts'
import type { Page } from './pdf-page.ts'
import { openPdf } from './pdf-source.ts'
import { mendNumerals } from './scan-numerals.ts'
import { LetterReader, scannedPage, scannedPhoto } from './scan-page.ts'
import { Unreadable } from './unreadable.ts'

/** What the reader asks of this process. */
export interface PdfRequest {
  kind: 'pdf' | 'photo'
  bytes: Uint8Array
}

export type ReadPages = LaidOutDocument & { pages: number; scannedPages: number }

export type PdfAnswer = { done: number; all: number } | { read: ReadPages } | { unreadable: string }

const mostPages = 1000

process.on('message', (request: PdfRequest) => {
  void answer(request).then((message) => process.send?.(message))
})

async function answer(request: PdfRequest): Promise<PdfAnswer> {
  const letters = new LetterReader()
  try {
    const read = request.kind === 'pdf' ? readPages : readPhoto
    return { read: await read(request.bytes, letters) }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message }
    return { unreadable: 'Tệp bị hỏng, không đọc được; hãy xuất lại từ bản gốc.' }
  } finally {
    await letters.close()
  }
}

async function readPages(bytes: Uint8Array, letters: LetterReader): Promise<ReadPages> {
  const pdf = await openPdf(bytes)
  if (pdf.numPages > mostPages)
    throw new Unreadable(`Tệp PDF có ${pdf.numPages} trang, nhiều hơn mức ${mostPages} trang.`)
  const legacy = new LegacyText()
  const pages: Page[] = []
  const notes: string[] = []
  let [unknown, all] = [0, 0]
  for (let number = 1; number <= pdf.numPages; number++) {
    const source = await pdf.getPage(number)
    const drawn = await drawnPage(source, legacy)
    unknown += drawn.unknownLetters
    all += drawn.letters
    if (drawn.scan === 'picture') pages.push(await scannedPage(source, drawn, letters))
    else pages.push(pageOnly(drawn))
    if (drawn.scan === 'hidden text' && notes.length === 0)
      notes.push('Dùng lớp chữ do máy quét nhận dạng sẵn, cần đối chiếu với bản gốc.')
    source.cleanup()
    process.send?.({ done: number, all: pdf.numPages } satisfies PdfAnswer)
  }
  if (unknown > all * 0.3 && all > 20)
    throw new Unreadable(
      'Chữ trong tệp PDF không kèm bảng mã Unicode nên không đọc được; hãy dùng bản Word, hoặc in ra rồi quét lại.',
    )
  notes.push(...legacy.notes(), ...converted(pages), ...letters.notes())
  return finished(pages, notes)
}

async function readPhoto(bytes: Uint8Array, letters: LetterReader): Promise<ReadPages> {
  const page = await scannedPhoto(bytes, letters)
  process.send?.({ done: 1, all: 1 } satisfies PdfAnswer)
  return finished([page], letters.notes())
}

function finished(pages: Page[], notes: string[]): ReadPages {
  mendNumerals(pages)
  const document = documentOf(pages)
  if (!/[\p{L}\p{N}]/u.test(document.text)) throw new Unreadable('Tệp không có chữ nào đọc được.')
  return {
    ...document,
    notes: [...notes, ...document.notes],
    pages: pages.length,
    scannedPages: pages.filter((page) => page.scanned).length,
  }
}

/** Old fonts are often embedded under a name that says nothing; the text itself then tells. */
function converted(pages: readonly Page[]): string[] {
  const words = pages.flatMap((page) => page.words)
  const encoding = legacyEncoding(words.map((word) => word.text).join(' '))
  if (!encoding) return []
  const letters = encoding.startsWith('VNI') ? 'vni' : 'tcvn3'
  for (const word of words) word.text = toUnicode(word.text, letters).normalize('NFC')
  return [`Văn bản gõ bằng bảng mã ${encoding}; đã chuyển sang Unicode, cần đọc lại.`]
}

function pageOnly({ width, height, words, rules, scanned }: DrawnPage): Page {
  return { width, height, words, rules, scanned }
}
