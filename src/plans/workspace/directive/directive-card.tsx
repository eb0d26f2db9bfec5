import { useState } from 'react'
import { filesContract } from '../../../files/contract.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { DirectiveView } from '../../directive/directive-contract.ts'
import { citedApart, timesTold } from '../../directive/directive.ts'
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
  const told = timesTold(directive)
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
      {directive.file ? (
        <a href={addressOf(filesContract.downloadFile, { params: { fileId: directive.file.id } })}>
          {directive.file.name}
        </a>
      ) : null}
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
      {directive.activities.length > 0 ? (
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
      <Cited directive={directive} />
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

/** Texts that name the document, and the ways they went out. */
function Cited(props: { directive: DirectiveView }) {
  const t = useT(en)
  const cited = citedApart(props.directive)
  if (cited.length === 0) return null
  return (
    <details open={cited.length <= 3}>
      <summary className="small">
        {t('{n} nội dung, lần đưa tin nêu số văn bản này', { n: number(cited.length, t.language) })}
      </summary>
      <ul className="rows">
        {cited.map(({ kind, id, title, toldOn, activityId, place, isDoubtful }) => (
          <li key={`${kind} ${id}`}>
            <a
              href={href(
                kind === 'item' || activityId === null
                  ? `/noi-dung/${id}`
                  : `/viec-da-lam/${activityId}`,
              )}
            >
              {title}
            </a>
            <span className="soft small">
              {[
                kind === 'item'
                  ? toldOn === null
                    ? t('nội dung đang soạn')
                    : t('bài đăng {date}', { date: shortDate(toldOn, t.language) })
                  : t('đưa tin {date}', { date: shortDate(toldOn ?? '', t.language) }),
                place,
                isDoubtful && t('chưa rõ văn bản nào trong các văn bản cùng số, chưa tính'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
