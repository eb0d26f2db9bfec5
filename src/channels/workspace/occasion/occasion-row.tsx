import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { recordAddress } from '../../../plans/workspace/activity/record-address.ts'
import { en } from '../../en.ts'
import type { OccasionView } from '../../occasion/occasion-contract.ts'
import { ChangeDay } from './change-day.tsx'
import { ChangedDays } from './changed-days.tsx'
import { CancelOccasion, DiscardOccasion } from './cancel-occasion.tsx'
import { occasions, refreshOccasions } from './occasion-calls.ts'
import { kindWord, whenWords } from './occasion-words.ts'

/** What it is, when and where, whether readers see it, and what comes next. */
export function OccasionRow(props: {
  occasion: OccasionView
  onEdit: (occasion: OccasionView) => void
}) {
  const t = useT(en)
  const { occasion } = props
  return (
    <li>
      <div className="cluster">
        <strong>{occasion.title}</strong>
        <Standing occasion={occasion} />
      </div>
      <p>{whenWords(occasion, t)}</p>
      <p className="soft small">
        {[
          kindWord(occasion.kind, t),
          occasion.place,
          occasion.state === 'public' && occasion.publishedByName
            ? t('{name} công bố', { name: occasion.publishedByName })
            : t('{name} soạn', { name: occasion.changedByName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {occasion.note ? <p className="small">{occasion.note}</p> : null}
      {occasion.reason ? (
        <p className="small">{t('Báo hủy: {reason}', { reason: occasion.reason })}</p>
      ) : null}
      <ChangedDays occasion={occasion} />
      <Acts {...props} />
    </li>
  )
}

/** Once it was held, its record begins with what the calendar knows. */
function RecordHeld({ occasion }: { occasion: OccasionView }) {
  const t = useT(en)
  const unit = useUnit()
  const { today } = useSession()
  const { id, kind, title, place, state, startsOn, repeats } = occasion
  if (state !== 'public' || startsOn > today || !unit || unit.role === 'viewer') return null
  const on = repeats === 'never' ? startsOn : today
  return (
    <ButtonLink
      icon="record"
      href={href(recordAddress({ of: `${id} ${on}`, on, channel: channelOf[kind], title, place }))}
    >
      {t('Ghi nhận đã tổ chức')}
    </ButtonLink>
  )
}

/** Kinds of activity (law's channel kinds); where there are several, the person chooses. */
const channelOf: Record<OccasionView['kind'], string> = {
  reception: 'direct_guidance',
  dialogue: 'dialogue',
  consultation: 'round_table',
  service: 'direct_guidance',
  training: 'training',
  conference: 'conference',
  exchange: 'online_exchange',
  contest: 'contest',
  culture: 'cultural_event',
  campaign: 'drive',
  other: '',
}

function Standing({ occasion }: { occasion: OccasionView }) {
  const t = useT(en)
  const { state, publishedByName } = occasion
  if (state === 'public') return <StateBadge state="done" word={t('Người dân đang xem')} />
  if (state === 'cancelled') return <StateBadge state="cancelled" word={t('Đã báo hủy')} />
  return (
    <StateBadge
      state="waiting"
      word={publishedByName === null ? t('Chờ công bố') : t('Bản sửa chờ công bố')}
    />
  )
}

function Acts(props: { occasion: OccasionView; onEdit: (occasion: OccasionView) => void }) {
  const t = useT(en)
  const { occasion } = props
  const { may, version } = occasion
  const [asking, setAsking] = useState<'cancel' | 'day' | 'discard' | null>(null)
  const close = () => {
    setAsking(null)
  }
  const params = { occasionId: occasion.id }
  const publish = useMutation({
    mutationFn: () => occasions.publishOccasion({ params, body: { version } }),
    onSuccess: async () => {
      toast(t('Đã công bố trên lịch của đơn vị'))
      await refreshOccasions()
    },
  })
  return (
    <>
      <div className="cluster">
        {may.publish ? (
          <Button
            kind="primary"
            icon="check"
            busy={publish.isPending}
            onClick={() => {
              publish.mutate()
            }}
          >
            {t('Công bố')}
          </Button>
        ) : null}
        {may.edit ? (
          <Button
            icon="write"
            onClick={() => {
              props.onEdit(occasion)
            }}
          >
            {t('Sửa')}
          </Button>
        ) : null}
        {may.cancelDay ? (
          <Button
            icon="calendar"
            onClick={() => {
              setAsking('day')
            }}
          >
            {t('Đổi một ngày')}
          </Button>
        ) : null}
        <RecordHeld occasion={occasion} />
        {may.cancel ? (
          <Button
            kind="quiet"
            onClick={() => {
              setAsking('cancel')
            }}
          >
            {t('Báo hủy')}
          </Button>
        ) : null}
        {may.discard ? (
          <Button
            kind="quiet"
            onClick={() => {
              setAsking('discard')
            }}
          >
            {t('Bỏ bản soạn')}
          </Button>
        ) : null}
      </div>
      <ProblemNotice error={publish.error} />
      {asking === 'cancel' ? <CancelOccasion occasion={occasion} onClose={close} /> : null}
      {asking === 'discard' ? <DiscardOccasion occasion={occasion} onClose={close} /> : null}
      {asking === 'day' ? <ChangeDay occasion={occasion} onClose={close} /> : null}
    </>
  )
}
