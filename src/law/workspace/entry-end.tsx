import { useState } from 'react'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { DateInput, Select } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import { type CatalogueEntry, entriesOn } from '../catalogue/catalogue-entry.ts'
import type { Editable } from '../catalogue/entry-contract.ts'
import { en } from '../en.ts'
import { entryCalls, useEntryAct } from './use-entry-act.ts'

/** From a day on it is not chosen any more; what was recorded keeps it. */
export function EntryEnd(props: {
  catalogue: Editable
  entry: CatalogueEntry | undefined
  entries: readonly CatalogueEntry[]
  today: string
  onClose: () => void
}) {
  const t = useT(en)
  const { catalogue, entry, entries, today, onClose } = props
  const [validTo, setValidTo] = useState(entry?.validTo ?? today)
  const [successor, setSuccessor] = useState(entry?.successor ?? '')
  const { mutate, isPending, error } = useEntryAct(
    (code: string) =>
      entryCalls.endCatalogueEntry({
        params: { catalogue, code },
        body: { validTo, successor: successor || null },
      }),
    onClose,
  )
  const errors = problemFields(error)
  return (
    <ConfirmDialog
      open={entry !== undefined}
      title={t('Thôi dùng “{label}”?', { label: entry?.label ?? '' })}
      act={t('Thôi dùng')}
      danger
      busy={isPending}
      onClose={onClose}
      onAct={() => {
        if (entry) mutate(entry.code)
      }}
    >
      <div className="stack">
        <p>{t('Việc và kế hoạch đã xếp vào mục này giữ nguyên; chỉ không chọn mới được nữa.')}</p>
        {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
        <DateInput
          id="entry-to"
          label={t('Thôi dùng từ ngày')}
          required
          error={errors['validTo']}
          value={validTo}
          onChange={(event) => {
            setValidTo(event.target.value)
          }}
        />
        <Select
          id="entry-successor"
          label={t('Mục thay thế')}
          hint={t('Được gợi ý khi ai đó mở một việc còn ghi mục cũ.')}
          empty={t('Không có')}
          error={errors['successor']}
          value={successor}
          options={entriesOn(entries, validTo || today)
            .filter(({ code }) => code !== entry?.code && code !== 'other')
            .map(({ code, label }) => ({ value: code, label }))}
          onChange={(event) => {
            setSuccessor(event.target.value)
          }}
        />
      </div>
    </ConfirmDialog>
  )
}
