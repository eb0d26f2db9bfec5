import { useEffect, useRef } from 'react'
import { useRouter } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnline } from '../../workspace/connection.ts'
import { href } from '../../workspace/navigation.ts'
import { flushOutbox, useOutbox } from '../../workspace/outbox.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en-activity.ts'
import { evidenceIn, useActivitySendings } from './activity-sending.ts'
import { shorten } from './due-words.ts'
import { Thumbnails } from './record-photos.tsx'

/** What became of the record just sent: kept here, taken by the server, its photos on their way. */
export function RecordSent(props: {
  sendingId: string
  onAgain: () => void
  /** The server refused it; what was typed stands in the form again. */
  onCorrect: () => void
}) {
  const t = useT(en)
  const online = useOnline()
  const { sendingId, onAgain, onCorrect } = props
  const outbox = useOutbox()
  const { pendings, taken } = useActivitySendings()
  const activityId = taken.get(sendingId)
  const sending = outbox.find(({ id }) => id === sendingId)
  const pending = pendings.find(({ id }) => id === sendingId)
  useToastOnce(activityId, pending?.body.title)

  if (sending?.state === 'refused') {
    return (
      <Notice
        kind="error"
        live
        title={t('Máy chủ chưa nhận')}
        action={
          <>
            <Button kind="primary" onClick={onCorrect}>
              {t('Sửa lại')}
            </Button>
            <Button onClick={onAgain}>{t('Ghi nhận việc khác')}</Button>
          </>
        }
      >
        <p>{sending.problem}</p>
        <p>{t('Những gì đã ghi và ảnh vẫn còn trên máy này.')}</p>
      </Notice>
    )
  }

  if (activityId === undefined) {
    return (
      <Notice
        kind={online ? 'info' : 'warning'}
        live
        title={online ? t('Đang gửi, đã giữ trên máy') : t('Đã giữ trên máy, chờ có mạng')}
        action={
          <>
            <Button onClick={() => void flushOutbox()}>{t('Gửi lại')}</Button>
            <Button onClick={onAgain}>{t('Ghi nhận việc khác')}</Button>
          </>
        }
      >
        <p>{t('Việc và ảnh nằm trên máy này, tự gửi khi có mạng. Anh chị có thể đóng trang.')}</p>
        {pending ? (
          <>
            <p>
              <strong>{pending.body.title}</strong>
            </p>
            <Thumbnails files={pending.form.photos} />
          </>
        ) : null}
      </Notice>
    )
  }
  const left = evidenceIn(outbox, activityId).length
  return (
    <Notice
      kind="success"
      live
      title={t('Đã ghi nhận')}
      action={
        <>
          <Button kind="primary" icon="record" onClick={onAgain}>
            {t('Ghi nhận việc khác')}
          </Button>
          <ButtonLink href={href(`/viec-da-lam/${activityId}`)}>{t('Xem')}</ButtonLink>
          <ButtonLink kind="quiet" icon="undo" href={href(`/viec-da-lam/${activityId}?huy=nham`)}>
            {t('Ghi nhầm, hủy việc này')}
          </ButtonLink>
        </>
      }
    >
      <p>
        {left > 0
          ? t('Đang gửi minh chứng, còn {n}. Không cần chờ.', { n: left })
          : t('Việc và minh chứng đã ở trên máy chủ.')}
      </p>
    </Notice>
  )
}

/** "Hoàn tác" leads to the activity, where the void says what it changes and asks first. */
function useToastOnce(activityId: string | undefined, title: string | undefined): void {
  const t = useT(en)
  const { history } = useRouter()
  const name = useRef(title)
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (title) name.current = title
    if (activityId === undefined || told.current === activityId) return
    told.current = activityId
    toast(t('Đã ghi nhận “{title}”', { title: shorten(name.current ?? '', 60) }), () => {
      history.push(href(`/viec-da-lam/${activityId}?huy=nham`))
    })
  }, [activityId, history, t, title])
}
