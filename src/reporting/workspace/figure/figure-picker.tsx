import { useState } from 'react'
import { plainLetters } from '../../../platform/plain-letters.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { CellView } from '../../contract.ts'
import { en } from '../../en.ts'
import { nameOf } from './figure-link.tsx'
import type { FigureRef } from '../prose/prose-text.ts'
import css from '../paper/paper.module.css'

/** Every figure the report has, to be put into the words. */
export function FigurePicker(props: {
  cells: readonly CellView[]
  onPick: (figure: FigureRef) => void
  onClose: () => void
}) {
  const t = useT(en)
  const [words, setWords] = useState('')
  const asked = plainLetters(words.trim()).toLowerCase()
  const found = props.cells.filter((cell) =>
    plainLetters(nameOf(cell)).toLowerCase().includes(asked),
  )
  return (
    <Dialog open title={t('Chèn số liệu')} onClose={props.onClose}>
      <p className="soft">
        {t('Số được chèn luôn theo hồ sơ: việc ghi nhận thêm thì số tự đổi cho đến khi gửi duyệt.')}
      </p>
      <TextInput
        id="figure-search"
        label={t('Tìm chỉ tiêu')}
        type="search"
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
        }}
      />
      {found.length === 0 ? (
        <p>{t('Không có chỉ tiêu nào như vậy. Thử từ ngắn hơn, ví dụ “tin” hoặc “người”.')}</p>
      ) : (
        <ul className={css['figures']}>
          {found.map((cell) => (
            <li key={`${cell.code} ${cell.row}`}>
              <button
                type="button"
                onClick={() => {
                  props.onPick({ code: cell.code, row: cell.row })
                }}
              >
                <span>{nameOf(cell)}</span>
                <strong className="number">{cell.text}</strong>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
