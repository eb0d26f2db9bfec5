import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFacetWords } from '../../../law/workspace/facet-words.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { dateTime, longDate, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import { ActivityEdit } from './activity-edit.tsx'
import { amount } from './activity-rows.tsx'
import { useActivitySendings } from './activity-sending.ts'
import { ActivityVoid } from './activity-void.tsx'
import css from './activity.module.css'
import { shorten } from '../due/due-words.ts'
import { EvidenceAdd } from './evidence-add.tsx'
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
        <Facts activity={activity} />
      )}
      <Section title={t('Minh chứng')}>
        {activity.evidence.length === 0 ? (
          <EmptyState icon="record" level="h3" title={t('Chưa có minh chứng')}>
            {t('Một tấm ảnh hoặc đường dẫn bài đăng là đủ để việc này được tính có minh chứng.')}
          </EmptyState>
        ) : null}
        <EvidenceGallery evidence={activity.evidence} mayWithdraw={activity.may.addEvidence} />
        {activity.may.addEvidence ? <EvidenceAdd activity={activity} /> : null}
      </Section>
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

function Facts(props: { activity: ActivityView }) {
  const t = useT(en)
  const { activity } = props
  const facets = useFacetWords(activity.facets)
  return (
    <>
      <KeyValue
        items={[
          [t('Đơn vị'), activity.unit.name],
          [t('Số lượng'), <Quantities key="quantities" activity={activity} />],
          ...facets,
          ...(activity.place ? [[t('Địa điểm'), activity.place] as const] : []),
          ...(activity.note
            ? [
                [
                  t('Ghi chú'),
                  <span key="note" className={css['note']}>
                    {activity.note}
                  </span>,
                ] as const,
              ]
            : []),
          [
            t('Người ghi'),
            t('{name}, lúc {at}', {
              name: activity.recordedBy,
              at: dateTime(activity.recordedAt, t.language),
            }),
          ],
        ]}
      />
      <Section title={t('Phục vụ việc trong kế hoạch')}>
        {activity.occurrences.length === 0 ? (
          <p className="soft">{t('Chưa gắn với việc nào; bấm “Sửa” để gắn.')}</p>
        ) : (
          <ul className="rows">
            {activity.occurrences.map((one) => (
              <li key={one.id}>
                <a href={href(`/viec?tinh-trang=all&xem=${one.id}`)}>{one.content}</a>
                <div className="cluster small">
                  <StateBadge
                    state={one.state === 'done' ? 'done' : 'unknown'}
                    word={one.state === 'done' ? t('đã xong') : t('chưa xong')}
                  />
                  <span className="soft">
                    {one.label} · {t('hạn {date}', { date: shortDate(one.dueOn, t.language) })} ·{' '}
                    {t('{achieved} trên {target} lần', one)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Quantities(props: { activity: ActivityView }) {
  const t = useT(en)
  const methods = useCatalogue('count_method')
  const { quantities } = props.activity
  if (quantities.length === 0) return t('Không ghi số lượng')
  return (
    <ul className={css['plain']}>
      {quantities.map((quantity) => {
        const method = methods.find(({ code }) => code === quantity.countMethod)
        return (
          <li key={quantity.kind}>
            <strong>{amount(quantity, t.language)}</strong>
            <span className="soft"> ({t.language === 'vi' ? method?.label : method?.labelEn})</span>
            {method && !method.exact ? <StateBadge state="unknown" word={t('số ước')} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
