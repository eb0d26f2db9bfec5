import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import { type OccasionKind, occasionKinds, type Repetition } from '../../occasion/occasion.ts'
import type { OccasionView } from '../../occasion/occasion-contract.ts'
import { occasions, refreshOccasions } from './occasion-calls.ts'
import { OccasionTimeFields } from './occasion-time-fields.tsx'
import { kindWord } from './occasion-words.ts'

export interface Typed {
  kind: OccasionKind
  title: string
  place: string
  note: string
  startsOn: string
  endsOn: string
  fromTime: string
  toTime: string
  repeats: Repetition
  until: string
}

/** What, when and where; saved it waits for the head. */
export function OccasionDialog(props: {
  unitId: string
  occasion: OccasionView | null
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { occasion, onClose } = props
  const [typed, setTyped] = useState<Typed>({
    kind: occasion?.kind ?? 'reception',
    title: occasion?.title ?? '',
    place: occasion?.place ?? '',
    note: occasion?.note ?? '',
    startsOn: occasion?.startsOn ?? today,
    endsOn: occasion?.endsOn ?? '',
    fromTime: occasion ? (occasion.fromTime ?? '') : '07:30',
    toTime: occasion?.toTime ?? '',
    repeats: occasion?.repeats ?? 'never',
    until: occasion?.until ?? '',
  })
  const set = (change: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  const save = useMutation({
    mutationFn: () => {
      const body = bodyOf(typed)
      return occasion
        ? occasions.editOccasion({
            params: { occasionId: occasion.id },
            body: { version: occasion.version, ...body },
          })
        : occasions.addOccasion({ params: { unitId: props.unitId }, body })
    },
    onSuccess: async () => {
      toast(t('Đã lưu, chờ lãnh đạo công bố'))
      await refreshOccasions()
      onClose()
    },
  })
  const fields = problemFields(save.error)
  return (
    <FormDialog
      title={occasion ? t('Sửa việc trong lịch') : t('Thêm vào lịch công khai')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={onClose}
    >
      <Select
        id="occasion-kind"
        label={t('Loại việc')}
        value={typed.kind}
        options={occasionKinds.map((kind) => ({ value: kind, label: kindWord(kind, t) }))}
        onChange={(event) => {
          const kind = occasionKinds.find((one) => one === event.target.value)
          if (kind) set({ kind })
        }}
      />
      <TextInput
        id="occasion-title"
        label={t('Tên việc')}
        required
        maxLength={200}
        value={typed.title}
        error={fields['title']}
        onChange={(event) => {
          set({ title: event.target.value })
        }}
      />
      <OccasionTimeFields value={typed} errors={fields} onChange={set} />
      <TextInput
        id="occasion-place"
        label={t('Ở đâu')}
        maxLength={200}
        value={typed.place}
        error={fields['place']}
        onChange={(event) => {
          set({ place: event.target.value })
        }}
      />
      <TextArea
        id="occasion-note"
        label={t('Cần mang gì, gặp ai')}
        rows={2}
        maxLength={500}
        value={typed.note}
        error={fields['note']}
        onChange={(event) => {
          set({ note: event.target.value })
        }}
      />
    </FormDialog>
  )
}

/** What is left empty is not said. */
function bodyOf({ endsOn, fromTime, toTime, until, ...typed }: Typed) {
  return {
    ...typed,
    endsOn: typed.repeats === 'never' ? endsOn || null : null,
    fromTime: fromTime || null,
    toTime: toTime || null,
    until: typed.repeats === 'never' ? null : until || null,
  }
}
