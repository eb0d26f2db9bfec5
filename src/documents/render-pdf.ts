import { decreeForm } from './decree-form.ts'
import type { OfficialDocument } from './official-document.ts'
import { withBreaks } from './plain-text.ts'
import { printedDocument, type PrintedBlock, type PrintedDocument } from './printed-document.ts'
import { Typesetter, type TypesetOptions } from './typesetter.ts'

const template = new URL('./official-document.typ', import.meta.url)
const typesetter = new Typesetter()

/**
 * The document as PDF/A-2b (plain PDF 1.7 when a letter is in no font of ours), the same bytes for the same
 * document. Rejects with TypesettingFailed, or with the signal's reason.
 */
export async function renderPdf(
  document: OfficialDocument,
  options: TypesetOptions = {},
): Promise<Uint8Array> {
  const data = { document: breakable(printedDocument(document)), form: decreeForm }
  return await typesetter.typeset(template, data, options)
}

/** Typst never breaks inside a word by itself; Word does. */
function breakable(document: PrintedDocument): PrintedDocument {
  return {
    ...document,
    issuer: document.issuer.map((text) => withBreaks(text, longestInCell)),
    subject: document.subject && withBreaks(document.subject, longestInText),
    letterSubject: document.letterSubject && withBreaks(document.letterSubject, longestInCell),
    recipients: document.recipients.map((text) => withBreaks(text, longestInCell)),
    body: document.body.map(breakableBlock),
    appendices: document.appendices.map((appendix) => ({
      ...appendix,
      title: appendix.title && withBreaks(appendix.title, longestInText),
      body: appendix.body.map(breakableBlock),
    })),
  }
}

function breakableBlock(block: PrintedBlock): PrintedBlock {
  if (block.kind === 'paragraph')
    return {
      ...block,
      runs: block.runs.map((run) => ({ ...run, text: withBreaks(run.text, longestInText) })),
    }
  if (block.kind !== 'table') return block
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.kind === 'group'
        ? row
        : { ...row, cells: row.cells.map((cell) => withBreaks(cell, longestInCell)) },
    ),
  }
}

const longestInText = 50
const longestInCell = 20
