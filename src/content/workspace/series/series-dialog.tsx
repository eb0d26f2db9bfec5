import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Checkbox } from '../../../ui/field.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { Rhythm, Series } from '../../series/series.ts'
import type { SeriesView } from '../../series/series-contract.ts'
import { content, refreshContent } from '../content-calls.ts'
import { holderOf } from '../holder-field.tsx'
import { TaskField } from '../task-field.tsx'
import { SeriesFields } from './series-fields.tsx'
import { RhythmFields } from './rhythm-fields.tsx'

export type Typed = Pick<
  Series,
  | 'title'
  | 'description'
  | 'kind'
  | 'channels'
  | 'columnId'
  | 'holderName'
  | 'holderPostId'
  | 'isPublic'
  | 'lineId'
>

export interface Beginning {
  /** One part for each due date of the task. */
  fromDues: boolean
  rhythm: Rhythm
  firstDueOn: string
  parts: string
}

/** Opens a series with its parts made ready, or changes what stands over them. */
export function SeriesDialog(props: {
  unitId: string
  series: SeriesView | null
  /** The task that a new one is opened for. */
  lineId?: string | null
  onClose: () => void
}) {
  const t = useT(en)
  const router = useRouter()
  const { today } = useSession()
  const { unitId, series, onClose } = props
  const [typed, setTyped] = useState<Typed>({
    title: series?.title ?? '',
    description: series?.description ?? '',
    kind: series?.kind ?? 'article',
    channels: series?.channels ?? ['portal'],
    columnId: series?.columnId ?? null,
    ...holderOf(series),
    isPublic: series?.isPublic ?? true,
    lineId: series?.lineId ?? props.lineId ?? null,
  })
  const [beginning, setBeginning] = useState<Beginning>({
    fromDues: true,
    rhythm: 'weekly',
    firstDueOn: addDays(today, 7),
    parts: '8',
  })
  const save = useMutation({
    mutationFn: () =>
      series
        ? content.editSeries({
            params: { seriesId: series.id },
            body: { version: series.version, ...typed },
          })
        : content.openSeries({
            params: { unitId },
            body: {
              ...typed,
              ...beginning,
              fromDues: beginning.fromDues && typed.lineId !== null,
              parts: Number(beginning.parts),
            },
          }),
    onSuccess: async (saved) => {
      toast(series ? t('Đã lưu') : t('Đã mở chuyên đề'))
      await refreshContent()
      onClose()
      if (!series) await router.navigate({ href: `/noi-dung/chuyen-de/${saved.id}` })
    },
  })
  const fields = problemFields(save.error)
  return (
    <FormDialog
      title={series ? t('Sửa chuyên đề') : t('Mở chuyên đề')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={onClose}
    >
      <SeriesFields
        unitId={unitId}
        value={typed}
        errors={fields}
        onChange={(change) => {
          setTyped((now) => ({ ...now, ...change }))
        }}
      />
      <TaskField
        id="series-task"
        unitId={unitId}
        value={typed.lineId}
        task={series?.task}
        hint={t('Bài của kỳ đi tới nơi thì lần đến hạn của việc được đánh dấu đã làm.')}
        error={fields['lineId']}
        onChange={(lineId) => {
          setTyped((now) => ({ ...now, lineId }))
        }}
      />
      {series || typed.lineId === null ? null : (
        <Checkbox
          id="series-dues"
          label={t('Lập kỳ theo các hạn sắp tới của việc')}
          checked={beginning.fromDues}
          onChange={(event) => {
            const fromDues = event.target.checked
            setBeginning((now) => ({ ...now, fromDues }))
          }}
        />
      )}
      {series || (typed.lineId !== null && beginning.fromDues) ? null : (
        <RhythmFields
          value={beginning}
          errors={fields}
          onChange={(change) => {
            setBeginning((now) => ({ ...now, ...change }))
          }}
        />
      )}
    </FormDialog>
  )
}
