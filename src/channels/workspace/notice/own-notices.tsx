import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { OwnNotice } from '../../notice/notice-contract.ts'
import { refreshChannels } from '../channel-calls.ts'
import { notices, ownNoticesQuery } from './notice-calls.ts'
import css from './notice.module.css'

/** What was sent to me: I read it and say so. */
export function OwnNotices() {
  const t = useT(en)
  const address = useAddress()
  const state = address.get('xem') === 'tat-ca' ? 'all' : 'unread'
  const query = useInfiniteQuery(ownNoticesQuery(state))
  const unread = query.data?.pages[0]?.unread
  return (
    <Screen
      title={t('Thông báo nội bộ')}
      lead={t('Thông báo của cơ quan gửi đến anh chị. Đọc xong bấm “Đã đọc”.')}
    >
      <Tabs
        label={t('Đã đọc hay chưa')}
        items={[
          {
            label: t('Chưa đọc'),
            href: address.with({ xem: undefined }),
            current: state === 'unread',
            ...(unread === undefined ? {} : { count: unread }),
          },
          {
            label: t('Tất cả'),
            href: address.with({ xem: 'tat-ca' }),
            current: state === 'all',
          },
        ]}
      />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <EmptyState
              title={state === 'unread' ? t('Anh chị đã đọc hết') : t('Chưa có thông báo nào')}
            >
              {t('Gửi thông báo: viết trong Nội dung, duyệt xong đưa lên kênh Thông báo nội bộ.')}
            </EmptyState>
          ) : (
            <>
              <ul className={css['cards']}>
                {items.map((notice) => (
                  <li key={notice.id}>
                    <Card notice={notice} />
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </Screen>
  )
}

function Card({ notice }: { notice: OwnNotice }) {
  const t = useT(en)
  const { id, title, text, senderName, sentAt, readAt } = notice
  const read = useMutation({
    mutationFn: () => notices.readNotice({ params: { noticeId: id } }),
    onSuccess: async () => {
      toast(t('Đã ghi anh chị đã đọc'))
      await refreshChannels()
    },
  })
  return (
    <article className={css['card']}>
      <h2>{title}</h2>
      <p className="soft small">
        {t('{name} gửi {time}', { name: senderName, time: dateTime(sentAt, t.language) })}
      </p>
      <p className={css['text']}>{text}</p>
      <ProblemNotice error={read.error} />
      {readAt === null ? (
        <div>
          <Button
            kind="primary"
            icon="check"
            busy={read.isPending}
            onClick={() => {
              read.mutate()
            }}
          >
            {t('Đã đọc')}
          </Button>
        </div>
      ) : (
        <div>
          <StateBadge
            state="done"
            word={t('Đã đọc lúc {time}', { time: dateTime(readAt, t.language) })}
          />
        </div>
      )}
    </article>
  )
}
