import { useState } from 'react'
import { filesContract } from '../../../files/contract.ts'
import { entriesOn } from '../../../law/catalogue/catalogue-entry.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { type State, StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { Proposal } from '../../outside/outside-contract.ts'
import { en } from '../../en-outside.ts'
import { useAct } from '../due/due-calls.ts'
import { outside } from './outside-calls.ts'

const STATES: Record<Proposal['state'], State> = {
  waiting: 'waiting',
  accepted: 'approved',
  declined: 'returned',
}

/** What a body outside says it did, with what proves it; an officer takes it over or says why not. */
export function OutsideProposal(props: { proposal: Proposal; mayDecide: boolean }) {
  const t = useT(en)
  const { proposal } = props
  const [asking, setAsking] = useState<'accept' | 'decline'>()
  const close = () => {
    setAsking(undefined)
  }
  const word = {
    waiting: t('chờ tiếp nhận'),
    accepted: t('đã tiếp nhận'),
    declined: t('không tiếp nhận'),
  }
  return (
    <li>
      <div className="cluster">
        <strong>{proposal.title}</strong>
        <StateBadge state={STATES[proposal.state]} word={word[proposal.state]} />
      </div>
      <span className="soft small">
        {shortDate(proposal.happenedOn, t.language)} · {proposal.sentByName}
        {proposal.people === null
          ? null
          : ` · ${t('{n} người', { n: number(proposal.people, t.language) })}`}
      </span>
      {proposal.note === null ? null : <p>{proposal.note}</p>}
      <Proofs proposal={proposal} />
      {proposal.reason === null ? null : <p>{t('Lý do: {reason}', { reason: proposal.reason })}</p>}
      {proposal.activityId === null ? null : (
        <a href={href(`/viec-da-lam/${proposal.activityId}`)}>{t('Xem việc đã ghi nhận')}</a>
      )}
      {proposal.state === 'waiting' && props.mayDecide ? (
        <div className="cluster">
          <Button
            kind="primary"
            onClick={() => {
              setAsking('accept')
            }}
          >
            {t('Tiếp nhận')}
          </Button>
          <Button
            onClick={() => {
              setAsking('decline')
            }}
          >
            {t('Không tiếp nhận')}
          </Button>
        </div>
      ) : null}
      <Accept proposal={proposal} open={asking === 'accept'} onClose={close} />
      <Decline proposal={proposal} open={asking === 'decline'} onClose={close} />
    </li>
  )
}

function Proofs(props: { proposal: Proposal }) {
  const { files, url } = props.proposal
  if (files.length === 0 && url === null) return null
  return (
    <ul className="cluster small">
      {url === null ? null : (
        <li>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {url}
          </a>
        </li>
      )}
      {files.map(({ id, name }) => (
        <li key={id}>
          <a
            href={addressOf(filesContract.downloadFile, { params: { fileId: id } })}
            target="_blank"
            rel="noreferrer"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface Deciding {
  proposal: Proposal
  open: boolean
  onClose: () => void
}

function Accept(props: Deciding) {
  const t = useT(en)
  const { proposal, open, onClose } = props
  const [title, setTitle] = useState(proposal.title)
  const [channelKind, setChannelKind] = useState('')
  const kinds = entriesOn(useCatalogue('channel_kind'), proposal.happenedOn)
  const act = useAct(onClose, async () => {
    await outside.acceptProposal({
      params: { proposalId: proposal.id },
      body: { channelKind, title },
    })
    toast(t('Đã tiếp nhận thành việc đã làm'))
  })
  const fields = problemFields(act.error)
  return (
    <ConfirmDialog
      open={open}
      title={t('Tiếp nhận việc này?')}
      act={t('Tiếp nhận')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      {act.error && Object.keys(fields).length === 0 ? <ProblemNotice error={act.error} /> : null}
      <p>
        {t(
          'Việc được ghi nhận cho đơn vị mình, ghi rõ ai thực hiện; số người ghi là do đơn vị phối hợp báo.',
        )}
      </p>
      <TextInput
        id="proposal-title"
        label={t('Tên việc')}
        required
        maxLength={500}
        error={fields['title']}
        value={title}
        onChange={(event) => {
          setTitle(event.target.value)
        }}
      />
      <Select
        id="proposal-channel"
        label={t('Hình thức')}
        required
        empty={t('Chọn hình thức')}
        error={fields['channelKind']}
        value={channelKind}
        options={kinds.map(({ code, label, labelEn }) => ({
          value: code,
          label: t.language === 'en' ? labelEn : label,
        }))}
        onChange={(event) => {
          setChannelKind(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}

function Decline(props: Deciding) {
  const t = useT(en)
  const { proposal, open, onClose } = props
  const [reason, setReason] = useState('')
  const act = useAct(onClose, async () => {
    await outside.declineProposal({ params: { proposalId: proposal.id }, body: { reason } })
    toast(t('Đã báo lại người gửi'))
  })
  const fields = problemFields(act.error)
  return (
    <ConfirmDialog
      open={open}
      title={t('Không tiếp nhận việc này?')}
      act={t('Gửi lý do')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      {act.error && !fields['reason'] ? <ProblemNotice error={act.error} /> : null}
      <p>{t('Người gửi đọc được lý do tại đường dẫn và gửi lại được.')}</p>
      <TextArea
        id="proposal-reason"
        label={t('Lý do')}
        required
        rows={3}
        maxLength={1000}
        error={fields['reason']}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}
