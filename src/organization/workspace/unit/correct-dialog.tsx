import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-units.ts'
import { UNIT_KINDS } from '../../unit/unit.ts'
import type { UnitView } from '../../unit/unit-contract.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'
import { kindLabel } from '../unit-labels.ts'

/** Puts right the kind and the symbol a unit was opened with. */
export function CorrectDialog({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const t = useT(en)
  const [typed, setTyped] = useState({
    kind: unit.kind,
    documentSymbol: unit.documentSymbol,
    reason: '',
  })
  const correct = useMutation({
    mutationFn: () => organization.correctUnit({ params: { unitId: unit.id }, body: typed }),
    onSuccess: async () => {
      toast(t('Đã sửa; văn bản đã ban hành giữ số, ký hiệu cũ'))
      await refreshOrganization()
      onClose()
    },
  })
  const fields = problemFields(correct.error)
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  const isCommittee = unit.kind === 'peoples_committee'
  const kinds = UNIT_KINDS.filter((kind) => (kind === 'peoples_committee') === isCommittee)
  return (
    <FormDialog
      title={t('Sửa loại, ký hiệu')}
      act={t('Ghi lại')}
      busy={correct.isPending}
      error={correct.error}
      placed={['kind', 'documentSymbol', 'reason']}
      onClose={onClose}
      onAct={() => {
        correct.mutate()
      }}
    >
      <p className="soft">
        {t('Báo cáo, kế hoạch tìm đơn vị theo loại; ký hiệu đứng sau số văn bản từ nay về sau.')}
      </p>
      <Select
        id="correct-kind"
        label={t('Loại')}
        required
        options={kinds.map((kind) => ({ value: kind, label: kindLabel(kind, t) }))}
        value={typed.kind}
        error={fields['kind']}
        onChange={({ target }) => {
          set({ kind: kinds.find((kind) => kind === target.value) ?? unit.kind })
        }}
      />
      <TextInput
        id="correct-symbol"
        label={t('Ký hiệu văn bản')}
        hint={t('Chữ đứng sau số văn bản, ví dụ TYT trong 12/BC-TYT.')}
        required
        value={typed.documentSymbol}
        error={fields['documentSymbol']}
        onChange={({ target }) => {
          set({ documentSymbol: target.value })
        }}
      />
      <TextInput
        id="correct-reason"
        label={t('Vì sao sửa')}
        required
        value={typed.reason}
        error={fields['reason']}
        onChange={({ target }) => {
          set({ reason: target.value })
        }}
      />
    </FormDialog>
  )
}
