import type { OfficialDocument, SheetToWrite, Table } from '../../documents/index.ts'
import { cutInParts } from './public-version.ts'

/** Every table of a report as a sheet, figures as numbers that can be added up. */
export function sheetsOf(
  document: Pick<OfficialDocument, 'body' | 'appendices' | 'issuer' | 'subject'>,
  note: string | null,
): SheetToWrite[] {
  return cutInParts(document).flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'table') return []
      const head = [document.issuer, document.subject, ...(title === null ? [] : [title])]
      return [sheetOf(block.table, title ?? 'Bảng', [...head, ...(note === null ? [] : [note])])]
    }),
  )
}

function sheetOf(table: Table, name: string, title: string[]): SheetToWrite {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  return {
    name: name.replace(/^Phụ lục: /u, 'Phụ lục '),
    title,
    columns: table.columns.map(({ header, share }) => ({
      header,
      width: Math.max(6, Math.round((share / shares) * 130)),
    })),
    rows: table.rows.map((row) =>
      row.kind === 'group'
        ? table.columns.map((_, place) =>
            place === 1 || table.columns.length === 1
              ? [row.marker, row.text].filter(Boolean).join(' ')
              : null,
          )
        : row.cells.map((cell) => valueOf(cell)),
    ),
  }
}

/** "1.250" and "83,3" are numbers; "10/12 (83,3%)" and "khoảng 120" stay as they are said. */
export function valueOf(cell: string): string | number {
  if (!/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/u.test(cell)) return cell
  return Number(cell.replaceAll('.', '').replace(',', '.'))
}
