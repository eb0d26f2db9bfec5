import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { KeyValue } from '../../ui/page.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen, Section } from '../../workspace/screen.tsx'
import type { AccountView } from '../account/account-contract.ts'
import { en } from '../en.ts'
import { AccountActs } from './account-acts.tsx'
import { accountQuery } from './account-calls.ts'
import { AccountDeeds } from './account-deeds.tsx'
import { AccountGrants } from './account-grants.tsx'
import { AccountState } from './account-list.tsx'

const route = getRouteApi('/tai-khoan/$accountId')

/** One account: what it may do and where, what was done with it, and its locks and passwords. */
export function AccountScreen() {
  const { accountId } = route.useParams()
  const query = useQuery(accountQuery(accountId))
  return (
    <Answer query={query} lines={8} wholeScreen>
      {(account) => <Parts account={account} />}
    </Answer>
  )
}

function Parts({ account }: { account: AccountView }) {
  const t = useT(en)
  return (
    <Screen
      title={account.displayName}
      crumbs={[{ label: t('Tài khoản'), href: href('/tai-khoan') }, { label: account.displayName }]}
      actions={<AccountActs account={account} />}
    >
      {account.may.administer || account.may.isSelf ? null : (
        <Notice title={t('Tài khoản này do đơn vị khác quản trị')}>
          <p>{t('Ở đây chỉ giao hoặc thôi giao quyền tại đơn vị của anh chị.')}</p>
        </Notice>
      )}
      <AccountState account={account} />
      <KeyValue
        items={[
          [t('Tên đăng nhập'), account.name],
          [t('Thuộc đơn vị'), account.unit?.name ?? t('chưa rõ')],
          [t('Tạo lúc'), dateTime(account.createdAt, t.language)],
          [
            t('Đăng nhập lần cuối'),
            account.lastSignInAt
              ? dateTime(account.lastSignInAt, t.language)
              : t('chưa đăng nhập lần nào'),
          ],
        ]}
      />
      <AccountGrants account={account} />
      <Section title={t('Việc đã làm và việc liên quan')}>
        <AccountDeeds accountId={account.id} />
      </Section>
    </Screen>
  )
}
