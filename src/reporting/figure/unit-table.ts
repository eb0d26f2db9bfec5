import type { CellView } from '../report/content-contract.ts'
import { figureText, numberText, unitWordBeside } from './figure-text.ts'

interface UnitColumn {
  code: string
  /** "Thời lượng phát sóng (phút)". */
  header: string
  /** What a unit has that has no record: "0", of a ratio "–". */
  nothing: string
  /** What all rows come to. */
  total: string
}

interface UnitTable {
  columns: UnitColumn[]
  /** One a unit, the reporting unit itself first; a cell of nothing is null. */
  rows: { row: string; name: string; cells: (CellView | null)[] }[]
}

/** Figures by unit beside each other: a unit a row, a figure a column; figures nobody has any of are left out. */
export function unitTable(codes: readonly string[], cells: readonly CellView[]): UnitTable {
  const byCode = codes
    .map((code) => cells.filter((cell) => cell.code === code && cell.rowLabel !== null))
    .filter((own) => own.length > 0)
  const names = new Map(byCode.flat().map(({ row, rowLabel }) => [row, rowLabel ?? row]))
  return {
    columns: byCode.flatMap((own) => {
      const [first] = own
      if (!first) return []
      const nothing = first.denominator === null ? '0' : '–'
      return [{ code: first.code, header: headerOf(first), nothing, total: totalOf(own) }]
    }),
    rows: [...names]
      .toSorted(([a, nameA], [b, nameB]) =>
        a === 'own' || b === 'own'
          ? Number(b === 'own') - Number(a === 'own')
          : inOrder(nameA, nameB),
      )
      .map(([row, name]) => ({
        row,
        name,
        cells: byCode.map((own) => own.find((cell) => cell.row === row) ?? null),
      })),
  }
}

const collator = new Intl.Collator('vi', { numeric: true })
function inOrder(a: string, b: string): number {
  return collator.compare(a, b)
}

function headerOf(cell: CellView): string {
  const name = cell.label.replace(/ theo đơn vị$/u, '')
  const said = cell.denominator === null ? unitWordBeside(cell) : 'tỷ lệ'
  return said === '' ? name : `${name} (${said})`
}

/** Of ratios over all records, not of the ratios; none where somebody wrote one of them otherwise. */
function totalOf(own: readonly CellView[]): string {
  const sum = (of: (cell: CellView) => number) => own.reduce((all, cell) => all + of(cell), 0)
  if (own.every(({ denominator }) => denominator === null)) return numberText(sum((c) => c.value))
  if (own.some(({ override }) => override !== null)) return ''
  const numerator = sum((cell) => cell.numerator ?? 0)
  const denominator = sum((cell) => cell.denominator ?? 0)
  const value = denominator === 0 ? 0 : Math.round((1000 * numerator) / denominator) / 10
  return figureText({ value, numerator, denominator, overridden: false, estimated: 0 })
}
