import { useEffect, useRef } from 'react'
import { useRouter } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { useOnline } from '../../../workspace/connection.ts'
import { href } from '../../../workspace/navigation.ts'
import { flushOutbox, useOutbox } from '../../../workspace/outbox.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-activity.ts'
import { evidenceIn, type Taken, useActivitySendings } from './activity-sending.ts'
import { shorten } from '../due/due-words.ts'
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
  const done = taken.get(sendingId)
  const sending = outbox.find(({ id }) => id === sendingId)
  const pending = pendings.find(({ id }) => id === sendingId)
  useToastOnce(done)

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

  if (done === undefined) {
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
  const { activityId, evidence } = done
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
      <p>{whatStands(left, evidence, t)}</p>
    </Notice>
  )
}

function whatStands(left: number, evidence: number, t: Translator): string {
  if (left > 0) return t('Đang gửi minh chứng, còn {n}. Không cần chờ.', { n: left })
  return evidence > 0
    ? t('Việc và minh chứng đã ở trên máy chủ.')
    : t('Việc đã ở trên máy chủ, chưa có minh chứng; mở ra để thêm ảnh khi có.')
}

/** "Hoàn tác" leads to the activity, where the void says what it changes and asks first. */
function useToastOnce(done: Taken | undefined): void {
  const t = useT(en)
  const { history } = useRouter()
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (done === undefined || told.current === done.activityId) return
    told.current = done.activityId
    toast(t('Đã ghi nhận “{title}”', { title: shorten(done.title, 60) }), () => {
      history.push(href(`/viec-da-lam/${done.activityId}?huy=nham`))
    })
  }, [done, history, t])
}
