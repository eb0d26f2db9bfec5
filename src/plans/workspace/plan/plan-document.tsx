import type { ReactNode } from 'react'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { href } from '../../../workspace/navigation.ts'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { LineView } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { listName } from '../import/import-names.ts'
import { LISTS } from '../import/import-paths.ts'
import styles from './plan-document.module.css'
import { keyed } from './plan-keys.ts'
import { LineLink } from './plan-line-link.tsx'
import { nextDue } from './plan-next-due.ts'
import { documentNumber, lineSign } from './plan-states.ts'

/** The plan as a paper one can read; every task carries its state. */
export function PlanDocument(props: { plan: PlanView; address: Address }) {
  const t = useT(en)
  const { plan } = props
  const { outline } = plan
  const figures = documentNumber(plan)
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <p>{plan.unit.name}</p>
        <p>
          {figures === null
            ? t('Chưa có số')
            : plan.issuedOn === null
              ? t('Số {number}', { number: figures })
              : t('Số {number}, ngày {date}', {
                  number: figures,
                  date: shortDate(plan.issuedOn, t.language),
                })}
        </p>
        <p className={styles.title}>{plan.title}</p>
      </header>
      {outline.bases.length > 0 ? (
        <Part title={t('Căn cứ')}>
          <ul>
            {outline.bases.map((base) => {
              const parent = plan.parents.find((one) => one.citation === base.text)?.planId
              return (
                <li key={`${base.at.start} ${base.text}`}>
                  {parent ? <a href={href(`/ke-hoach/${parent}`)}>{base.text}</a> : base.text}
                </li>
              )
            })}
          </ul>
        </Part>
      ) : null}
      {LISTS.filter((list) => outline[list].length > 0).map((list) => (
        <Part key={list} title={listName(list, t)}>
          <ul>
            {keyed(outline[list], String).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        </Part>
      ))}
      <Part title={t('Việc phải làm')}>
        <Lines {...props} />
      </Part>
      {outline.reportingDuties.length > 0 ? (
        <Part title={t('Chế độ báo cáo')}>
          <ul>
            {outline.reportingDuties.map((duty) => (
              <li key={duty.text}>{duty.text}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      <footer className={styles.foot}>
        <div>
          {outline.recipients.length > 0 ? (
            <>
              <strong>{t('Nơi nhận')}</strong>
              <ul>
                {outline.recipients.map((one) => (
                  <li key={one.text}>{one.text}</li>
                ))}
                {outline.archive ? (
                  <li>{t('Lưu: {archive}', { archive: outline.archive })}</li>
                ) : null}
              </ul>
            </>
          ) : null}
        </div>
        <p className={styles.signer}>
          {outline.authority.length > 0 ? <span>{outline.authority.join('. ')}.</span> : null}
          <strong>{plan.signerPosition}</strong>
          <strong>{plan.signerName}</strong>
        </p>
      </footer>
    </article>
  )
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

function Lines(props: { plan: PlanView; address: Address }) {
  const t = useT(en)
  const { plan, address } = props
  if (plan.lineList.length === 0) return <p>{t('Kế hoạch chưa có việc nào')}</p>
  return (
    <ol className={styles.lines}>
      {plan.lineList.map((line, index) => (
        <li key={line.id}>
          {line.groupTitle !== null && line.groupTitle !== plan.lineList[index - 1]?.groupTitle ? (
            <h3>{line.groupTitle}</h3>
          ) : null}
          <div className={styles.line} data-open={address.get('line') === line.id || undefined}>
            <p>
              <span className="number">{line.label ?? `${line.ordinal}.`}</span>{' '}
              <LineLink lineId={line.id} address={address}>
                {line.content}
              </LineLink>
            </p>
            <LineFacts plan={plan} line={line} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** State, lead, next date, proof: what one asks of a line without opening it. */
function LineFacts(props: { plan: PlanView; line: LineView }) {
  const t = useT(en)
  const { today } = useSession()
  const { plan, line } = props
  const sign = lineSign(line, plan.state, today, t)
  const due = nextDue(line, plan, today)
  return (
    <p className={styles.facts}>
      <StateBadge state={sign.state} word={sign.word} />
      {line.leads.length > 0 ? (
        <span>{t('Chủ trì: {who}', { who: line.leads.join(', ') })}</span>
      ) : null}
      {due === null ? null : (
        <span>
          {due < today && plan.state === 'issued'
            ? t('Hạn đã qua: {date}', { date: shortDate(due, t.language) })
            : t('Hạn tới: {date}', { date: shortDate(due, t.language) })}
        </span>
      )}
      {plan.state === 'issued' ? (
        <span>{t('{n} minh chứng', { n: number(line.evidence, t.language) })}</span>
      ) : null}
      {line.unmatchedWords.length > 0 ? (
        <span className="state soon">
          <span aria-hidden="true">?</span>
          {t('{n} chỗ chưa rõ đơn vị', { n: number(line.unmatchedWords.length, t.language) })}
        </span>
      ) : null}
    </p>
  )
}
