import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { ProblemNotice, problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-views.ts'
import type { SavedView } from '../../view/view-contract.ts'
import { useViewAct, views } from './view-calls.ts'

/** Names a way of looking, shares it, opens the screen with it, takes it out. */
export function ViewDialog(props: {
  unitId: string
  /** Null: the present filters, not kept yet. */
  view: SavedView | null
  address: string
  onClose: () => void
}) {
  const t = useT(en)
  const { unitId, view, address, onClose } = props
  const [typed, setTyped] = useState({
    name: view?.name ?? '',
    isShared: view?.isShared ?? false,
    isDefault: view?.isDefault ?? false,
  })
  const mayEdit = view === null || view.may.edit
  const save = useViewAct(unitId, (form: typeof typed) => {
    if (view === null) return views.saveView({ params: { unitId }, body: { ...form, address } })
    const params = { viewId: view.id }
    return mayEdit
      ? views.changeView({ params, body: { ...form, address, version: view.version } })
      : views.openWithView({ params, body: { isDefault: form.isDefault } })
  })
  const remove = useViewAct(unitId, (viewId: string) => views.removeView({ params: { viewId } }))
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  return (
    <FormDialog
      title={view === null ? t('Lưu cách xem này') : t('Cách xem “{name}”', { name: view.name })}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      placed={['name']}
      onClose={onClose}
      onAct={() => {
        save.mutate(typed, {
          onSuccess: () => {
            toast(t('Đã lưu cách xem “{name}”', { name: typed.name.trim() }))
            onClose()
          },
        })
      }}
    >
      {mayEdit ? (
        <>
          <p>
            {t('Giữ các điều kiện lọc và cách xếp đang chọn; bấm tên để mở lại, máy nào cũng có.')}
          </p>
          <TextInput
            id="view-name"
            label={t('Tên cách xem')}
            required
            maxLength={40}
            error={problemFields(save.error)['name']}
            value={typed.name}
            onChange={(event) => {
              set({ name: event.target.value })
            }}
          />
          <Checkbox
            id="view-shared"
            label={t('Cả đơn vị cùng dùng')}
            checked={typed.isShared}
            onChange={(event) => {
              set({ isShared: event.target.checked })
            }}
          />
        </>
      ) : (
        <p>{t('{name} lưu để cả đơn vị cùng dùng.', { name: view.byName })}</p>
      )}
      <Checkbox
        id="view-default"
        label={t('Mở màn hình này bằng cách xem này')}
        hint={t('Khi vào từ thanh điều hướng; đường dẫn có sẵn điều kiện lọc thì giữ nguyên.')}
        checked={typed.isDefault}
        onChange={(event) => {
          set({ isDefault: event.target.checked })
        }}
      />
      {view?.may.edit ? (
        <div>
          <Button
            kind="quiet"
            icon="remove"
            busy={remove.isPending}
            onClick={() => {
              remove.mutate(view.id, {
                onSuccess: () => {
                  toast(t('Đã bỏ cách xem “{name}”', { name: view.name }))
                  onClose()
                },
              })
            }}
          >
            {t('Bỏ cách xem này')}
          </Button>
          <ProblemNotice error={remove.error} />
        </div>
      ) : null}
    </FormDialog>
  )
}
