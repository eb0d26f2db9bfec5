import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { en as identity } from '../../../identity/en.ts'
import { roleLabel } from '../../../identity/workspace/role-label.ts'
import { Checkbox, FieldError, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { en } from '../../en.ts'
import type { Audience } from '../../notice/audience.ts'
import type { FoundAudience } from '../../notice/notice-contract.ts'
import { audienceQuery } from './notice-calls.ts'
import css from './notice.module.css'

const NOBODY: Audience = { roles: [], titles: [], accountIds: [] }

/** Everybody of the units, or only some: by role, by post, by name; how many that are is said before sending. */
export function AudienceFields(props: {
  deliveryId: string
  unitIds: readonly string[]
  /** Null: everybody. */
  only: Audience | null
  error?: ReactNode
  onChange: (only: Audience | null) => void
}) {
  const t = useT(en)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { only, onChange } = props
  const query = useQuery({
    ...audienceQuery(props.deliveryId, {
      unitIds: [...props.unitIds],
      only: writtenAudience(only),
      words,
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <fieldset className={css['who']}>
        <legend>{t('Ai nhận')}</legend>
        {[null, NOBODY].map((choice) => (
          <label key={choice ? 'some' : 'all'} className="check">
            <input
              type="radio"
              name="notice-who"
              checked={(only === null) === (choice === null)}
              onChange={() => {
                onChange(choice)
              }}
            />
            <span>{choice ? t('Chỉ một số người') : t('Mọi người có tài khoản')}</span>
          </label>
        ))}
      </fieldset>
      <Answer query={query} lines={3}>
        {(found) => (
          <>
            {only ? (
              <Groups
                found={found}
                audience={only}
                isOneUnit={props.unitIds.length === 1}
                onChange={onChange}
              >
                <TextInput
                  id="notice-person"
                  type="search"
                  autoComplete="off"
                  label={t('Tìm người theo tên, chức danh')}
                  value={typed}
                  onChange={(event) => {
                    setTyped(event.target.value)
                  }}
                />
              </Groups>
            ) : null}
            <Sum found={found} />
          </>
        )}
      </Answer>
      <FieldError id="notice-only" error={props.error} />
    </>
  )
}

function Groups({
  found,
  audience,
  isOneUnit,
  onChange,
  children,
}: {
  found: FoundAudience
  audience: Audience
  isOneUnit: boolean
  children: ReactNode
  onChange: (only: Audience) => void
}) {
  const t = useT(en, identity)
  const people = (n: number) => t('{n} người', { n: number(n, t.language) })
  const box = (
    key: string,
    label: string,
    hint: string,
    on: boolean,
    change: Partial<Audience>,
  ) => (
    <Checkbox
      key={key}
      id={`notice-${key}`}
      label={label}
      hint={hint}
      checked={on}
      onChange={() => {
        onChange({ ...audience, ...change })
      }}
    />
  )
  return (
    <>
      <fieldset className={css['who']}>
        <legend>{t('Theo vai trò')}</legend>
        {found.roles.map(({ role, people: n }) =>
          box(role, roleLabel(role, t), people(n), audience.roles.includes(role), {
            roles: toggled(audience.roles, role),
          }),
        )}
      </fieldset>
      {found.titles.length > 0 ? (
        <fieldset className={css['who']}>
          <legend>{t('Theo chức danh')}</legend>
          {found.titles.map(({ title, people: n }, at) =>
            box(`post-${String(at)}`, title, people(n), audience.titles.includes(title), {
              titles: toggled(audience.titles, title),
            }),
          )}
        </fieldset>
      ) : null}
      {children}
      <fieldset className={css['people']}>
        <legend className="unseen">{t('Từng người')}</legend>
        {found.found.map(({ accountId, name, unitName, titles }) =>
          box(
            `person-${accountId}-${unitName}`,
            name,
            [...titles, ...(isOneUnit ? [] : [unitName])].join(' · '),
            audience.accountIds.includes(accountId),
            { accountIds: toggled(audience.accountIds, accountId) },
          ),
        )}
        {found.found.length === 0 ? (
          <p className="soft">{t('Không có ai tên như vậy ở các đơn vị này.')}</p>
        ) : null}
      </fieldset>
    </>
  )
}

function Sum({ found }: { found: FoundAudience }) {
  const t = useT(en)
  const n = (value: number) => number(value, t.language)
  if (found.people === 0) return <p className="soft">{t('Chưa chọn ai.')}</p>
  return (
    <p aria-live="polite">
      <strong>{t('{n} người nhận', { n: n(found.people) })}</strong>
      {found.unitsWithout > 0 ? (
        <span className="soft">
          {' '}
          · {t('{n} đơn vị không có ai nhận', { n: n(found.unitsWithout) })}
        </span>
      ) : null}
    </p>
  )
}

export function writtenAudience(only: Audience | null) {
  return (
    only && { roles: [...only.roles], titles: [...only.titles], accountIds: [...only.accountIds] }
  )
}

function toggled<T>(among: readonly T[], one: T): T[] {
  return among.includes(one) ? among.filter((other) => other !== one) : [...among, one]
}
