import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { DirectiveView } from '../../directive/directive-contract.ts'
import { en } from '../../en-directive.ts'
import listStyles from '../plan/plan-list.module.css'
import { DirectiveDialog } from './directive-dialog.tsx'
import { ToldDialog } from './told-dialog.tsx'

/** One document of the register, and by what it was communicated. */
export function DirectiveCard(props: { directive: DirectiveView }) {
  const t = useT(en)
  const { directive } = props
  const [asking, setAsking] = useState<'edit' | 'told' | null>(null)
  const close = () => {
    setAsking(null)
  }
  const told = directive.activities.length
  return (
    <article className={listStyles.plan}>
      <div className={listStyles.head}>
        <h2>
          {directive.address ? (
            <a href={directive.address} rel="noreferrer">
              {directive.title}
            </a>
          ) : (
            directive.title
          )}
        </h2>
        {told > 0 ? (
          <StateBadge
            state="done"
            word={t('Đã truyền thông {n} lần', { n: number(told, t.language) })}
          />
        ) : (
          <StateBadge state="waiting" word={t('Chưa truyền thông')} />
        )}
      </div>
      <p className="soft small">
        {[
          directive.issuer,
          directive.number === null ? null : t('Số {number}', { number: directive.number }),
          directive.issuedOn === null
            ? null
            : t('ngày {date}', { date: shortDate(directive.issuedOn, t.language) }),
          t('nhận {date}', { date: shortDate(directive.receivedOn, t.language) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {directive.note ? <p>{directive.note}</p> : null}
      {directive.plans.length > 0 ? (
        <p className="small">
          {t('Kế hoạch thực hiện:')}{' '}
          {directive.plans.map((plan) => (
            <a key={plan.id} href={href(`/ke-hoach/${plan.id}`)}>
              {plan.title}{' '}
            </a>
          ))}
        </p>
      ) : null}
      {told > 0 ? (
        <ul className="rows">
          {directive.activities.map((activity) => (
            <li key={activity.id}>
              <a href={href(`/viec-da-lam/${activity.id}`)}>{activity.title}</a>
              <span className="soft small">
                {[shortDate(activity.happenedOn, t.language), activity.place]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {directive.may.edit ? (
        <div className="cluster">
          <Button
            onClick={() => {
              setAsking('told')
            }}
          >
            {t('Ghi việc đã truyền thông')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              setAsking('edit')
            }}
          >
            {t('Sửa văn bản')}
          </Button>
        </div>
      ) : null}
      {asking === 'told' ? <ToldDialog directive={directive} onClose={close} /> : null}
      {asking === 'edit' ? (
        <DirectiveDialog unitId={directive.unit.id} directive={directive} onClose={close} />
      ) : null}
    </article>
  )
}
