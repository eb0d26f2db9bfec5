import { useQuery } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { approvalOperations } from '../../../work/approval/approval-contract.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { callOptions } from '../../../workspace/calls.ts'
import { en } from '../../en.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { versionQuery, versionsQuery } from '../content-calls.ts'
import { ItemChangesView } from '../item/item-changes-view.tsx'

const work = createClient(approvalOperations, callOptions)

/** What is otherwise since it was last decided (returned, or approved and edited). */
export function SinceLastTime(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const approvals = useQuery({
    queryKey: ['content', 'approvals', item.id, item.contentHash],
    queryFn: ({ signal }) => work.listApprovals({ params: { subjectId: item.id }, signal }),
  })
  const versions = useQuery(versionsQuery(item.id))
  const last = approvals.data?.items.find(
    ({ contentHash, decidedAt }) => contentHash !== item.contentHash && decidedAt !== null,
  )
  const before = versions.data?.items.find(({ contentHash }) => contentHash === last?.contentHash)
  if (!last || !before) return null
  return (
    <>
      {last.reason ? (
        <Notice
          title={t('Lần trước: {name} trả lại lúc {time}', {
            name: last.decidedByName ?? '',
            time: last.decidedAt ? dateTime(last.decidedAt, t.language) : '',
          })}
        >
          <p>{last.reason}</p>
        </Notice>
      ) : null}
      <details className="card" open>
        <summary>
          <strong>{t('Khác gì so với lần trước')}</strong>
        </summary>
        <Changes item={item} number={before.number} />
      </details>
    </>
  )
}

function Changes(props: { item: ItemView; number: number }) {
  const { item, number } = props
  const query = useQuery(versionQuery(item.id, number))
  return (
    <Answer query={query} lines={2}>
      {({ content }) => <ItemChangesView kind={item.kind} before={content} after={item.content} />}
    </Answer>
  )
}
