import { encodeQR } from 'qr'
import { decreeForm, textWidthMm } from './decree-form.ts'
import {
  paragraph,
  type Align,
  type Block,
  type Chart,
  type OfficialDocument,
  type Run,
} from './official-document.ts'
import { printable, printableLine } from './plain-text.ts'
import { printedTable, type PrintedTable } from './printed-table.ts'
import { widthPt } from './text-width.ts'
import * as wording from './wording.ts'

/** A document with every word, mark and numeral as it stands on paper; both renderers only place it. */
export interface PrintedDocument {
  metadata: { title: string; author: string; date: string | null }
  /** Of the text's width, for the issuer's column of the head. */
  issuerShare: number
  superior: string | null
  issuer: string[]
  nation: string
  motto: string
  number: string
  /** Empty in minutes: their text says when the meeting began and ended (Annex III). */
  date: string
  /** "V/v …" of a letter, under the number. */
  letterSubject: string | null
  title: string | null
  subject: string | null
  authority: string | null
  addressees: string[]
  bases: string[]
  body: PrintedBlock[]
  signature: PrintedSignature
  recorder: PrintedSignature | null
  recipients: string[]
  appendices: PrintedAppendix[]
  seal: string | null
}

interface PrintedSignature {
  lines: string[]
  name: string
}

export interface PrintedAppendix {
  label: string
  title: string | null
  reference: string
  landscape: boolean
  body: PrintedBlock[]
}

export type PrintedBlock =
  | { kind: 'part'; marker: string; title: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; align: Align; runs: Run[] }
  | PrintedTable
  | PrintedChart
  | PrintedCode

export interface PrintedChart {
  kind: 'chart'
  chart: Chart
  /** "Biểu đồ 1. Hoạt động theo hình thức" */
  caption: string
  widthMm: number
  /** Names the picture among the files of a print. */
  file: string
}

/** The square for one renderer as a drawing, for the other as a picture. */
export interface PrintedCode {
  kind: 'code'
  svg: string
  address: string
  caption: string
}

export function printedDocument(document: OfficialDocument): PrintedDocument {
  const isLetter = document.kind.name === null
  const subject = printableLine(document.subject)
  const number = chartNumbers(document)
  const date = document.kind.code === 'BB' ? '' : printableLine(wording.dateLine(document))
  const kindName = printableLine(document.kind.name ?? 'Công văn')
  return {
    metadata: {
      title: `${kindName} ${subject}`,
      author: printableLine(document.issuer),
      date: document.date,
    },
    issuerShare: issuerShare(date),
    superior: document.superior && wording.capitals(printableLine(document.superior)),
    issuer: wording.issuerLines(printable(document.issuer)),
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: printableLine(wording.numberLine(document)),
    date,
    letterSubject: isLetter ? `V/v ${subject.replace(/^(v\/v|về việc)\s+/iu, '')}` : null,
    title: isLetter ? null : wording.capitals(kindName),
    subject: isLetter ? null : subject,
    authority: document.authority && wording.capitals(printableLine(document.authority)),
    addressees: printedAddressees(document.addressees.map(printableLine)),
    bases: wording.listed(document.bases.map(printableLine)),
    body: withClosing(
      withMention(document).map((block) => printedBlock(block, false, number)),
      document.closing,
    ),
    signature: printedSignature(
      [...document.signature.authority, document.signature.position],
      document.signature.name,
    ),
    recorder:
      document.recorder && printedSignature([document.recorder.position], document.recorder.name),
    recipients: wording.recipientLines(document).map(printableLine),
    appendices: document.appendices.map((appendix, index) => ({
      label: wording.appendixLabel(index + 1, document.appendices.length),
      title: appendix.title && wording.capitals(printableLine(appendix.title)),
      reference: printableLine(appendix.reference ?? wording.appendixReference(document)),
      landscape: appendix.landscape,
      body: appendix.body.map((block) => printedBlock(block, appendix.landscape, number)),
    })),
    seal: document.seal && printableLine(`${document.seal.note} ${document.seal.contentHash}`),
  }
}

