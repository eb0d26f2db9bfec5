import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import { ActivityEdit } from './activity-edit.tsx'
import { ActivityFacts } from './activity-facts.tsx'
import { ActivityHistory } from './activity-history.tsx'
import { ActivityParts } from './activity-parts.tsx'
import { useActivitySendings } from './activity-sending.ts'
import { ActivityVoid } from './activity-void.tsx'
import { shorten } from '../due/due-words.ts'
import { EvidenceAdd } from './evidence-add.tsx'
import { EvidenceWanted } from './evidence-wanted.tsx'
import { EvidenceGallery } from './evidence-gallery.tsx'
import { channelLabel } from './record-channel.tsx'

/** One thing that was done: what, when, how much, for which lines of the plan, and its evidence. */
export function Activity() {
  const { activityId = '' } = useParams({ strict: false })
  useActivitySendings()
  return <ActivityPage key={activityId} activityId={activityId} />
}

function ActivityPage(props: { activityId: string }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { activityId } = props
  const queryKey = ['activities', 'one', activityId]
  const { data: activity } = useSuspenseQuery({
    queryKey,
    queryFn: ({ signal }) => plans.getActivity({ params: { activityId }, signal }),
    // A page that is being copied is looked at again until its state is known.
    refetchInterval: ({ state }) =>
      state.data?.evidence.some(({ pageState }) => pageState === 'waiting') ? 5000 : false,
  })
  const [editing, setEditing] = useState(false)
  const address = useAddress()
  const asked = address.get('huy')
  const changed = async (next: ActivityView) => {
    cache.setQueryData(queryKey, next)
    await Promise.all([
      cache.invalidateQueries({ queryKey: ['activities', 'list'] }),
      cache.invalidateQueries({ queryKey: ['due'] }),
    ])
  }
  return (
    <Screen
      title={activity.title}
      lead={`${longDate(activity.happenedOn, t.language)} · ${channelLabel(activity.channelKind, t.language)}`}
      crumbs={[
        { label: t('Việc đã làm'), href: href('/viec-da-lam') },
        { label: shorten(activity.title, 36) },
      ]}
      actions={
        editing ? null : (
          <>
            {activity.may.edit ? (
              <Button
                onClick={() => {
                  setEditing(true)
                }}
              >
                {t('Sửa')}
              </Button>
            ) : null}
            {activity.may.void ? (
              <Button
                kind="danger"
                onClick={() => {
                  address.go({ huy: '1' }, 'replace')
                }}
              >
                {t('Hủy việc này')}
              </Button>
            ) : null}
          </>
        )
      }
    >
      {activity.state === 'void' ? <VoidNotice activity={activity} /> : null}
      <Similar activity={activity} />
      {editing ? (
        <ActivityEdit
          activity={activity}
          onSaved={async (next) => {
            await changed(next)
            setEditing(false)
          }}
          onCancel={() => {
            setEditing(false)
          }}
        />
      ) : (
        <ActivityFacts activity={activity} />
      )}
      <ActivityParts activity={activity} />
      <Section title={t('Minh chứng')}>
        {activity.evidence.length === 0 ? (
          <EmptyState icon="record" level="h3" title={t('Chưa có minh chứng')}>
            {t('Một tấm ảnh hoặc đường dẫn bài đăng là đủ để việc này được tính có minh chứng.')}
          </EmptyState>
        ) : null}
        <EvidenceWanted activity={activity} />
        <EvidenceGallery evidence={activity.evidence} mayChange={activity.may.addEvidence} />
        {activity.may.addEvidence ? <EvidenceAdd activity={activity} /> : null}
      </Section>
      {activity.version > 1 ? <ActivityHistory activity={activity} /> : null}
      <ActivityVoid
        key={asked}
        activity={activity}
        open={asked !== undefined && activity.may.void}
        reason={asked === 'nham' ? t('Ghi nhầm') : ''}
        onClose={() => {
          address.go({ huy: undefined }, 'replace')
        }}
        onVoided={changed}
      />
    </Screen>
  )
}

function VoidNotice(props: { activity: ActivityView }) {
  const t = useT(en)
  const { voidReason, voidedBy } = props.activity
  return (
    <Notice kind="warning" title={t('Việc này đã bị hủy, không còn tính vào báo cáo')}>
      <p>
        {t('Lý do: {reason}', { reason: voidReason ?? '' })} {voidedBy ? `(${voidedBy})` : null}
      </p>
    </Notice>
  )
}

function Similar(props: { activity: ActivityView }) {
  const t = useT(en)
  const { similar, state } = props.activity
  if (similar.length === 0 || state === 'void') return null
  return (
    <Notice kind="warning" title={t('Có thể việc này đã được ghi hai lần')}>
      <ul>
        {similar.map(({ id, title }) => (
          <li key={id}>
            <a href={href(`/viec-da-lam/${id}`)}>{title}</a>
          </li>
        ))}
      </ul>
      <p>{t('Cùng đơn vị, cùng ngày, cùng hình thức. Nếu là một việc, hãy hủy một bản.')}</p>
    </Notice>
  )
}
