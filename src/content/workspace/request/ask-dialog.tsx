import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type PickedUnit, UnitPicker } from '../../../plans/workspace/plan/plan-unit-picker.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateInput, FieldError, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import { type ItemKindCode, itemKinds } from '../../item/item-kind.ts'
import { content, refreshContent } from '../content-calls.ts'
import { TaskField } from '../task-field.tsx'
import { kindLabel } from '../item-states.tsx'

interface Asked {
  title: string
  brief: string
  kind: ItemKindCode
  dueOn: string
  units: PickedUnit[]
  lineId: string | null
}

/** Asks other units for a text by a day. */
export function AskDialog(props: { unitId: string; onClose: () => void }) {
  const t = useT(en)
  const { unitId, onClose } = props
  const { today } = useSession()
  const [picking, setPicking] = useState(false)
  const empty: Asked = {
    title: '',
    brief: '',
    kind: 'article',
    dueOn: addDays(today, 14),
    units: [],
    lineId: null,
  }
  const draft = useDraft<Asked>('ask-for-text', empty)
  const { units, ...typed } = draft.value
  const set = (change: Partial<Asked>) => {
    draft.set((now) => ({ ...now, ...change }))
  }
  const ask = useMutation({
    mutationFn: () =>
      content.askForContent({
        params: { unitId },
        body: { ...typed, unitIds: units.map(({ id }) => id) },
      }),
    onSuccess: async ({ items }) => {
      draft.acknowledged()
      toast(t('Đã đặt bài ở {n} đơn vị', { n: items.length }))
      await refreshContent()
      onClose()
    },
  })
  const fields = problemFields(ask.error)
  if (picking) {
    return (
      <UnitPicker
        chosen={units}
        allowNone
        onClose={() => {
          setPicking(false)
        }}
        onChoose={(chosen) => {
          set({ units: [...chosen] })
          setPicking(false)
        }}
      />
    )
  }
  return (
    <FormDialog
      title={t('Đặt bài')}
      act={t('Gửi yêu cầu')}
      busy={ask.isPending}
      error={ask.error}
      onAct={() => {
        ask.mutate()
      }}
      onClose={onClose}
    >
      <TextInput
        id="ask-title"
        label={t('Cần bài về việc gì')}
        required
        maxLength={300}
        value={typed.title}
        error={fields['title']}
        onChange={(event) => {
          set({ title: event.target.value })
        }}
      />
      <TextArea
        id="ask-brief"
        label={t('Cần nêu gì, cho ai đọc')}
        rows={4}
        maxLength={3000}
        value={typed.brief}
        error={fields['brief']}
        onChange={(event) => {
          set({ brief: event.target.value })
        }}
      />
      <Select
        id="ask-kind"
        label={t('Loại')}
        value={typed.kind}
        options={itemKinds.map(({ code }) => ({ value: code, label: kindLabel(code, t) }))}
        onChange={(event) => {
          const kind = itemKinds.find(({ code }) => code === event.target.value)?.code
          if (kind) set({ kind })
        }}
      />
      <DateInput
        id="ask-due"
        label={t('Hạn gửi bài')}
        required
        min={today}
        value={typed.dueOn}
        error={fields['dueOn']}
        onChange={(event) => {
          set({ dueOn: event.target.value })
        }}
      />
      <TaskField
        id="ask-task"
        unitId={unitId}
        value={typed.lineId}
        hint={t('Nơi viết thấy việc này; bài bắt đầu với chủ đề của việc.')}
        error={fields['lineId']}
        onChange={(lineId) => {
          set({ lineId })
        }}
      />
      <div>
        <p>
          <strong>{t('Đơn vị viết')}</strong>
        </p>
        <p className={units.length === 0 ? 'soft' : undefined}>
          {units.length === 0
            ? t('Chưa chọn đơn vị nào.')
            : units.map(({ name }) => name).join(', ')}
        </p>
        <Button
          icon="unit"
          onClick={() => {
            setPicking(true)
          }}
        >
          {t('Chọn đơn vị')}
        </Button>
        <FieldError id="ask-units" error={fields['unitIds']} />
      </div>
    </FormDialog>
  )
}
