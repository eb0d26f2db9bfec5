import { useQuery } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { useSettled } from '../../../workspace/settled.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import type { RecordForm } from './record-form.ts'
import type { Proposal } from './record-proposal.ts'

const TYPED_MS = 700

/** Said before it is sent: much the same is on record already. */
export function RecordSimilar(props: { form: RecordForm; proposal: Proposal }) {
  const t = useT(en)
  const { channel, on } = props.form
  const { unitId } = props.proposal
  const title = useSettled(props.proposal.title.trim(), TYPED_MS)
  const { data } = useQuery({
    queryKey: ['activities', 'similar', unitId, channel, on, title],
    queryFn: ({ signal }) =>
      plans.findSimilarActivities({
        params: { unitId },
        query: { date: on, channel, title },
        signal,
      }),
    enabled: channel !== '' && on !== '' && title !== '',
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <Notice kind="warning" live title={t('Có thể việc này đã được ghi')}>
      <ul>
        {items.map(({ id, title: other }) => (
          <li key={id}>
            <a href={href(`/viec-da-lam/${id}`)}>{other}</a>
          </li>
        ))}
      </ul>
      <p>{t('Cùng ngày, cùng hình thức. Nếu là một lần làm khác, cứ ghi nhận.')}</p>
    </Notice>
  )
}
