import { useInfiniteQuery } from '@tanstack/react-query'
import { useT } from '../../ui/language.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { en } from '../en.ts'
import { deedsQuery } from './account-calls.ts'

/** What the account's person did to units and accounts, and what was done to the account; the newest first. */
export function AccountDeeds({ accountId }: { accountId: string }) {
  const t = useT(en)
  const query = useInfiniteQuery(deedsQuery(accountId))
  return (
    <Answer query={query} lines={4}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        return items.length === 0 ? (
          <p className="soft">{t('Chưa có việc nào được ghi.')}</p>
        ) : (
          <>
            <ul className="rows" aria-label={t('Việc đã làm và việc liên quan')}>
              {items.map((deed) => (
                <li key={deed.id}>
                  <p>
                    {deedLabel(deed.act, t)}
                    {typeof deed.details['account'] === 'string'
                      ? `: ${deed.details['account']}`
                      : null}
                  </p>
                  <p className="soft small">
                    <Moment at={deed.at} /> · {deed.actorName}
                    {deed.unit ? ` · ${deed.unit.name}` : null}
                  </p>
                </li>
              ))}
            </ul>
            <MoreRows query={query} shown={items.length} />
          </>
        )
      }}
    </Answer>
  )
}

function deedLabel(act: string, t: ReturnType<typeof useT>): string {
  const labels: Record<string, string> = {
    'sign-in': t('Đăng nhập'),
    'create-account': t('Tạo tài khoản'),
    'rename-account': t('Sửa họ tên'),
    'reset-password': t('Cấp mật khẩu mới'),
    'change-password': t('Đổi mật khẩu'),
    'close-account': t('Khóa tài khoản'),
    'reopen-account': t('Mở khóa'),
    'grant-role': t('Giao quyền'),
    'end-grant': t('Thôi giao quyền'),
    'end-sessions': t('Đăng xuất các máy khác'),
    'rename-unit': t('Đặt tên mới cho đơn vị'),
    'correct-unit': t('Sửa loại, ký hiệu của đơn vị'),
    'record-unit-event': t('Ghi việc sắp xếp đơn vị'),
    'plan-unit-event': t('Hẹn ngày sắp xếp đơn vị'),
    'cancel-planned-event': t('Bỏ việc sắp xếp đã hẹn'),
    'answer-split': t('Trả lời câu hỏi về đơn vị bị chia'),
    'open-offices': t('Mở cơ quan trực thuộc'),
    'open-post': t('Thêm chức danh'),
    'change-post': t('Sửa chức danh'),
    'end-post': t('Bỏ chức danh'),
    'appoint-holder': t('Giao chức danh'),
    'end-holding': t('Thôi giữ chức danh'),
  }
  return labels[act] ?? t('Việc quản trị')
}
