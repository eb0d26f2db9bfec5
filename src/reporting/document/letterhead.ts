import { printedDocument, type OfficialDocument } from '../../documents/index.ts'
import type { LetterheadView } from './letterhead-contract.ts'

/** By the very words the prints take. */
export function letterheadView(document: OfficialDocument): LetterheadView {
  const printed = printedDocument({ ...document, body: [], appendices: [], closing: null })
  return {
    superior: printed.superior,
    issuer: printed.issuer,
    issuerName: document.issuer,
    nation: printed.nation,
    motto: printed.motto,
    symbol: document.symbol,
    number: printed.number,
    place: document.place,
    written: printed.date,
    kind: printed.title ?? '',
    addressees: printed.addressees,
    recipients: printed.recipients,
    archive: document.archive,
    signature: {
      lines: printed.signature.lines.filter((line) => line !== ''),
      name: printed.signature.name === '' ? null : printed.signature.name,
    },
  }
}
