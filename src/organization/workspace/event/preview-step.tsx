import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { Notice, Skeleton } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-events.ts'
import { en as units } from '../../en-units.ts'
import type { EventOutcome } from '../../event/event-contract.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'
import { eventLabel } from '../unit-labels.ts'
import { orderOf } from './event-form.ts'
import type { TypedEvent } from './event-form.ts'
import { Outcome } from './outcome.tsx'
import css from '../organization.module.css'

/** What the order would truly do; then it is done, or kept for its day. */
export function PreviewStep(props: {
  event: TypedEvent
  below: readonly { id: string }[]
  onDone: () => void
}) {
  const t = useT(en, units)
  const { today } = useSession()
  const { event, below, onDone } = props
  const [asking, setAsking] = useState(false)
  const body = orderOf(event, below)
  const preview = useQuery({
    // Not one of organization's: what was done is not previewed again.
    queryKey: ['event-preview', body],
    queryFn: () => organization.previewEvent({ body }),
    retry: false,
    staleTime: 0,
  })
  const order = useMutation({
    mutationFn: () => organization.orderEvent({ body }),
    onSuccess: async () => {
      onDone()
      await refreshOrganization()
    },
    onSettled: () => {
      setAsking(false)
    },
  })
  if (order.data)
    return (
      <Done planned={order.data.plannedId !== null} event={event} outcome={order.data.outcome} />
    )
  const later = event.on > today
  return (
    <>
      <Problems error={order.error ?? preview.error} />
      {preview.data ? (
        <>
          <Notice
            kind="warning"
            title={later ? t('Sẽ xảy ra vào ngày đó') : t('Sẽ xảy ra ngay khi ghi')}
          >
            <p>
              {later
                ? t('Trước ngày đó bỏ được. Từ ngày đó không lấy lại được; hồ sơ cũ không mất.')
                : t('Ghi rồi không lấy lại được; hồ sơ cũ không mất. Hãy đọc kỹ từng mục.')}
            </p>
          </Notice>
          <Outcome outcome={preview.data} />
          <div className="cluster">
            <Button
              kind="danger"
              onClick={() => {
                setAsking(true)
              }}
            >
              {later ? t('Hẹn ngày') : t('Ghi việc này')}
            </Button>
          </div>
        </>
      ) : preview.isPending ? (
        <Skeleton lines={6} />
      ) : null}
      <ConfirmDialog
        open={asking}
        danger
        title={`${eventLabel(event.kind, t)}: ${longDate(event.on, t.language)}`}
        act={later ? t('Hẹn ngày') : t('Ghi việc này')}
        busy={order.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          order.mutate()
        }}
      >
        <p>{preview.data ? sumOf(preview.data, t) : null}</p>
      </ConfirmDialog>
    </>
  )
}

/** "2 đơn vị kết thúc, 1 đơn vị mới": what there is of each. */
function sumOf({ closed, opened, moved, renamed }: EventOutcome, t: Translator): string {
  const parts = [
    closed.length > 0 ? t('{n} đơn vị kết thúc', { n: closed.length }) : null,
    opened.length > 0 ? t('{n} đơn vị mới', { n: opened.length }) : null,
    moved.length > 0 ? t('{n} đơn vị chuyển cấp trên', { n: moved.length }) : null,
    renamed.length > 0 ? t('{n} đơn vị mang tên mới', { n: renamed.length }) : null,
  ]
  return `${parts.filter((part) => part !== null).join(', ')}.`
}

/** Every sentence of the server: its fields lie on earlier steps. */
function Problems({ error }: { error: Error | null }) {
  const t = useT(en, units)
  const sentences = [...new Set(Object.values(problemFields(error)))]
  if (sentences.length === 0) return <ProblemNotice error={error} />
  return (
    <Notice kind="error" live title={t('Chưa làm được, hãy quay lại sửa')}>
      <ul className={css['plain']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Done(props: { planned: boolean; event: TypedEvent; outcome: EventOutcome }) {
  const t = useT(en, units)
  return (
    <>
      <Notice
        kind="success"
        live
        title={props.planned ? t('Đã hẹn ngày') : t('Đã ghi việc sắp xếp')}
        action={
          <>
            <ButtonLink href={href('/to-chuc')}>{t('Xem cơ cấu')}</ButtonLink>
            {props.outcome.asked.length > 0 && !props.planned ? (
              <ButtonLink href={href('/to-chuc/cau-hoi')}>{t('Trả lời câu hỏi còn mở')}</ButtonLink>
            ) : null}
            <ButtonLink href={href('/tai-khoan')}>{t('Xem tài khoản')}</ButtonLink>
          </>
        }
      >
        {props.outcome.closed.length > 0 ? (
          <p>
            {t(
              'Quyền của chuyên viên đi theo việc; lãnh đạo và quản trị của các đơn vị nhập làm một phải được giao quyền lại.',
            )}
          </p>
        ) : null}
      </Notice>
      <Outcome outcome={props.outcome} />
    </>
  )
}
