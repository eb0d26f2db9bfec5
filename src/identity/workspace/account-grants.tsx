import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { unitHref } from '../../organization/workspace/unit/unit-line.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields } from '../../workspace/problem-notice.tsx'
import { Section } from '../../workspace/screen.tsx'
import { useSession, useUnit } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import type { AccountView } from '../account/account-contract.ts'
import { en } from '../en.ts'
import { accountClient, refreshAccounts } from './account-calls.ts'
import { GRANT_FIELDS, grantBody, GrantFields } from './grant-fields.tsx'
import type { TypedGrant } from './grant-fields.tsx'
import { roleHint, roleLabel } from './role-label.ts'

type Grant = AccountView['grants'][number]

/** The rights an account has, had and will have at the units one administers. */
export function AccountGrants({ account }: { account: AccountView }) {
  const t = useT(en)
  const [ending, setEnding] = useState<Grant | null>(null)
  const [giving, setGiving] = useState(false)
  return (
    <Section
      title={t('Quyền')}
      actions={
        account.state === 'active' ? (
          <Button
            icon="approve"
            onClick={() => {
              setGiving(true)
            }}
          >
            {t('Giao quyền')}
          </Button>
        ) : null
      }
    >
      {account.grants.length === 0 ? (
        <p className="soft">{t('Chưa có quyền nào ở đơn vị anh chị quản trị.')}</p>
      ) : (
        <ul className="rows" aria-label={t('Quyền')}>
          {account.grants.map((grant) => (
            <Row key={grant.id} grant={grant} onEnd={setEnding} />
          ))}
        </ul>
      )}
      {giving ? (
        <Give
          account={account}
          onClose={() => {
            setGiving(false)
          }}
        />
      ) : null}
      {ending ? (
        <End
          grant={ending}
          onClose={() => {
            setEnding(null)
          }}
        />
      ) : null}
    </Section>
  )
}

function Row({ grant, onEnd }: { grant: Grant; onEnd: (grant: Grant) => void }) {
  const t = useT(en)
  const { today } = useSession()
  const ended = grant.to !== null && grant.to < today
  return (
    <li>
      <div className="cluster">
        <strong>{roleLabel(grant.role, t)}</strong>
        <a href={unitHref(grant.unit.id, undefined)}>{grant.unit.name}</a>
        {grant.counts ? (
          <StateBadge state="done" word={t('Đang có hiệu lực')} />
        ) : (
          <StateBadge
            state={ended ? 'cancelled' : 'waiting'}
            word={ended ? t('Đã hết') : t('Chưa đến ngày')}
          />
        )}
      </div>
      <p className="soft small">
        {[
          roleHint(grant.role, t),
          grant.post ? t('theo chức danh {post}', { post: grant.post }) : null,
          grant.to === null
            ? t('từ {from}', { from: shortDate(grant.from, t.language) })
            : t('từ {from} đến {to}', {
                from: shortDate(grant.from, t.language),
                to: shortDate(grant.to, t.language),
              }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {ended ? null : (
        <div className="acts">
          <Button
            kind="quiet"
            onClick={() => {
              onEnd(grant)
            }}
          >
            {t('Thôi giao quyền này')}
          </Button>
        </div>
      )}
    </li>
  )
}

function Give({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const unit = useUnit()
  const [typed, setTyped] = useState<TypedGrant>({
    units: unit ? [unit] : [],
    role: 'officer',
    from: today,
    to: '',
    postId: '',
  })
  const give = useMutation({
    mutationFn: () =>
      accountClient.grantRole({ params: { accountId: account.id }, body: grantBody(typed) }),
    onSuccess: async () => {
      toast(t('Đã giao quyền'))
      await refreshAccounts()
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('Giao quyền cho {name}', { name: account.displayName })}
      act={t('Giao quyền')}
      busy={give.isPending}
      error={give.error}
      placed={GRANT_FIELDS}
      onClose={onClose}
      onAct={() => {
        give.mutate()
      }}
    >
      <GrantFields
        typed={typed}
        fields={problemFields(give.error)}
        person={account.displayName}
        onSet={(change) => {
          setTyped((now) => ({ ...now, ...change }))
        }}
      />
    </FormDialog>
  )
}

function End({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const [lastDay, setLastDay] = useState(today)
  const end = useMutation({
    mutationFn: () => accountClient.endGrant({ params: { grantId: grant.id }, body: { lastDay } }),
    onSuccess: async () => {
      toast(t('Đã thôi giao quyền'))
      await refreshAccounts()
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('Thôi giao quyền này')}
      act={t('Thôi giao quyền')}
      danger
      busy={end.isPending}
      error={end.error}
      placed={['lastDay']}
      onClose={onClose}
      onAct={() => {
        end.mutate()
      }}
    >
      <p>
        {roleLabel(grant.role, t)}, {grant.unit.name}
      </p>
      <DateInput
        id="grant-last"
        label={t('Ngày cuối cùng')}
        hint={t('Chọn hôm qua để quyền hết ngay.')}
        required
        value={lastDay}
        error={problemFields(end.error)['lastDay']}
        onChange={(event) => {
          setLastDay(event.target.value)
        }}
      />
    </FormDialog>
  )
}
