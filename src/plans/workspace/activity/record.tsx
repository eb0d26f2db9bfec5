import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice, Skeleton } from '../../../ui/notice.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { discardSending, useOutbox } from '../../../workspace/outbox.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-activity.ts'
import { type PendingActivity, sendActivity, useActivitySendings } from './activity-sending.ts'
import { occurrenceQuery } from '../due/due-calls.ts'
import { rememberChannel } from './record-channel.tsx'
import { RecordFields } from './record-fields.tsx'
import { focusFirstError, useHeadingFocus } from './record-focus.ts'
import { prefillOf, type RecordPrefill } from './record-address.ts'
import { blankRecord, checkRecord, type RecordForm } from './record-form.ts'
import { RecordPhotos } from './record-photos.tsx'
import { RecordSimilar } from './record-similar.tsx'
import { RecordSent } from './record-sent.tsx'
import { RecordWaiting } from './record-waiting.tsx'
import css from './record.module.css'
import { useProposal } from './record-proposal.ts'

/** Twenty seconds on a phone: photo, channel, number, the line it serves. */
export function Record() {
  const t = useT(en)
  const unit = useUnit()
  const { today } = useSession()
  const address = useAddress()
  const [sent, setSent] = useState<string>()
  useHeadingFocus(sent)
  const { pendings } = useActivitySendings()
  const occurrenceId = address.get('lan')
  const hostId = address.get('buoi')
  const prefill = prefillOf((name) => address.get(name), today)
  const correcting = pendings.find(({ id }) => id === address.get('sua'))
  return (
    <Screen title={t('Ghi nhận việc đã làm')}>
      <RecordWaiting except={sent ?? correcting?.id} />
      {unit === undefined ? (
        <EmptyState icon="unit" title={t('Tài khoản chưa được giao đơn vị nào')}>
          {t('Hãy báo người quản trị để được giao đơn vị; sau đó việc của đơn vị sẽ hiện ở đây.')}
        </EmptyState>
      ) : sent ? (
        <RecordSent
          sendingId={sent}
          onAgain={() => {
            setSent(undefined)
            address.go({
              lan: undefined,
              buoi: undefined,
              ngay: undefined,
              sua: undefined,
              tu: undefined,
            })
          }}
          onCorrect={() => {
            setSent(undefined)
            address.go({ lan: undefined, sua: sent })
          }}
        />
      ) : (
        <RecordPage
          key={`${unit.id} ${occurrenceId} ${hostId} ${prefill?.of} ${correcting?.id}`}
          unitId={correcting?.unitId ?? unit.id}
          occurrenceId={occurrenceId}
          hostId={hostId}
          on={address.get('ngay')}
          prefill={prefill}
          correcting={correcting}
          onSent={setSent}
        />
      )}
    </Screen>
  )
}

function heldOf(prefill: RecordPrefill | undefined): Partial<RecordForm> {
  if (prefill === undefined) return {}
  const { channel, title, place } = prefill
  return { channel, title, place }
}

function RecordPage(props: {
  unitId: string
  occurrenceId: string | undefined
  /** The activity that this one was a part of. */
  hostId: string | undefined
  /** Of that host. */
  on: string | undefined
  /** What the public calendar knows of it. */
  prefill: RecordPrefill | undefined
  /** What the server refused earlier; it is given up once its correction is kept. */
  correcting: PendingActivity | undefined
  onSent: (sendingId: string) => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { unitId, occurrenceId, hostId, on, prefill, correcting, onSent } = props
  const of = correcting?.id ?? occurrenceId ?? hostId ?? prefill?.of
  const draft = useDraft<RecordForm>(
    of ? `activity:${of}` : 'activity',
    correcting?.form ?? { ...blankRecord(on ?? today), ...heldOf(prefill), hostId },
  )
  const refusal = useOutbox().find(({ id }) => id === correcting?.id)?.problem
  const opened = useQuery({
    ...occurrenceQuery(occurrenceId ?? ''),
    enabled: Boolean(occurrenceId),
  })
  const form = draft.value
  const proposal = useProposal(unitId, form, opened.data)
  // Said only once somebody has tried to send; from then on they follow what is typed.
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Error>()
  const [busy, setBusy] = useState(false)

  const { title, serves } = proposal
  const checked = checkRecord(form, { title, occurrenceIds: serves }, today, t)
  const errors = tried && 'errors' in checked ? checked.errors : {}

  const send = async () => {
    setTried(true)
    if ('errors' in checked) {
      focusFirstError()
      return
    }
    setBusy(true)
    try {
      const sendingId = await sendActivity(unitId, checked.body, form)
      rememberChannel(form.channel)
      draft.acknowledged()
      if (correcting) await discardSending(correcting.id)
      onSent(sendingId)
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
      setBusy(false)
    }
  }

  if (!draft.ready) return <Skeleton lines={6} />
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void send()
      }}
    >
      {draft.restored ? (
        <Notice action={<Button onClick={draft.reset}>{t('Bỏ, ghi từ đầu')}</Button>}>
          <p>{t('Đang mở lại những gì anh chị ghi dở trên máy này.')}</p>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice kind="error" title={t('Máy chủ chưa nhận')}>
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <RecordPhotos
        photos={form.photos}
        onChange={(photos) => {
          draft.set((now) => ({ ...now, photos: photos(now.photos) }))
        }}
      />
      <RecordFields
        form={form}
        proposal={proposal}
        errors={errors}
        today={today}
        withLinks
        onChange={(change) => {
          draft.set((now) => ({ ...now, ...change }))
        }}
      />
      {correcting ? null : <RecordSimilar form={form} proposal={proposal} />}
      {Object.keys(errors).length > 0 ? (
        <Notice kind="error" live>
          <p>{t('Còn chỗ chưa ghi được, đã đánh dấu ở trên. Những gì đã ghi vẫn còn.')}</p>
        </Notice>
      ) : null}
      <ProblemNotice error={problem} />
      <div className={css['send']}>
        <Button type="submit" kind="primary" icon="check" busy={busy} wide>
          {t('Ghi nhận')}
        </Button>
      </div>
    </form>
  )
}
