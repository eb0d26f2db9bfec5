import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DraftView } from '../../draft/draft-contract.ts'
import { en } from '../../en.ts'
import { AcceptDialog } from './import-accept.tsx'
import { DoubtBar } from './import-doubt-bar.tsx'
import { Facts } from './import-facts.tsx'
import { Lists } from './import-lists.tsx'
import { Paper } from './import-paper.tsx'
import { ReadingDraft } from './import-reading.tsx'
import { ReviewProvider, useReview, useReviewOf } from './import-review-state.ts'
import styles from './import-review.module.css'
import { Tasks } from './import-tasks.tsx'
import { Words } from './import-words.tsx'
import { Answer } from '../plan/plan-answer.tsx'
import { draftQuery, plansClient } from '../plan/plan-calls.ts'

/** The document as read on the left, what was understood on the right. */
export function ReviewPlan() {
  const { draftId } = useParams({ from: '/ke-hoach/nhap/$draftId' })
  const query = useQuery(draftQuery(draftId))
  return (
    <Answer query={query} lines={12}>
      {(view) =>
        view.state === 'reading' || view.state === 'unreadable' ? (
          <Unread view={view} />
        ) : (
          <Review key={view.id} view={view} />
        )
      }
    </Answer>
  )
}

/** Nothing to review yet. */
function Unread(props: { view: DraftView }) {
  const t = useT(en)
  return (
    <Screen
      title={t('Soát kế hoạch')}
      crumbs={[
        { label: t('Kế hoạch'), href: href('/ke-hoach') },
        { label: t('Nhập kế hoạch'), href: href('/ke-hoach/nhap') },
        { label: t('Soát kế hoạch') },
      ]}
    >
      <ReadingDraft draft={props.view} />
    </Screen>
  )
}

function Review(props: { view: DraftView }) {
  const t = useT(en)
  const { view } = props
  const review = useReviewOf(view)
  const [asking, setAsking] = useState<'accept' | 'discard' | null>(null)
  const wide = useWide()
  const close = () => {
    setAsking(null)
  }
  return (
    <ReviewProvider value={review}>
      <Screen
        wide
        title={t('Soát kế hoạch')}
        lead={t('{title} · {who} nhập lúc {at}', {
          title: view.draft.title ?? view.fileName,
          who: view.createdBy,
          at: dateTime(view.createdAt, t.language),
        })}
        crumbs={[
          { label: t('Kế hoạch'), href: href('/ke-hoach') },
          { label: t('Nhập kế hoạch'), href: href('/ke-hoach/nhap') },
          { label: t('Soát kế hoạch') },
        ]}
        actions={
          <>
            {view.may.discard ? (
              <Button
                kind="quiet"
                onClick={() => {
                  setAsking('discard')
                }}
              >
                {t('Bỏ bản nháp')}
              </Button>
            ) : null}
            {view.may.accept ? (
              <Button
                kind="primary"
                icon="check"
                onClick={() => {
                  setAsking('accept')
                }}
              >
                {t('Nhận làm kế hoạch của đơn vị')}
              </Button>
            ) : null}
          </>
        }
      >
        <Ended view={view} />
        {view.state === 'reviewing' ? <DoubtBar /> : null}
        <div className={styles.two}>
          {wide ? (
            <Paper />
          ) : (
            <details className={styles.fold}>
              <summary>{t('Xem nguyên văn')}</summary>
              <Paper />
            </details>
          )}
          <div className={styles.draft}>
            <Facts />
            <Words />
            <Tasks />
            <Lists />
          </div>
        </div>
        {asking === 'accept' ? <AcceptDialog onClose={close} /> : null}
        {asking === 'discard' ? <DiscardDialog onClose={close} /> : null}
      </Screen>
    </ReviewProvider>
  )
}

function Ended(props: { view: DraftView }) {
  const t = useT(en)
  const { state, planId, may } = props.view
  if (state === 'accepted' && planId) {
    return (
      <Notice
        title={t('Bản nháp này đã thành kế hoạch')}
        action={<ButtonLink href={href(`/ke-hoach/${planId}`)}>{t('Mở kế hoạch')}</ButtonLink>}
      >
        <p>{t('Sửa tiếp ở từng dòng của kế hoạch; ở đây giữ lại lần soát đầu để đối chiếu.')}</p>
      </Notice>
    )
  }
  if (state === 'discarded') return <Notice title={t('Bản nháp này đã bị bỏ')} />
  if (may.correct) return null
  return (
    <Notice title={t('Anh chị chỉ xem được bản nháp này')}>
      <p>{t('Công chức của đơn vị đã nhập mới sửa và nhận được.')}</p>
    </Notice>
  )
}

function DiscardDialog(props: { onClose: () => void }) {
  const t = useT(en)
  const router = useRouter()
  const client = useQueryClient()
  const { view, saving, forget } = useReview()
  const [busy, setBusy] = useState(false)
  const discard = async () => {
    setBusy(true)
    const done = await saving.run((version) =>
      plansClient.discardDraft({ params: { draftId: view.id }, body: { version } }),
    )
    setBusy(false)
    props.onClose()
    if (!done) return
    forget()
    toast(t('Đã bỏ bản nháp'))
    await client.invalidateQueries({ queryKey: ['plans', 'drafts'] })
    router.history.push(href('/ke-hoach/nhap'))
  }
  return (
    <ConfirmDialog
      open
      danger
      busy={busy}
      title={t('Bỏ bản nháp này?')}
      act={t('Bỏ bản nháp')}
      onClose={props.onClose}
      onAct={() => void discard()}
    >
      <p>
        {t(
          'Mọi chỗ đã sửa trong bản nháp sẽ không dùng nữa. Tệp gốc trên máy anh chị không bị ảnh hưởng; muốn làm lại thì nhập tệp một lần nữa.',
        )}
      </p>
    </ConfirmDialog>
  )
}

/** Two columns only where both can be read; on a phone the document folds away. */
function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 1000px)').matches)
  useEffect(() => {
    const query = matchMedia('(min-width: 1000px)')
    const onChange = () => {
      setWide(query.matches)
    }
    query.addEventListener('change', onChange)
    return () => {
      query.removeEventListener('change', onChange)
    }
  }, [])
  return wide
}
