import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { CheckedSheetView } from '../../activity/import-contract.ts'
import { en } from '../../en-sheet.ts'
import css from './sheet.module.css'

const OUT = '-'

/** Which column holds what; open of itself only when something needed was not found. */
export function SheetColumns(props: {
  checked: CheckedSheetView
  onMatch: (heading: string, field: string) => void
}) {
  const t = useT(en)
  const { columns, fields, missing } = props.checked
  const named = fields.filter(({ field }) => missing.includes(field)).map(({ header }) => header)
  const left = columns.filter(({ field }) => field === null).length
  return (
    <>
      {named.length > 0 ? (
        <Notice kind="warning" live title={t('Hãy cho biết cột nào là gì')}>
          <p>
            {t('Chưa rõ cột nào là: {names}. Chọn một lần; lần sau hệ thống nhớ cho đơn vị.', {
              names: named.join(', '),
            })}
          </p>
        </Notice>
      ) : null}
      <details open={named.length > 0 || undefined}>
        <summary>
          {left > 0
            ? t('Các cột của danh sách ({n} cột không dùng)', { n: left })
            : t('Các cột của danh sách')}
        </summary>
        <div className={css['columns']}>
          {columns.map(({ column, header, field }) => (
            <Select
              key={column}
              id={`sheet-column-${column}`}
              label={t('Cột {column}: {header}', { column, header })}
              value={field ?? OUT}
              options={[
                { value: OUT, label: t('Không dùng') },
                ...fields.map((one) => ({ value: one.field, label: one.header })),
              ]}
              onChange={(event) => {
                const { value } = event.target
                props.onMatch(header, value === OUT ? '' : value)
              }}
            />
          ))}
        </div>
      </details>
    </>
  )
}
