import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Pagination, Tabs } from '../../../ui/page.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import type { SheetRowView } from '../../activity/import-contract.ts'
import { en } from '../../en-sheet.ts'
import { goesIn, type Group, groupOf, GROUPS, type SheetForm } from './sheet-form.ts'
import { SheetRow } from './sheet-row.tsx'
import css from './sheet.module.css'

const LABELS: Record<Group, string> = {
  sai: 'Cần sửa',
  dung: 'Sẽ ghi',
  trung: 'Có thể đã ghi',
  cu: 'Đã ghi từ trước',
}
const SHOWN = 50

/** The rows by what becomes of them, those to be mended first. */
export function SheetRows(props: {
  rows: readonly SheetRowView[]
  form: SheetForm
  onCorrect: (next: SheetForm['corrections'][number]) => void
  onChoose: (row: number, chosen: boolean) => void
}) {
  const t = useT(en)
  const address = useAddress()
  const [most, setMost] = useState(SHOWN)
  const { rows, form } = props
  const groups = GROUPS.map((group) => ({
    group,
    rows: rows.filter((row) => groupOf(row) === group),
  })).filter((one) => one.rows.length > 0)
  const current = groups.find(({ group }) => group === address.get('xem')) ?? groups[0]
  if (!current) return null
  return (
    <div className="stack">
      <Tabs
        label={t('Các dòng của danh sách')}
        items={groups.map(({ group, rows: { length } }) => ({
          label: t(LABELS[group]),
          href: address.with({ xem: group }),
          current: group === current.group,
          count: length,
        }))}
      />
      {current.group === 'trung' ? (
        <p className="soft">
          {t(
            'Cùng ngày, cùng hình thức, tên gần giống với việc đã ghi. Chỉ chọn dòng thật sự là việc khác.',
          )}
        </p>
      ) : null}
      <ul className={css['rows']}>
        {current.rows.slice(0, most).map((row) => (
          <SheetRow
            key={row.row}
            row={row}
            goesIn={goesIn(row, form.chosen)}
            onCorrect={props.onCorrect}
            onChoose={(chosen) => {
              props.onChoose(row.row, chosen)
            }}
          />
        ))}
      </ul>
      {current.rows.length > most ? (
        <Pagination
          shown={most}
          total={current.rows.length}
          more={
            <Button
              onClick={() => {
                setMost(most + SHOWN)
              }}
            >
              {t('Xem thêm')}
            </Button>
          }
        />
      ) : null}
    </div>
  )
}
