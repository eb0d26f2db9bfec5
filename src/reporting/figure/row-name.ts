import { labelOf, legalChannelTypes } from '../../law/index.ts'
import type { RowKind } from './measure.ts'

/** What a row is called that no register names; a code no longer in the catalogue stands as it is. */
export function catalogueRowName(kind: RowKind, row: string): string {
  if (row === 'none') return NONE[kind] ?? 'Không thuộc loại nào'
  if (row === 'own') return 'Đơn vị trực tiếp thực hiện'
  if (kind === 'mode') return MODES[row] ?? row
  if (kind === 'form') {
    return legalChannelTypes.find(({ type }) => String(type) === row)?.label ?? row
  }
  if (kind === 'unit' || kind === 'line') return row
  return kind === 'channel' ? channelLabel(row) : labelOf(kind, row)
}

export function channelLabel(code: string): string {
  return labelOf('channel_kind', code)
}

const MODES: Readonly<Record<string, string>> = {
  digital: 'Trên môi trường số',
  traditional: 'Truyền thống',
}

const NONE: Readonly<Partial<Record<RowKind, string>>> = {
  theme: 'Chưa ghi chủ đề',
  sector: 'Chưa ghi lĩnh vực',
  programme: 'Không thuộc chương trình nào',
  audience: 'Chưa ghi đối tượng',
}