function printedSignature(lines: string[], name: string | null): PrintedSignature {
  return {
    lines: lines.map((line) => wording.capitals(printableLine(line))),
    name: printableLine(name ?? ''),
  }
}

/** Place and date stay on one line, also where the place has a long name. */
function issuerShare(date: string): number {
  const { gutterMm, sizePt } = decreeForm
  const textMm = textWidthMm(false)
  const dateMm = (widthPt(date, sizePt.date, false, true) * 25.4) / 72 + 2 * gutterMm + 1
  return Math.max(decreeForm.narrowestIssuer, Math.min(decreeForm.issuerShare, 1 - dateMm / textMm))
}

/** One addressee stands on the line of "Kính gửi:", several below it with dashes (Annex I, II.9.d). */
function printedAddressees(addressees: string[]): string[] {
  if (addressees.length < 2) return addressees
  return wording.listed(addressees).map((name) => `- ${name}`)
}

/** Numbered through the document and its appendices when there are several. */
function chartNumbers({ body, appendices }: OfficialDocument): Map<Block, string> {
  const all = [...body, ...appendices.flatMap((appendix) => appendix.body)]
  const charts = all.filter((block) => block.kind === 'chart')
  return new Map(
    charts.map((chart, index) => [chart, charts.length > 1 ? `Biểu đồ ${index + 1}.` : 'Biểu đồ.']),
  )
}

function printedBlock(
  block: Block,
  landscape: boolean,
  chartNumber: ReadonlyMap<Block, string>,
): PrintedBlock {
  if (block.kind === 'table') return printedTable(block, textWidthMm(landscape))
  if (block.kind === 'chart') {
    const number = chartNumber.get(block) ?? ''
    return {
      kind: 'chart',
      chart: block,
      caption: printableLine(`${number} ${block.title}`),
      widthMm: Math.min(textWidthMm(landscape), widestChartMm),
      file: `${number.replace(/\D/gu, '') || '1'}.png`,
    }
  }
  if (block.kind === 'code') {
    const { address, caption } = block
    return { kind: 'code', svg: encodeQR(address, 'svg'), address, caption: printableLine(caption) }
  }
  if (block.kind === 'part')
    return {
      kind: 'part',
      marker: printableLine(block.marker),
      title: wording.capitals(printableLine(block.title)),
    }
  if (block.kind === 'heading') {
    const text = printableLine([block.marker ?? '', block.text].join(' ').trim())
    return {
      kind: 'heading',
      level: block.level,
      text: block.level === 1 ? wording.capitals(text) : text,
    }
  }
  const runs = block.runs.map((run) => ({ ...run, text: printable(run.text) }))
  if (block.kind === 'paragraph') return { kind: 'paragraph', align: block.align, runs }
  const sign: Run = { text: `${block.sign} `, bold: false, italic: false }
  return { kind: 'paragraph', align: 'justify', runs: [sign, ...runs] }
}

/** Wider, its bars would be too far from their names. */
const widestChartMm = 165

/** A text that has appendices must say so (Annex I, III.1.a): where it does not, before its last paragraph. */
function withMention({ body, appendices }: OfficialDocument): Block[] {
  const isMentioned = body.some(
    (block) => 'runs' in block && /phụ lục/iu.test(block.runs.map((run) => run.text).join('')),
  )
  if (appendices.length === 0 || isMentioned) return body
  const text = wording.appendixMention(appendices.length)
  const at = body.at(-1)?.kind === 'paragraph' ? body.length - 1 : body.length
  return body.toSpliced(at, 0, paragraph(text))
}

/** The closing mark ends the last sentence; after a table or a heading it stands alone. */
function withClosing(body: PrintedBlock[], closing: string | null): PrintedBlock[] {
  if (closing === null) return body
  const last = body.at(-1)
  const lastRun = last?.kind === 'paragraph' ? last.runs.at(-1) : undefined
  if (last?.kind !== 'paragraph' || lastRun === undefined)
    return [
      ...body,
      { kind: 'paragraph', align: 'left', runs: [{ text: closing, bold: false, italic: false }] },
    ]
  const ended = { ...lastRun, text: wording.closed(lastRun.text, closing) }
  return [...body.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), ended] }]
}
