import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallInput } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { NumberInput, TextArea, TextInput } from '../../ui/field.tsx'
import { dateTime, dayNumber } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen } from '../../workspace/screen.tsx'
import { useSession, useUnit } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import type { columnOperations, ColumnView } from '../column/column-contract.ts'
import { en } from '../en.ts'
import { columnsQuery, content, refreshContent } from './content-calls.ts'
import { HolderField, holderOf } from './holder-field.tsx'
import { ContentTabs } from './content-tabs.tsx'
import css from './content.module.css'

/** The columns of the portal: who keeps each, and when something new last appeared in it. */
export function ColumnsScreen() {
  const t = useT(en)
  const unit = useUnit()
  const [editing, setEditing] = useState<ColumnView | 'new' | null>(null)
  const writes = unit !== undefined && unit.role !== 'viewer'
  return (
    <Screen
      wide
      title={t('Chuyên mục')}
      lead={t('Chuyên mục trên cổng của đơn vị: ai phụ trách, bao lâu phải có bài mới.')}
      actions={
        writes ? (
          <Button
            kind="primary"
            icon="plan"
            onClick={() => {
              setEditing('new')
            }}
          >
            {t('Mở chuyên mục')}
          </Button>
        ) : null
      }
    >
      <ContentTabs />
      {unit ? <List unitId={unit.id} onEdit={setEditing} /> : null}
      {unit && editing ? (
        <ColumnDialog
          unitId={unit.id}
          column={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null)
          }}
        />
      ) : null}
    </Screen>
  )
}

function List(props: { unitId: string; onEdit: (column: ColumnView) => void }) {
  const t = useT(en)
  const query = useQuery(columnsQuery(props.unitId))
  return (
    <Answer query={query} lines={5}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('Đơn vị chưa có chuyên mục nào')}>
            {t(
              'Kế hoạch thường yêu cầu duy trì chuyên mục “Cải cách hành chính”. Mở chuyên mục, ghi người phụ trách; lâu không có bài mới, hệ thống tự nhắc.',
            )}
          </EmptyState>
        ) : (
          <ul className="rows" aria-label={t('Chuyên mục')}>
            {items.map((column) => (
              <Row key={column.id} column={column} onEdit={props.onEdit} />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

function Row(props: { column: ColumnView; onEdit: (column: ColumnView) => void }) {
  const t = useT(en)
  const { column } = props
  const close = useMutation({
    mutationFn: (closed: boolean) =>
      content.closeColumn({ params: { columnId: column.id }, body: { closed } }),
    onSuccess: async (_, closed) => {
      toast(
        closed ? t('Đã đóng chuyên mục') : t('Đã mở lại chuyên mục'),
        closed
          ? () => {
              close.mutate(false)
            }
          : undefined,
      )
      await refreshContent()
    },
  })
  return (
    <li>
      <div className="cluster">
        <a className={css['title']} href={href(`/noi-dung?chuyen-muc=${column.id}`)}>
          {column.title}
        </a>
        <Freshness column={column} />
      </div>
      {column.description ? <p>{column.description}</p> : null}
      <p className="soft small">
        {[
          t('{name} phụ trách', { name: column.holderName }),
          t('{n} bài đã đăng', { n: column.published }),
          column.drafts > 0 ? t('{n} bài đang soạn', { n: column.drafts }) : null,
          column.lastPublishedAt
            ? t('bài mới nhất {time}', { time: dateTime(column.lastPublishedAt, t.language) })
            : t('chưa có bài nào'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {column.may.edit ? (
        <div className="cluster">
          <Button
            icon="write"
            onClick={() => {
              props.onEdit(column)
            }}
          >
            {t('Sửa')}
          </Button>
          <Button
            kind="quiet"
            busy={close.isPending}
            onClick={() => {
              close.mutate(column.closedOn === null)
            }}
          >
            {column.closedOn === null ? t('Đóng chuyên mục') : t('Mở lại')}
          </Button>
        </div>
      ) : null}
      <ProblemNotice error={close.error} />
    </li>
  )
}

function Freshness({ column }: { column: ColumnView }) {
  const t = useT(en)
  const { today } = useSession()
  if (column.closedOn !== null) return <StateBadge state="cancelled" word={t('Đã đóng')} />
  if (column.upkeepDays === null) return null
  const since = (column.lastPublishedAt ?? column.createdAt).slice(0, 10)
  const days = dayNumber(today) - dayNumber(since)
  if (days >= column.upkeepDays) {
    return <StateBadge state="overdue" word={t('{n} ngày chưa có bài mới', { n: days })} />
  }
  return days >= column.upkeepDays * 0.7 ? (
    <StateBadge
      state="dueSoon"
      word={t('còn {n} ngày phải có bài mới', { n: column.upkeepDays - days })}
    />
  ) : (
    <StateBadge state="onTime" word={t('Đang được cập nhật')} />
  )
}

type Typed = CallInput<typeof columnOperations.openColumn>['body']

function ColumnDialog(props: { unitId: string; column: ColumnView | null; onClose: () => void }) {
  const t = useT(en)
  const { column } = props
  const [typed, setTyped] = useState<Typed>({
    title: column?.title ?? '',
    description: column?.description ?? '',
    ...holderOf(column),
    upkeepDays: column ? column.upkeepDays : 30,
    position: column?.position ?? 0,
  })
  const save = useMutation({
    mutationFn: () =>
      column
        ? content.editColumn({
            params: { columnId: column.id },
            body: { version: column.version, ...typed },
          })
        : content.openColumn({ params: { unitId: props.unitId }, body: typed }),
    onSuccess: async () => {
      toast(column ? t('Đã lưu') : t('Đã mở chuyên mục'))
      await refreshContent()
      props.onClose()
    },
  })
  const fields = problemFields(save.error)
  const set = (change: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  return (
    <FormDialog
      title={column ? t('Sửa chuyên mục') : t('Mở chuyên mục')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={props.onClose}
    >
      <TextInput
        id="column-title"
        label={t('Tên chuyên mục')}
        required
        maxLength={120}
        value={typed.title}
        error={fields['title']}
        onChange={(event) => {
          set({ title: event.target.value })
        }}
      />
      <TextArea
        id="column-description"
        label={t('Chuyên mục nói về gì')}
        rows={2}
        maxLength={500}
        value={typed.description}
        error={fields['description']}
        onChange={(event) => {
          set({ description: event.target.value })
        }}
      />
      <HolderField
        id="column-holder"
        unitId={props.unitId}
        value={{ holderName: typed.holderName ?? '', holderPostId: typed.holderPostId ?? null }}
        errors={fields}
        onChange={set}
      />
      <NumberInput
        id="column-upkeep"
        label={t('Nhắc khi bao nhiêu ngày không có bài mới')}
        hint={t('Để trống nếu không cần nhắc.')}
        value={typed.upkeepDays ?? ''}
        error={fields['upkeepDays']}
        onChange={(event) => {
          const days = event.target.value.trim()
          set({ upkeepDays: days === '' ? null : Number(days) })
        }}
      />
    </FormDialog>
  )
}
