import { DocxNumbering, newListCounts } from '../reading/docx-numbering.ts'
import { DocxStyles } from '../reading/docx-styles.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { openZip } from '../reading/zip-archive.ts'
import { DocxFormats } from './docx-formats.ts'
import { child, childrenOf, value, xmlTree, type XmlNode } from './docx-tree.ts'

/** The parts of a Word file the form shows in. */
export interface DocxParts {
  body: XmlNode
  formats: DocxFormats
  /** The number Word puts before the next paragraph of a list; empty for one that is in none. */
  mark: (properties: XmlNode | undefined) => string
  /** Headers and footers by the id their section names them with. */
  edge: (id: string) => XmlNode | undefined
}

const mostBytes = 20 * 1024 * 1024

export function openDocxParts(bytes: Uint8Array): DocxParts {
  const zip = openZip(bytes)
  const part = (name: string) => zip.read(`word/${name}`, mostBytes)
  const tree = (name: string) => {
    const found = part(name)
    return found && xmlTree(found)
  }
  const body = child(tree('document.xml'), 'w:body')
  if (!body) throw new Unreadable('Tệp không phải văn bản Word: bên trong không có phần văn bản.')
  const stylesXml = part('styles.xml')
  const styles = stylesXml ? DocxStyles.read(stylesXml) : DocxStyles.none()
  const numberingXml = part('numbering.xml')
  const numbering = numberingXml
    ? DocxNumbering.read(numberingXml, (id) => styles.character(id).numbering)
    : DocxNumbering.none()
  const targets = new Map(
    (tree('_rels/document.xml.rels')?.children ?? []).map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  )
  return {
    body,
    formats: new DocxFormats(stylesXml && xmlTree(stylesXml), tree('theme/theme1.xml')),
    mark: counter(numbering, styles),
    edge: (id) => tree((targets.get(id) ?? '').replace(/^\/?word\//u, '')),
  }
}

function counter(numbering: DocxNumbering, styles: DocxStyles): DocxParts['mark'] {
  const counts = newListCounts()
  return (properties) => {
    const style = value(child(properties, 'w:pStyle'))
    const ofStyle = styles.paragraph(style)
    const list = value(child(properties, 'w:numPr', 'w:numId')) ?? ofStyle.numbering
    if (list === undefined || list === '0') return ''
    const written = value(child(properties, 'w:numPr', 'w:ilvl'))
    const level =
      (written === undefined ? undefined : Number(written)) ??
      numbering.levelOfStyle(list, styles.lineage(style)) ??
      ofStyle.level ??
      0
    return numbering.next(counts, list, level)?.text ?? ''
  }
}

/** The properties of a section, at its end, with the blocks they hold for. */
export interface Section {
  blocks: XmlNode[]
  properties: XmlNode | undefined
}

export function sectionsOf(body: XmlNode): Section[] {
  const sections: Section[] = []
  let blocks: XmlNode[] = []
  for (const node of unwrapped(body)) {
    if (node.name === 'w:sectPr') sections.push({ blocks, properties: node })
    else blocks.push(node)
    const ending = child(node, 'w:pPr', 'w:sectPr')
    if (node.name === 'w:sectPr' || ending) {
      if (ending) sections.push({ blocks, properties: ending })
      blocks = []
    }
  }
  if (blocks.length > 0) sections.push({ blocks, properties: undefined })
  return sections
}

function unwrapped(node: XmlNode): XmlNode[] {
  return node.children.flatMap((one) =>
    one.name === 'w:sdt' ? unwrapped(child(one, 'w:sdtContent') ?? one) : [one],
  )
}

/** Rows of cells with their paragraphs; tables inside a cell count with it. */
export function cellsOf(table: XmlNode): { paragraphs: XmlNode[]; columns: number }[][] {
  return childrenOf(table, 'w:tr').map((row) =>
    childrenOf(row, 'w:tc').map((cell) => ({
      paragraphs: unwrapped(cell).flatMap((one) =>
        one.name === 'w:tbl'
          ? cellsOf(one).flatMap((inner) => inner.flatMap(({ paragraphs }) => paragraphs))
          : one.name === 'w:p'
            ? [one]
            : [],
      ),
      columns: Number(value(child(cell, 'w:tcPr', 'w:gridSpan')) ?? 1),
    })),
  )
}
