import { drawCharts } from './chart/draw-charts.ts'
import { decreeForm } from './decree-form.ts'
import type { OfficialDocument } from './official-document.ts'
import { withBreaks } from './plain-text.ts'
import { printedDocument, type PrintedBlock, type PrintedDocument } from './printed-document.ts'
import { settable } from './settable-text.ts'
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
  const printed = printedDocument(document)
  const pictures = await drawCharts(printed)
  const placed = { ...breakable(eachText(printed, settable)), metadata: printed.metadata }
  const data = { document: placed, form: decreeForm }
  const files = Object.fromEntries([...pictures].map(([file, { png }]) => [file, png]))
  return await typesetter.typeset(template, data, { ...options, files })
}

function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => eachText(item, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, eachText(item, change)]),
  ) as T
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
  if (block.kind === 'chart') return block
  if (block.kind === 'heading') return { ...block, text: withBreaks(block.text, longestInText) }
  if (block.kind === 'part') return { ...block, title: withBreaks(block.title, longestInText) }
  if (block.kind === 'code') return { ...block, caption: withBreaks(block.caption, longestInText) }
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
