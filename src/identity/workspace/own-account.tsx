import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { KeyValue } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useSession } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import {
  accountClient,
  ownAccountQuery,
  ownSessionsQuery,
  refreshAccounts,
} from './account-calls.ts'
import { browserName } from './browser-name.ts'
import { roleHint, roleLabel } from './role-label.ts'

/** One's own account: what one may do and where, the password, and where one is signed in. */
export function OwnAccount() {
  const t = useT(en)
  const query = useQuery(ownAccountQuery)
  const { units } = useSession()
  return (
    <Screen title={t('Tài khoản của tôi')}>
      <Answer query={query} lines={4}>
        {(account) => (
          <>
            <KeyValue
              items={[
                [t('Họ và tên'), account.displayName],
                [t('Tên đăng nhập'), account.name],
                [t('Đổi mật khẩu lần cuối'), dateTime(account.passwordSetAt, t.language)],
              ]}
            />
            <div className="cluster">
              <ButtonLink icon="write" href={href('/mat-khau?ve=/tai-khoan-cua-toi')}>
                {t('Đổi mật khẩu')}
              </ButtonLink>
            </div>
          </>
        )}
      </Answer>
      <Section title={t('Tôi làm việc cho')}>
        <ul className="rows">
          {units.map((unit) => (
            <li key={unit.id}>
              <p>
                <strong>{unit.name}</strong>: {roleLabel(unit.role, t)}{' '}
                <span className="soft">({roleHint(unit.role, t)})</span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Sessions />
    </Screen>
  )
}

function Sessions() {
  const t = useT(en)
  const query = useQuery(ownSessionsQuery)
  const end = useMutation({
    mutationFn: (only: string | null) => accountClient.endOtherSessions({ body: { only } }),
    onSuccess: async () => {
      toast(t('Đã đăng xuất máy khác'))
      await refreshAccounts()
    },
  })
  return (
    <Section
      title={t('Máy đang đăng nhập')}
      actions={
        (query.data?.items.length ?? 0) > 1 ? (
          <Button
            busy={end.isPending}
            onClick={() => {
              end.mutate(null)
            }}
          >
            {t('Đăng xuất mọi máy khác')}
          </Button>
        ) : null
      }
    >
      <ProblemNotice error={end.error} />
      <Answer query={query} lines={3}>
        {({ items }) => (
          <ul className="rows" aria-label={t('Máy đang đăng nhập')}>
            {items.map((session) => (
              <li key={session.id}>
                <div className="cluster">
                  <strong>{browserName(session.userAgent) ?? t('Trình duyệt chưa rõ')}</strong>
                  {session.isThis ? <StateBadge state="done" word={t('Máy này')} /> : null}
                </div>
                <p className="soft small">
                  {t('đăng nhập {from}, dùng lần cuối {to}', {
                    from: dateTime(session.createdAt, t.language),
                    to: dateTime(session.seenAt, t.language),
                  })}
                </p>
                {session.isThis ? null : (
                  <div className="acts">
                    <Button
                      kind="quiet"
                      busy={end.isPending}
                      onClick={() => {
                        end.mutate(session.id)
                      }}
                    >
                      {t('Đăng xuất máy này')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}
