import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateInput, TextArea, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts'
import type { Editable } from '../catalogue/entry-contract.ts'
import { en } from '../en.ts'
import { entryCalls, useEntryAct } from './use-entry-act.ts'

/** A new entry, or other words for one that is there. */
export function EntryForm(props: {
  catalogue: Editable
  editing: CatalogueEntry | 'new' | undefined
  today: string
  onClose: () => void
}) {
  const t = useT(en)
  const { catalogue, editing, today, onClose } = props
  const entry = editing === 'new' ? undefined : editing
  const [label, setLabel] = useState(entry?.label ?? '')
  const [labelEn, setLabelEn] = useState(entry?.labelEn ?? '')
  const [words, setWords] = useState(entry?.words.join('\n') ?? '')
  const [validFrom, setValidFrom] = useState(today)
  const { mutate, isPending, error } = useEntryAct(() => {
    const lines = words.split(/[\n,]/).map((word) => word.trim())
    const body = { label, labelEn, words: lines.filter((word) => word !== '') }
    return entry
      ? entryCalls.changeCatalogueEntry({ params: { catalogue, code: entry.code }, body })
      : entryCalls.addCatalogueEntry({ params: { catalogue }, body: { ...body, validFrom } })
  }, onClose)
  const errors = problemFields(error)
  return (
    <Dialog
      open={editing !== undefined}
      title={entry ? t('Sửa mục') : t('Thêm mục')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={isPending}
            onClick={() => {
              mutate(undefined)
            }}
          >
            {t('Lưu')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {entry ? (
          <p className="soft">
            {t('Chỉ sửa cách gọi. Nếu là nghĩa khác, hãy thôi dùng mục này và thêm mục mới.')}
          </p>
        ) : null}
        {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
        <TextInput
          id="entry-label"
          label={t('Tên mục')}
          required
          maxLength={200}
          error={errors['label']}
          value={label}
          onChange={(event) => {
            setLabel(event.target.value)
          }}
        />
        <TextInput
          id="entry-label-en"
          label={t('Tên tiếng Anh')}
          maxLength={200}
          error={errors['labelEn']}
          value={labelEn}
          onChange={(event) => {
            setLabelEn(event.target.value)
          }}
        />
        <TextArea
          id="entry-words"
          label={t('Từ ngữ trong văn bản')}
          hint={t('Mỗi dòng một cách viết; hệ thống nhận ra mục này khi đọc kế hoạch.')}
          rows={4}
          error={errors['words']}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
        {entry ? null : (
          <DateInput
            id="entry-from"
            label={t('Dùng từ ngày')}
            required
            error={errors['validFrom']}
            value={validFrom}
            onChange={(event) => {
              setValidFrom(event.target.value)
            }}
          />
        )}
      </div>
    </Dialog>
  )
}
