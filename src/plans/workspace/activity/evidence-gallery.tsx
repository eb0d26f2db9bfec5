import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { filesContract } from '../../../files/contract.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { dateTime, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { EvidenceView } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import css from './evidence.module.css'

/** Photos, pages and files that prove one activity, with what is known about each. */
export function EvidenceGallery(props: {
  evidence: readonly EvidenceView[]
  mayWithdraw: boolean
}) {
  const t = useT(en)
  const [withdrawing, setWithdrawing] = useState<EvidenceView>()
  const standing = props.evidence.filter(({ withdrawnAt }) => withdrawnAt === null)
  return (
    <>
      <ul className={css['gallery']}>
        {standing.map((one) => (
          <li key={one.id} className="card">
            <Proof evidence={one} />
            {one.caption ? <p>{one.caption}</p> : null}
            <p className="soft small">
              {t('{name} thêm lúc {at}', {
                name: one.createdBy,
                at: dateTime(one.createdAt, t.language),
              })}
            </p>
            <Reused evidence={one} />
            {props.mayWithdraw ? (
              <Button
                kind="quiet"
                onClick={() => {
                  setWithdrawing(one)
                }}
              >
                {t('Rút minh chứng')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Withdraw
        evidence={withdrawing}
        onClose={() => {
          setWithdrawing(undefined)
        }}
      />
    </>
  )
}

function Proof(props: { evidence: EvidenceView }) {
  const t = useT(en)
  const { kind, url, fileId, fileName, pageTitle, caption } = props.evidence
  if (kind === 'link') {
    return (
      <div>
        <a href={url ?? undefined} target="_blank" rel="noreferrer" className={css['link']}>
          {pageTitle ?? url}
        </a>
        {pageTitle ? <p className={css['address']}>{url}</p> : null}
        <PageState evidence={props.evidence} />
      </div>
    )
  }
  if (fileId === null) return <p>{fileName ?? t('Tệp không còn')}</p>
  const file = addressOf(filesContract.downloadFile, { params: { fileId } })
  return kind === 'photo' ? (
    <a href={file} target="_blank" rel="noreferrer" className={css['photo']}>
      <img
        src={addressOf(filesContract.downloadThumbnail, { params: { fileId } })}
        alt={caption ?? t('Ảnh minh chứng {name}', { name: fileName ?? '' })}
        loading="lazy"
      />
    </a>
  ) : (
    <a href={file} download={fileName ?? true}>
      {t('Tải {name}', { name: fileName ?? t('tệp minh chứng') })}
    </a>
  )
}

/** A link proves as long as its page was seen; the copy stays when the page is gone. */
function PageState(props: { evidence: EvidenceView }) {
  const t = useT(en)
  const { pageState, pageSeenAt, copyFileId } = props.evidence
  const at = pageSeenAt ? dateTime(pageSeenAt, t.language) : undefined
  const copy = copyFileId !== null ? t('đã lưu bản sao') : t('chưa có bản sao')
  return (
    <p className="cluster small">
      {pageState === 'alive' ? (
        <StateBadge state="onTime" word={at ? t('còn sống lúc {at}', { at }) : t('còn sống')} />
      ) : null}
      {pageState === 'dead' ? (
        <StateBadge
          state="overdue"
          word={at ? t('không mở được nữa; còn sống lúc {at}', { at }) : t('không mở được')}
        />
      ) : null}
      {pageState === 'refused' ? (
        <StateBadge state="unknown" word={t('trang không cho hệ thống xem')} />
      ) : null}
      {pageState === 'waiting' ? (
        <StateBadge state="waiting" word={t('đang lưu bản sao')} />
      ) : (
        <span className="soft">{copy}</span>
      )}
    </p>
  )
}

function Reused(props: { evidence: EvidenceView }) {
  const t = useT(en)
  const { reusedFrom } = props.evidence
  if (!reusedFrom) return null
  return (
    <Notice kind="warning" title={t('Ảnh này đã dùng cho việc khác')}>
      <p>
        <a href={href(`/viec-da-lam/${reusedFrom.activityId}`)}>{reusedFrom.title}</a> (
        {shortDate(reusedFrom.happenedOn, t.language)})
      </p>
    </Notice>
  )
}

function Withdraw(props: { evidence: EvidenceView | undefined; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { evidence, onClose } = props
  const { mutate, isPending, error } = useMutation({
    mutationFn: (evidenceId: string) =>
      plans.withdrawEvidence({ params: { evidenceId }, body: {} }),
    onSuccess: async () => {
      onClose()
      toast(t('Đã rút minh chứng'))
      await cache.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  return (
    <ConfirmDialog
      open={evidence !== undefined}
      title={t('Rút minh chứng này?')}
      act={t('Rút minh chứng')}
      danger
      busy={isPending}
      onClose={onClose}
      onAct={() => {
        if (evidence) mutate(evidence.id)
      }}
    >
      <ProblemNotice error={error} />
      <p>
        {t(
          'Minh chứng đã rút không còn tính cho việc này và cho báo cáo chưa gửi. Lần rút được ghi lại; không lấy lại được, phải thêm mới.',
        )}
      </p>
    </ConfirmDialog>
  )
}
