import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { type State, StateBadge } from '../../../ui/state-badge.tsx'
import { dayOf } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { OutsideView } from '../../outside/outside-contract.ts'
import { en } from '../../en-outside.ts'
import { useAct } from '../due/due-calls.ts'
import { outside, outsideQuery } from './outside-calls.ts'
import { OutsideInvite } from './outside-invite.tsx'
import { OutsideProposal } from './outside-proposal.tsx'

/** Of one assignment: whom outside was asked, and what they answered. */
export function OutsideSection(props: { assignmentId: string }) {
  const t = useT(en)
  const query = useQuery(outsideQuery(props.assignmentId))
  const [inviting, setInviting] = useState(false)
  return (
    <section className="section">
      <h3>{t('Cơ quan, tổ chức ngoài hệ thống')}</h3>
      <Answer query={query} lines={2}>
        {(view) => (
          <div className="stack">
            {view.proposals.length > 0 ? (
              <ul className="rows" aria-label={t('Việc họ báo đã làm')}>
                {view.proposals.map((proposal) => (
                  <OutsideProposal
                    key={proposal.id}
                    proposal={proposal}
                    mayDecide={view.may.decide}
                  />
                ))}
              </ul>
            ) : null}
            <Invitations view={view} />
            {view.addressee ? <Reach addressee={view.addressee} /> : null}
            {view.may.invite ? (
              <div className="cluster">
                <Button
                  onClick={() => {
                    setInviting(true)
                  }}
                >
                  {view.invitations.length > 0 ? t('Mời lại') : t('Mời qua đường dẫn, công văn')}
                </Button>
              </div>
            ) : null}
            <OutsideInvite
              assignmentId={props.assignmentId}
              name={view.name}
              addresseeId={view.addressee?.hasEnded ? null : (view.addressee?.id ?? null)}
              open={inviting}
              onClose={() => {
                setInviting(false)
              }}
            />
          </div>
        )}
      </Answer>
    </section>
  )
}

const STATES: Record<OutsideView['invitations'][number]['state'], State> = {
  open: 'waiting',
  expired: 'cancelled',
  revoked: 'cancelled',
}

function Invitations(props: { view: OutsideView }) {
  const t = useT(en)
  const act = useAct<string>(
    () => undefined,
    async (linkId) => {
      await outside.revokeLink({ params: { linkId } })
      toast(t('Đã thu hồi đường dẫn'))
    },
  )
  const { invitations, may } = props.view
  if (invitations.length === 0) {
    return <p className="soft">{t('Chưa mời ai qua đường dẫn.')}</p>
  }
  const word = {
    open: t('đang dùng được'),
    expired: t('đã hết hạn'),
    revoked: t('đã thu hồi'),
  }
  return (
    <>
      <ProblemNotice error={act.error} />
      <ul className="rows" aria-label={t('Đường dẫn đã gửi')}>
        {invitations.map(({ id, forWhom, lastDay, state, lastUsedAt, createdByName }) => (
          <li key={id}>
            <div className="cluster">
              <strong>{forWhom}</strong>
              <StateBadge state={STATES[state]} word={word[state]} />
            </div>
            <span className="soft small">
              {t('{name} gửi, dùng đến {date}', {
                name: createdByName,
                date: shortDate(lastDay, t.language),
              })}{' '}
              ·{' '}
              {lastUsedAt
                ? t('mở lần cuối {date}', { date: dayOf(lastUsedAt, t.language) })
                : t('chưa mở')}
            </span>
            {state === 'open' && may.decide ? (
              <div className="cluster">
                <Button
                  kind="quiet"
                  busy={act.isPending}
                  onClick={() => {
                    act.mutate(id)
                  }}
                >
                  {t('Thu hồi')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How the body that was asked is reached, and who is there instead since it ended. */
function Reach({ addressee }: { addressee: NonNullable<OutsideView['addressee']> }) {
  const t = useT(en)
  const { name, address, email, phone, hasEnded, validTo, successor } = addressee
  if (hasEnded) {
    return (
      <Notice
        kind="warning"
        title={t('{name} không còn từ sau {day}', {
          name,
          day: shortDate(validTo ?? '', t.language),
        })}
      >
        <p>
          {successor
            ? t('Nay là {name}: hãy mời lại.', { name: successor.name })
            : t('Hãy mời nơi khác.')}
        </p>
      </Notice>
    )
  }
  const ways = [address, email, phone].filter(Boolean)
  return ways.length === 0 ? null : (
    <p className="soft small">{t('Trong sổ: {ways}', { ways: ways.join(' · ') })}</p>
  )
}
