import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text with its place in points from the page's top left corner. */
export interface Piece {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  font: string
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

export async function piecesOf(pdf: PDFDocumentProxy, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number)
  const height = page.getViewport({ scale: 1 }).height
  await page.getOperatorList()
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , scale = 0, left = 0, bottom = 0] = item.transform.map(Number)
    const font: { name?: string } = page.commonObjs.get(item.fontName)
    return {
      text: item.str,
      left,
      right: left + item.width,
      baseline: height - bottom,
      size: scale,
      font: font.name ?? '',
    }
  })
}

/** All text of some pages, gaps between pieces as one space. */
export async function textOf(pdf: PDFDocumentProxy, pages?: number[]): Promise<string> {
  const numbers = pages ?? Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const texts: string[] = []
  for (const number of numbers) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    )
  }
  return texts.join(' ').replace(/\s+/gu, ' ')
}

export function find(pieces: Piece[], text: string): Piece {
  const found = pieces.find((piece) => piece.text.includes(text))
  if (!found) throw new Error(`not on the page: ${text}`)
  return found
}

export function centre(piece: Piece): number {
  return (piece.left + piece.right) / 2
}
