export {
  chart,
  dash,
  groupRow,
  heading,
  officialDocument,
  officialDocumentSchema,
  paragraph,
  row,
  table,
  type Block,
  type Chart,
  type OfficialDocument,
  type OfficialDocumentInput,
  type Run,
  type Table,
  type TableRow,
} from './official-document.ts'
export {
  documentKind,
  documentKinds,
  documentSymbol,
  type DocumentKindCode,
} from './document-kind.ts'
export { printedDocument } from './printed-document.ts'
export { pointLetter, romanNumeral } from './wording.ts'
export { renderDocx } from './render-docx.ts'
export { renderPdf } from './render-pdf.ts'
export { pdfFacts } from './pdf-signature.ts'
export {
  readDocument,
  takesTime,
  Unreadable,
  type ReadDocument,
  type ReadingOptions,
} from './reading/index.ts'
export { edxmlDocumentSchema, type EdxmlDocumentInput } from './edxml/edxml-document.ts'
export { writeEdxml } from './edxml/write-edxml.ts'
export { readEdxml, type ReceivedEdxml } from './edxml/read-edxml.ts'
export type {
  ReadSheet,
  SheetCell,
  SheetColumn,
  SheetLink,
  SheetToWrite,
} from './spreadsheet/spreadsheet.ts'
export { columnLetters, isContinued } from './spreadsheet/spreadsheet.ts'
export { readSeparated, readSpreadsheet } from './spreadsheet/read-spreadsheet.ts'
export { writeSpreadsheet } from './spreadsheet/write-spreadsheet.ts'
export { socialCard } from './card/social-card.ts'
export { MaterialFault, type MaterialInput } from './materials/material.ts'
export { previewMaterial } from './materials/preview-material.ts'
export { materialSamples } from './materials/samples.ts'
export { renderMaterial } from './materials/render-material.ts'
export { checkForm } from './form-check/check-form.ts'
