import { strToU8, zipSync } from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

/** A Word file of hand-written parts, to hold what no writing program can be made to write. */
export function docxByHand(
  body: string,
  parts: { styles?: string; numbering?: string } = {},
): Uint8Array {
  const files: Record<string, string> = {
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  }
  if (parts.styles !== undefined) {
    files['word/styles.xml'] = `<w:styles ${namespaces}>${parts.styles}</w:styles>`
  }
  if (parts.numbering !== undefined) {
    files['word/numbering.xml'] = `<w:numbering ${namespaces}>${parts.numbering}</w:numbering>`
  }
  return zipByHand(files)
}

export function zipByHand(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  )
}

export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function item(text: string, list: number, level = 0): string {
  return paragraph(
    run(text),
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  )
}

/** One abstract list; each level is [format, text] with further elements after them. */
export function abstractList(id: number, levels: readonly [string, string, string?][]): string {
  const shown = levels.map(
    ([format, text, more = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${shown.join('')}</w:abstractNum>`
}

export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

export function table(...rows: string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`
}
