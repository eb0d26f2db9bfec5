import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Table } from '../../ui/table.tsx'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { callOptions, cursorOf, paged } from '../../workspace/calls.ts'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import { remarkContract, type RemarkView } from '../remark/remark-contract.ts'
import { useAddress } from './address.ts'

const client = createClient(remarkContract, callOptions)

/** What readers of the public pages said: words to read, and which texts helped them. */
export function Remarks() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const all = address.get('xem') === 'tat-ca'
  return (
    <Screen title={t('Nhận xét của người đọc')} lead={unit?.name}>
      <Tabs
        label={t('Nhận xét nào')}
        items={[
          { label: t('Chưa đọc'), href: address.with({ xem: undefined }), current: !all },
          { label: t('Tất cả'), href: address.with({ xem: 'tat-ca' }), current: all },
        ]}
      />
      {unit ? (
        <RemarkList unitId={unit.id} slug={unit.slug} unread={!all} />
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
    </Screen>
  )
}

function RemarkList(props: { unitId: string; slug: string | null; unread: boolean }) {
  const t = useT(en)
  const { unitId, unread } = props
  const queryClient = useQueryClient()
  const query = useInfiniteQuery({
    ...paged,
    queryKey: ['work', 'remarks', unitId, unread],
    queryFn: ({ pageParam, signal }) =>
      client.listRemarks({
        params: { unitId },
        query: { unread: String(unread), ...cursorOf(pageParam) },
        signal,
      }),
  })
  const read = async (remark: RemarkView) => {
    await client.markRemarkRead({ params: { remarkId: remark.id }, body: {} })
    await queryClient.invalidateQueries({ queryKey: ['work', 'remarks', unitId] })
    toast(t('Đã đánh dấu đã đọc'))
  }
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const remarks = pages.flatMap((page) => page.items)
        const [first] = pages
        return (
          <>
            {remarks.length === 0 ? (
              <EmptyState title={unread ? t('Không có nhận xét mới') : t('Chưa có nhận xét nào')}>
                {t(
                  'Người đọc gửi nhận xét ở cuối mỗi bài và bên mỗi việc trong kế hoạch; chỉ đơn vị mình đọc được.',
                )}
              </EmptyState>
            ) : (
              <ul className="rows">
                {remarks.map((remark) => (
                  <li key={remark.id}>
                    <RemarkRow
                      remark={remark}
                      slug={props.slug}
                      onRead={first?.may.markRead ? () => void read(remark) : null}
                    />
                  </li>
                ))}
              </ul>
            )}
            <MoreRows query={query} shown={remarks.length} />
            {first && first.use.length > 0 ? (
              <Section title={t('Có ích hay chưa rõ')}>
                <Table
                  caption={t('Có ích hay chưa rõ')}
                  hideCaption
                  rows={first.use}
                  rowKey={(row) => row.subjectId}
                  columns={[
                    { header: t('Bài, việc'), render: (row) => row.title, heading: true },
                    {
                      header: t('Có ích'),
                      render: (row) => number(row.useful, t.language),
                      numeric: true,
                    },
                    {
                      header: t('Chưa rõ'),
                      render: (row) => number(row.notUseful, t.language),
                      numeric: true,
                    },
                  ]}
                />
              </Section>
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

function RemarkRow(props: {
  remark: RemarkView
  slug: string | null
  onRead: (() => void) | null
}) {
  const t = useT(en)
  const { remark, slug, onRead } = props
  return (
    <>
      <p>{remark.words}</p>
      <span className="soft small">
        {t('{at} · về', { at: dateTime(remark.sentAt, t.language) })}{' '}
        {slug === null ? (
          remark.subjectTitle
        ) : (
          <a href={`/${slug}/${remark.publicPath}`} target="_blank" rel="noreferrer">
            {remark.subjectTitle}
          </a>
        )}
      </span>
      <div className="cluster">
        {remark.useful === null ? null : (
          <StateBadge
            state={remark.useful ? 'done' : 'unknown'}
            word={remark.useful ? t('Có ích') : t('Chưa rõ')}
          />
        )}
        {remark.readAt === null ? (
          onRead ? (
            <Button kind="quiet" icon="check" onClick={onRead}>
              {t('Đã đọc')}
            </Button>
          ) : null
        ) : (
          <span className="soft small">
            {t('{name} đọc {at}', {
              name: remark.readByName ?? '',
              at: dateTime(remark.readAt, t.language),
            })}
          </span>
        )}
      </div>
    </>
  )
}
