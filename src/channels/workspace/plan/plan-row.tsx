import { useMemo, useState } from 'react'
import { carriedBy } from '../../../content/channel/carried.ts'
import { specOf } from '../../../content/channel/channel-spec.ts'
import type { ItemView } from '../../../content/item/item-contract.ts'
import { FindingLines } from '../../../content/workspace/item/finding-lines.tsx'
import { useFindings } from '../../../content/workspace/item/item-findings.ts'
import { channelLabel } from '../../../content/workspace/item-states.tsx'
import { ChannelPreview } from '../../../content/workspace/preview/channel-preview.tsx'
import { Measures } from '../../../content/workspace/preview/measures.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, FieldError } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { servedBy } from '../channel/served-by.ts'
import { isMetered, Quota } from '../channel/quota.tsx'
import { type Choice, isTaken } from './plan-choice.ts'
import { PlanTargets } from './plan-targets.tsx'
import { PlanWhen } from './plan-when.tsx'
import css from './plan.module.css'

interface Props {
  item: ItemView
  channel: ChannelView
  taken: ReadonlySet<string>
  choice: Choice | undefined
  problem: string | undefined
  onChoose: (choice: Choice | undefined) => void
}

export function PlanRow(props: Props) {
  const t = useT(en)
  const { item, channel, taken, choice, onChoose } = props
  const done = isTaken(channel, taken)
  const kind = channelLabel(channel.code, t)
  const meant = item.content.channels[channel.code] !== undefined
  return (
    <div className={css['row']}>
      <div className={css['head']}>
        <Checkbox
          id={`plan-${channel.id}`}
          label={channel.name}
          hint={[
            channel.name === kind ? null : kind,
            wordsOfService(channel, t),
            meant ? null : t('chưa chọn hình thức này khi viết'),
          ]
            .filter(Boolean)
            .join(' · ')}
          disabled={done}
          checked={done || choice !== undefined}
          onChange={(event) => {
            const free = (channel.settings.targets ?? []).filter((target) => !taken.has(target))
            onChoose(event.target.checked ? { targets: free, when: null } : undefined)
          }}
        />
        {done ? <StateBadge state="approved" word={t('đã lên lịch')} /> : null}
      </div>
      <FieldError id={`plan-${channel.id}`} error={props.problem} />
      {choice && !done ? <Chosen {...props} choice={choice} /> : null}
    </div>
  )
}

function wordsOfService(channel: ChannelView, t: ReturnType<typeof useT>): string {
  const service = servedBy(channel)
  if (service === 'person') return t('{name} đăng', { name: channel.keeperName })
  return service === 'program' ? t('hệ thống tự đăng') : t('chưa kết nối')
}

/** What exactly it will carry, whether it is ready for that, to whom and when. */
function Chosen(props: Props & { choice: Choice }) {
  const t = useT(en)
  const { item, channel, taken, choice, onChoose } = props
  const { code } = channel
  const [showing, setShowing] = useState(false)
  const content = useMemo(
    () => ({
      ...item.content,
      channels: { [code]: item.content.channels[code] ?? { text: null } },
    }),
    [item.content, code],
  )
  const findings = useFindings(item, content)
  const spec = specOf(code)
  const carried = carriedBy(code, { kind: item.kind, content })
  return (
    <div className={css['chosen']}>
      {findings.length === 0 ? (
        <p>
          <StateBadge state="onTime" word={t('Đủ điều kiện đi kênh này')} />
        </p>
      ) : (
        <FindingLines findings={findings} />
      )}
      <div className="cluster">
        <Button
          icon="search"
          onClick={() => {
            setShowing(true)
          }}
        >
          {t('Xem đúng bản sẽ đi')}
        </Button>
        <Measures spec={spec} carried={carried} />
      </div>
      {['unconnected', 'broken'].includes(servedBy(channel)) ? (
        <Notice
          kind="warning"
          title={t('Kênh chưa kết nối, đến giờ sẽ không đi được')}
          action={<a href={href(`/kenh?kenh=${channel.id}`)}>{t('Kết nối kênh này')}</a>}
        >
          <p>{t('Kết nối trước giờ đó, hoặc sửa kênh để người giữ kênh tự đăng.')}</p>
        </Notice>
      ) : null}
      {isMetered(channel) ? <Quota channel={channel} /> : null}
      <PlanTargets channel={channel} taken={taken} choice={choice} onChoose={onChoose} />
      <PlanWhen id={channel.id} choice={choice} onChoose={onChoose} />
      <Dialog
        open={showing}
        title={channel.name}
        onClose={() => {
          setShowing(false)
        }}
      >
        <ChannelPreview spec={spec} carried={carried} byline={content.byline} />
      </Dialog>
    </div>
  )
}
