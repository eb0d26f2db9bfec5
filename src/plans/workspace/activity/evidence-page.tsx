import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { filesContract } from '../../../files/contract.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { dateTime, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { EvidenceView, PageLook } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import css from './activity.module.css'

/** A link proves as long as its page was seen; our copy stays when the page is gone. */
export function EvidencePage(props: { evidence: EvidenceView; mayLook: boolean }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { id, pageState, pageChangedAt, copyFileId, lookOn } = props.evidence
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => plans.lookAtPage({ params: { evidenceId: id }, body: {} }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['activities'] }),
  })
  return (
    <div className="small">
      <p>
        <PageState evidence={props.evidence} />
      </p>
      {pageChangedAt ? (
        <p>
          {t('Nội dung trang đã thay đổi lúc {at}.', { at: dateTime(pageChangedAt, t.language) })}
        </p>
      ) : null}
      <p className="soft">
        {copyFileId === null ? (
          t('Chưa có bản sao.')
        ) : (
          <a href={addressOf(filesContract.downloadFile, { params: { fileId: copyFileId } })}>
            {t('Xem bản sao đã lưu')}
          </a>
        )}{' '}
        {lookOn ? t('Xem lại ngày {date}.', { date: shortDate(lookOn, t.language) }) : null}
      </p>
      <ProblemNotice error={error} />
      {props.mayLook && pageState !== 'waiting' ? (
        <Button
          kind="quiet"
          busy={isPending}
          onClick={() => {
            mutate()
          }}
        >
          {t('Xem lại ngay')}
        </Button>
      ) : null}
      {pageState === 'waiting' ? null : <Looks evidenceId={id} />}
    </div>
  )
}

function PageState(props: { evidence: EvidenceView }) {
  const t = useT(en)
  const { pageState, pageSeenAt, pageAliveAt, pageGoneAt } = props.evidence
  const at = (instant: string | null) => (instant ? dateTime(instant, t.language) : '')
  switch (pageState) {
    case 'alive':
      return (
        <StateBadge
          state="onTime"
          word={t('còn xem được lúc {at}', { at: at(pageAliveAt ?? pageSeenAt) })}
        />
      )
    case 'dead':
      return (
        <>
          <StateBadge
            state="overdue"
            word={
              pageAliveAt
                ? t('không mở được từ {gone}', { gone: at(pageGoneAt ?? pageSeenAt) })
                : t('chưa lần nào mở được')
            }
          />{' '}
          {pageAliveAt ? t('còn xem được lúc {at}', { at: at(pageAliveAt) }) : null}
        </>
      )
    case 'refused':
      return <StateBadge state="unknown" word={t('trang không cho hệ thống xem')} />
    default:
      return <StateBadge state="waiting" word={t('đang lưu bản sao')} />
  }
}

function Looks(props: { evidenceId: string }) {
  const t = useT(en)
  const [open, setOpen] = useState(false)
  const { evidenceId } = props
  const query = useQuery({
    queryKey: ['activities', 'looks', evidenceId],
    queryFn: ({ signal }) => plans.listPageLooks({ params: { evidenceId }, signal }),
    enabled: open,
  })
  return (
    <details
      className={css['history']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('Những lần đã xem')}</summary>
      {open ? (
        <Answer query={query}>
          {({ items }) => (
            <ul className={css['plain']}>
              {items.map((look) => (
                <li key={look.seenAt}>
                  {dateTime(look.seenAt, t.language)}: {lookWords(look, t)}
                </li>
              ))}
            </ul>
          )}
        </Answer>
      ) : null}
    </details>
  )
}

function lookWords({ state, changed }: PageLook, t: Translator): string {
  if (state === 'dead') return t('không mở được')
  if (state === 'refused') return t('trang không cho hệ thống xem')
  return changed ? t('mở được, nội dung đã khác') : t('mở được')
}
