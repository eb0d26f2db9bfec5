import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { OneSeries, PartView } from '../../series/series-contract.ts'
import { content, itemsQuery, refreshContent } from '../content-calls.ts'

/** A place of a series: its name, its day, what to tell; the text it has, or one that was written before. */
export function PartDialog(props: {
  series: OneSeries
  part: PartView | null
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { series, part, onClose } = props
  const [typed, setTyped] = useState({
    title: part?.title ?? t('Kỳ {n}', { n: series.items.length + 1 }),
    brief: part?.brief ?? '',
    dueOn: part?.dueOn ?? addDays(series.items.at(-1)?.dueOn ?? today, 7),
    itemId: part?.item?.id ?? '',
  })
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  const done = async () => {
    toast(t('Đã lưu'))
    await refreshContent()
    onClose()
  }
  const { itemId, ...place } = typed
  const save = useMutation({
    mutationFn: () =>
      part
        ? content.editSeriesPart({
            params: { partId: part.id },
            body: { version: part.version, ...place, itemId: itemId || null },
          })
        : content.addSeriesPart({ params: { seriesId: series.id }, body: place }),
    onSuccess: done,
  })
  const remove = useMutation({
    mutationFn: () => content.removeSeriesPart({ params: { partId: part?.id ?? '' }, body: {} }),
    onSuccess: done,
  })
  const fields = problemFields(save.error)
  return (
    <FormDialog
      title={part ? t('Sửa kỳ') : t('Thêm kỳ')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error ?? remove.error}
      other={
        part && part.item === null ? (
          <Button
            kind="quiet"
            busy={remove.isPending}
            onClick={() => {
              remove.mutate()
            }}
          >
            {t('Bỏ kỳ này')}
          </Button>
        ) : null
      }
      onAct={() => {
        save.mutate()
      }}
      onClose={onClose}
    >
      <TextInput
        id="part-title"
        label={t('Tên kỳ')}
        required
        maxLength={200}
        value={typed.title}
        error={fields['title']}
        onChange={(event) => {
          set({ title: event.target.value })
        }}
      />
      <DateInput
        id="part-due"
        label={t('Ngày phải có bài')}
        required
        value={typed.dueOn}
        error={fields['dueOn']}
        onChange={(event) => {
          set({ dueOn: event.target.value })
        }}
      />
      <TextArea
        id="part-brief"
        label={t('Kỳ này nói gì')}
        rows={2}
        maxLength={1000}
        value={typed.brief}
        error={fields['brief']}
        onChange={(event) => {
          set({ brief: event.target.value })
        }}
      />
      {part ? (
        <ChooseItem
          part={part}
          chosen={itemId}
          error={fields['itemId']}
          onChoose={(next) => {
            set({ itemId: next })
          }}
        />
      ) : null}
    </FormDialog>
  )
}

function ChooseItem(props: {
  part: PartView
  chosen: string
  error: string | undefined
  onChoose: (itemId: string) => void
}) {
  const t = useT(en)
  const unit = useUnit()
  const query = useInfiniteQuery({
    ...itemsQuery(unit?.id ?? '', { state: 'all' }),
    enabled: unit !== undefined,
  })
  const found = query.data?.pages.flatMap(({ items }) => items) ?? []
  const own = props.part.item ? [props.part.item] : []
  const options = [...own, ...found.filter(({ id }) => id !== props.part.item?.id)]
  return (
    <Select
      id="part-item"
      label={t('Bài của kỳ này')}
      hint={t('Bài đã viết từ trước cũng chọn được.')}
      empty={t('Chưa có bài')}
      value={props.chosen}
      error={props.error}
      options={options.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(event) => {
        props.onChoose(event.target.value)
      }}
    />
  )
}
