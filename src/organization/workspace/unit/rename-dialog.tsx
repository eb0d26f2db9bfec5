import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DateInput, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-units.ts'
import type { UnitView } from '../../unit/unit-contract.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'

/** A new name from a day on; what was written before keeps the old one. */
export function RenameDialog({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const [typed, setTyped] = useState({ name: unit.name, shortName: unit.shortName, from: today })
  const rename = useMutation({
    mutationFn: () => organization.renameUnit({ params: { unitId: unit.id }, body: typed }),
    onSuccess: async () => {
      toast(t('Đã đặt tên mới; hồ sơ cũ giữ tên cũ'))
      await refreshOrganization()
      onClose()
    },
  })
  const fields = problemFields(rename.error)
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  return (
    <FormDialog
      title={t('Đặt tên mới')}
      act={t('Đặt tên mới')}
      busy={rename.isPending}
      error={rename.error}
      placed={['name', 'shortName', 'from']}
      onClose={onClose}
      onAct={() => {
        rename.mutate()
      }}
    >
      <p className="soft">
        {t('Văn bản đã có giữ tên cũ; địa chỉ trang công khai cũ tự dẫn sang địa chỉ mới.')}
      </p>
      <TextInput
        id="rename-name"
        label={t('Tên đầy đủ')}
        required
        value={typed.name}
        error={fields['name']}
        onChange={(event) => {
          set({ name: event.target.value })
        }}
      />
      <TextInput
        id="rename-short"
        label={t('Tên gọn')}
        required
        value={typed.shortName}
        error={fields['shortName']}
        onChange={(event) => {
          set({ shortName: event.target.value })
        }}
      />
      <DateInput
        id="rename-from"
        label={t('Dùng từ ngày')}
        required
        value={typed.from}
        error={fields['from']}
        onChange={(event) => {
          set({ from: event.target.value })
        }}
      />
    </FormDialog>
  )
}
