import { FigureChip } from '../../../ui/figure-chip.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { useAddress } from '../../../work/workspace/address.ts'
import type { CellView } from '../../contract.ts'
import { en } from '../../en.ts'
import { findCell } from '../../report/section.ts'
import type { FigureRef } from '../prose/prose-text.ts'
import { NO_WAY } from './panel-way.ts'

/** A figure of the paper as a link to the records it counted (`?o=CODE&dong=ROW`). */
export function FigureLink(props: {
  figure: FigureRef
  cells: readonly CellView[]
  /** "hoạt động", where the place does not say it already. */
  unit?: boolean | undefined
}) {
  const t = useT(en)
  const address = useAddress()
  const { figure } = props
  const cell = findCell(props.cells, figure.code, figure.row)
  return (
    <FigureChip
      value={`${cell?.text ?? (figure.row === '' ? '?' : '0')}${cell?.override ? ' (*)' : ''}`}
      unit={props.unit ? cell?.unitWord : undefined}
      label={figureLabel(t, cell)}
      doubt={cell ? cell.marked && !cell.override : figure.row === ''}
      href={address.with({ ...NO_WAY, o: figure.code, dong: figure.row })}
    />
  )
}

export function figureLabel(t: Translator, cell: CellView | undefined): string {
  if (!cell) return t('Số liệu này không còn trong danh mục. Xem thêm')
  return t('{name}: {value}. Xem các bản ghi đã đếm', { name: nameOf(cell), value: cell.text })
}

/** "Hoạt động theo hình thức, Phát thanh". */
export function nameOf(cell: Pick<CellView, 'label' | 'rowLabel'>): string {
  return cell.rowLabel === null ? cell.label : `${cell.label}, ${cell.rowLabel}`
}
