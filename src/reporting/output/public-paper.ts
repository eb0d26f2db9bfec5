import type { Block, OfficialDocument, Run } from '../../documents/index.ts'
import type { Report } from '../report/report.ts'
import { type Cover, cutInParts, HIDDEN } from './public-version.ts'

type Issued = Pick<Report, 'number' | 'issuedOn' | 'signature' | 'contentHash'>

/** The issued paper with its number and day, without the parts left out and what tells about a person. */
export function publicPaper(
  { number, issuedOn, signature, contentHash }: Issued,
  document: OfficialDocument,
  cover: Cover,
  leftOut: readonly number[],
): OfficialDocument {
  const kept = cutInParts(document).filter((_, place) => !leftOut.includes(place))
  const covered = (blocks: readonly Block[]) => blocks.map((block) => coveredBlock(block, cover))
  return {
    ...document,
    number,
    date: issuedOn,
    subject: cover(document.subject),
    addressees: document.addressees.map(cover),
    recipients: document.recipients.map(cover),
    signature: signature ?? document.signature,
    body: covered(kept.flatMap(({ appendix, source }) => (appendix === null ? source : []))),
    appendices: kept.flatMap(({ appendix, source }) =>
      appendix === null
        ? []
        : [{ ...appendix, title: appendix.title && cover(appendix.title), body: covered(source) }],
    ),
    seal: {
      note: `Bản công khai${leftOut.length > 0 ? ', không gồm một số phần nội bộ' : ''}; số điện thoại, số giấy tờ của cá nhân được thay bằng “${HIDDEN}”. Mã băm SHA-256 của nội dung đã duyệt:`,
      contentHash: contentHash ?? '',
    },
  }
}

function coveredBlock(block: Block, cover: Cover): Block {
  if (block.kind === 'paragraph' || block.kind === 'dash') {
    return { ...block, runs: coveredRuns(block.runs, cover) }
  }
  if (block.kind === 'heading') return { ...block, text: cover(block.text) }
  if (block.kind === 'part') return { ...block, title: cover(block.title) }
  if (block.kind === 'chart') {
    const points = block.points.map((one) => ({ ...one, label: cover(one.label) }))
    return { ...block, title: cover(block.title), points }
  }
  if (block.kind !== 'table') return block
  const rows = block.rows.map((row) =>
    row.kind === 'group'
      ? { ...row, text: cover(row.text) }
      : { ...row, cells: row.cells.map(cover) },
  )
  return { ...block, rows }
}

/** A number may stand half in bold: what is covered loses its letters' weight rather than be missed. */
function coveredRuns(runs: readonly Run[], cover: Cover): Run[] {
  const said = runs.map(({ text }) => text).join('')
  const shown = cover(said)
  return shown === said ? [...runs] : [{ text: shown, bold: false, italic: false }]
}
