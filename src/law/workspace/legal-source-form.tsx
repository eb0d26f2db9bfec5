import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateInput, TextArea, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import { setLegalSources } from '../source/legal-source.ts'
import type { LegalSource } from '../source/legal-sources.ts'
import { typedLines } from './typed-lines.ts'
import { legalSourcesQuery, sourceCalls } from './use-legal-sources.ts'

/** A document of law is entered, put right, or told to have ended. */
export function LegalSourceForm(props: { source: LegalSource | undefined; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { source, onClose } = props
  const [typed, setTyped] = useState({
    code: source?.code ?? '',
    title: source?.title ?? '',
    issuedOn: source?.issuedOn ?? '',
    effectiveFrom: source?.effectiveFrom ?? '',
    effectiveTo: source?.effectiveTo ?? '',
    replacedBy: source?.replacedBy.join('\n') ?? '',
    amendedBy: source?.amendedBy.join('\n') ?? '',
    note: source?.note ?? '',
  })
  const save = useMutation({
    mutationFn: () => {
      const { issuedOn, effectiveFrom, effectiveTo, replacedBy, amendedBy, ...rest } = typed
      const body = {
        ...rest,
        issuedOn: issuedOn || null,
        effectiveFrom: effectiveFrom || null,
        effectiveTo: effectiveTo || null,
        replacedBy: typedLines(replacedBy),
        amendedBy: typedLines(amendedBy),
      }
      return source ? sourceCalls.changeLegalSource({ body }) : sourceCalls.addLegalSource({ body })
    },
    onSuccess: (listed) => {
      setLegalSources(listed.items)
      cache.setQueryData(legalSourcesQuery.queryKey, listed)
      toast(t('Đã ghi văn bản'))
      onClose()
    },
  })
  const fields = problemFields(save.error)
  const bind = (name: keyof typeof typed) => ({
    id: `source-${name}`,
    value: typed[name],
    error: fields[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped((now) => ({ ...now, [name]: target.value }))
    },
  })
  return (
    <FormDialog
      title={source ? source.code : t('Ghi văn bản')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      placed={Object.keys(typed)}
      onClose={onClose}
      onAct={() => {
        save.mutate()
      }}
    >
      {source ? null : (
        <TextInput
          {...bind('code')}
          label={t('Số, ký hiệu')}
          hint={t('Như in trên văn bản, ví dụ 12/2026/QĐ-UBND.')}
          required
        />
      )}
      <TextInput {...bind('title')} label={t('Trích yếu')} required maxLength={500} />
      <DateInput
        {...bind('issuedOn')}
        label={t('Ngày ban hành')}
        required={source?.issuedOn !== null}
      />
      <DateInput
        {...bind('effectiveFrom')}
        label={t('Có hiệu lực từ')}
        hint={t('Để trống: từ ngày ban hành.')}
      />
      <DateInput
        {...bind('effectiveTo')}
        label={t('Hết hiệu lực từ')}
        hint={t('Ngày đầu tiên không còn hiệu lực; để trống khi còn hiệu lực.')}
      />
      <TextArea
        {...bind('replacedBy')}
        label={t('Văn bản thay thế')}
        hint={t('Số, ký hiệu đã có trong danh mục, mỗi dòng một văn bản.')}
        rows={2}
      />
      <TextArea
        {...bind('amendedBy')}
        label={t('Văn bản sửa đổi, bổ sung')}
        hint={t('Số, ký hiệu đã có trong danh mục, mỗi dòng một văn bản.')}
        rows={2}
      />
      <TextInput {...bind('note')} label={t('Ghi chú')} maxLength={500} />
    </FormDialog>
  )
}
