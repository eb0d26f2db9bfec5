import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import type { TableAttrs } from './toolbar.tsx'
import css from './editor.module.css'

const MOST = { rows: 60, columns: 8 }
const BLANK: TableAttrs = {
  caption: '',
  header: true,
  rows: [
    ['', ''],
    ['', ''],
  ],
}

/** A small table, cell by cell; what is larger belongs into a file beside the text. */
export function TableDialog(props: {
  table: TableAttrs | null
  onClose: () => void
  onSave: (table: TableAttrs) => void
}) {
  const t = useT(en)
  const [table, setTable] = useState(props.table ?? BLANK)
  const { rows, header, caption } = table
  const width = rows[0]?.length ?? 1
  const setRows = (next: string[][]) => {
    setTable((now) => ({ ...now, rows: next }))
  }
  return (
    <Dialog
      open
      title={props.table ? t('Sửa bảng') : t('Chèn bảng')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            onClick={() => {
              props.onSave(table)
            }}
          >
            {t('Đặt vào bài')}
          </Button>
        </>
      }
    >
      <TextInput
        id="table-caption"
        label={t('Tên bảng')}
        hint={t('Nói bảng cho biết điều gì; người dùng máy đọc màn hình nghe câu này trước.')}
        maxLength={300}
        value={caption}
        onChange={(event) => {
          setTable((now) => ({ ...now, caption: event.target.value }))
        }}
      />
      <div className={css['cells']}>
        <table>
          <tbody>
            {rows.map((row, line) => (
              // Rows and cells are places, not things: nothing moves among them.
              <tr key={`row-${String(line)}`}>
                {row.map((cell, column) => (
                  <td key={`cell-${String(column)}`}>
                    <input
                      className="input"
                      aria-label={t('Dòng {row}, cột {column}', {
                        row: line + 1,
                        column: column + 1,
                      })}
                      maxLength={1000}
                      value={cell}
                      onChange={(event) => {
                        setRows(
                          rows.map((old, at) =>
                            at === line
                              ? old.map((text, n) => (n === column ? event.target.value : text))
                              : old,
                          ),
                        )
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="cluster">
        <Button
          disabled={rows.length >= MOST.rows}
          onClick={() => {
            setRows([...rows, Array.from({ length: width }, () => '')])
          }}
        >
          {t('Thêm dòng')}
        </Button>
        <Button
          disabled={width >= MOST.columns}
          onClick={() => {
            setRows(rows.map((row) => row.concat('')))
          }}
        >
          {t('Thêm cột')}
        </Button>
        <Button
          disabled={rows.length < 2}
          onClick={() => {
            setRows(rows.slice(0, -1))
          }}
        >
          {t('Bớt dòng cuối')}
        </Button>
        <Button
          disabled={width < 2}
          onClick={() => {
            setRows(rows.map((row) => row.slice(0, -1)))
          }}
        >
          {t('Bớt cột cuối')}
        </Button>
      </div>
      <Checkbox
        id="table-header"
        label={t('Dòng đầu là tên các cột')}
        checked={header}
        onChange={(event) => {
          setTable((now) => ({ ...now, header: event.target.checked }))
        }}
      />
    </Dialog>
  )
}
