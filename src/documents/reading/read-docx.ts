import { DocxBody } from './docx-body.ts'
import type { LegacyLetters } from './docx-legacy-letters.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { DocxStyles } from './docx-styles.ts'
import { readXml } from './docx-xml.ts'
import { legacyEncoding } from './legacy-vietnamese.ts'
import type { ReadDocument } from './read-document-shape.ts'
import { Unreadable } from './unreadable.ts'
import { openZip, type ZipArchive } from './zip-archive.ts'

const mostBytes = 20 * 1024 * 1024

/**
 * Reads a Word document (.docx, .docm, .dotx; macros are never looked at): one line for each
 * paragraph, with the numbers Word would show. Throws Unreadable.
 */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const zip = openZip(bytes)
  const main = mainPart(zip)
  const xml = zip.read(main, mostBytes)
  if (!xml) throw new Unreadable('Tệp không phải văn bản Word: bên trong không có phần văn bản.')
  const parts = relatedParts(zip, main)
  const stylesXml = parts.styles === undefined ? undefined : zip.read(parts.styles, mostBytes)
  const styles = stylesXml ? DocxStyles.read(stylesXml) : DocxStyles.none()
  const numberingXml =
    parts.numbering === undefined ? undefined : zip.read(parts.numbering, mostBytes)
  const read = (assumed: LegacyLetters | null) => {
    const numbering = numberingXml
      ? DocxNumbering.read(numberingXml, (id) => styles.character(id).numbering)
      : DocxNumbering.none()
    const body = new DocxBody(styles, numbering, assumed)
    readXml(xml, body)
    return body.finish()
  }
  const document = readAgainIfLegacy(read)
  if (document.text === '') throw new Unreadable('Tệp Word không có chữ nào.')
  return document
}

/** The fonts may be lost while the old letters are still there: then the text itself tells. */
export function readAgainIfLegacy(
  read: (assumed: LegacyLetters | null) => ReadDocument,
): ReadDocument {
  const document = read(null)
  const encoding = legacyEncoding(document.text)
  if (encoding === null) return document
  return read(encoding.startsWith('VNI') ? 'vni' : 'tcvn3')
}

function mainPart(zip: ZipArchive): string {
  const target = relationships(zip, '_rels/.rels').get('officeDocument')
  return target !== undefined && zip.has(target) ? resolved('', target) : 'word/document.xml'
}

function relatedParts(zip: ZipArchive, main: string) {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const found = relationships(zip, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const part = (type: string) => {
    const target = resolved(folder, found.get(type) ?? `${type}.xml`)
    return zip.has(target) ? target : undefined
  }
  return { styles: part('styles'), numbering: part('numbering') }
}

/** Targets by the last word of their type. */
function relationships(zip: ZipArchive, name: string): Map<string, string> {
  const targets = new Map<string, string>()
  const bytes = zip.read(name, mostBytes)
  if (!bytes) return targets
  readXml(bytes, {
    open(_, { Type: type = '', Target: target = '' }) {
      const word = type.slice(type.lastIndexOf('/') + 1)
      if (word !== '' && !targets.has(word)) targets.set(word, target)
    },
    text: () => {},
    close: () => {},
  })
  return targets
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
