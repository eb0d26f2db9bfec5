import { ButtonLink } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { channelLabel } from './record-channel.tsx'

/** What it was a part of, or what was done as a part of it. */
export function ActivityParts(props: { activity: ActivityView }) {
  const t = useT(en)
  const { id, happenedOn, host, within, parts, may } = props.activity
  if (host ?? within) {
    return (
      <Section title={t('Lồng ghép trong')}>
        {host ? <Other other={host} /> : <p>{within}</p>}
      </Section>
    )
  }
  if (parts.length === 0 && !may.edit) return null
  return (
    <Section
      title={t('Việc lồng ghép trong buổi này')}
      actions={
        may.edit ? (
          <ButtonLink href={href(`/ghi-nhan?buoi=${id}&ngay=${happenedOn}`)}>
            {t('Thêm việc lồng ghép')}
          </ButtonLink>
        ) : undefined
      }
    >
      {parts.length === 0 ? (
        <p className="soft">
          {t('Chưa có. Nội dung phổ biến ghép vào buổi này thì ghi riêng; người dự chỉ đếm ở đây.')}
        </p>
      ) : (
        <ul className="rows">
          {parts.map((part) => (
            <li key={part.id}>
              <Other other={part} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Other(props: { other: ActivityView['parts'][number] }) {
  const t = useT(en)
  const { id, title, happenedOn, channelKind } = props.other
  return (
    <>
      <a href={href(`/viec-da-lam/${id}`)}>{title}</a>
      <span className="soft small">
        {shortDate(happenedOn, t.language)} · {channelLabel(channelKind, t.language)}
      </span>
    </>
  )
}
