export {
  dash,
  groupRow,
  heading,
  officialDocument,
  officialDocumentSchema,
  paragraph,
  row,
  table,
  type Appendix,
  type Block,
  type OfficialDocument,
  type OfficialDocumentInput,
  type Run,
  type Table,
  type TableColumn,
  type TableRow,
} from './official-document.ts'
export {
  documentKind,
  documentKinds,
  documentSymbol,
  type DocumentKind,
  type DocumentKindCode,
} from './document-kind.ts'
export { printedDocument } from './printed-document.ts'
export { pointLetter, romanNumeral } from './wording.ts'
export { renderDocx } from './render-docx.ts'
export { renderPdf } from './render-pdf.ts'
export { type TypesetOptions } from './typesetter.ts'
export {
  readDocument,
  takesTime,
  Unreadable,
  type ReadDocument,
  type ReadingOptions,
} from './reading/index.ts'
