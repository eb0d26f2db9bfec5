import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChangedText } from '../../../ui/changed-text.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { wordChanges } from '../../../ui/word-diff.ts'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { SuperiorChangeView } from '../../cascade/cascade-contract.ts'
import { en } from '../../en-cascade.ts'
import { lineAddress } from '../../plan/line-address.ts'
import { plansClient } from '../plan/plan-calls.ts'
import styles from './cascade.module.css'
import { useFieldNames } from './field-names.ts'

/** One task of the unit's plan beside what its superior says of it now. */
export function SuperiorChange(props: { change: SuperiorChangeView }) {
  const t = useT(en)
  const { change } = props
  return (
    <article className={styles.change}>
      <header className={styles.head}>
        <StateBadge
          state="waiting"
          word={
            change.workingDays === 0
              ? t('Mới hôm nay')
              : t('Chờ {n} ngày làm việc', { n: number(change.workingDays, t.language) })
          }
        />
        <h2>
          <a href={href(lineAddress(change))}>
            {change.label === null
              ? t('Việc trong kế hoạch của đơn vị')
              : t('Việc {n} của đơn vị', { n: change.label })}
          </a>
        </h2>
      </header>
      <p className="soft small">
        {t('{issuer} · {plan}', { issuer: change.issuer, plan: change.sourceTitle })}
        {change.document === null ? null : ` · ${change.document}`}
      </p>
      {change.reason ? <p>{t('Lý do: {reason}', { reason: change.reason })}</p> : null}
      {change.cause === 'corrected' ? (
        <p>{t('Cấp trên sửa lỗi đọc văn bản; nội dung giấy không đổi.')}</p>
      ) : null}
      {change.withdrawn ? <Withdrawn change={change} /> : <Fields change={change} />}
    </article>
  )
}

function Fields(props: { change: SuperiorChangeView }) {
  const t = useT(en)
  const { change } = props
  const names = useFieldNames()
  const [taken, setTaken] = useState<readonly string[]>(() =>
    change.fields.filter((one) => !one.overridden).map((one) => one.field),
  )
  const decide = useDecide(change)
  const accept = change.fields.map((one) => one.field).filter((field) => taken.includes(field))
  return (
    <>
      {change.fields.map(({ field, before, after, mine, overridden }) => (
        <fieldset key={field} className={styles.field}>
          <legend>{names[field]}</legend>
          <ChangedText pieces={wordChanges(before, after)} />
          {overridden ? (
            <p className={styles.mine}>
              {t('Đơn vị đang ghi riêng: {text}', { text: mine || t('Không ghi') })}
            </p>
          ) : null}
          {change.may.decide ? (
            <Checkbox
              id={`follow-${change.lineId}-${field}`}
              label={t('Theo cấp trên')}
              checked={taken.includes(field)}
              onChange={(event) => {
                const { checked } = event.target
                setTaken((now) =>
                  checked ? [...now, field] : now.filter((other) => other !== field),
                )
              }}
            />
          ) : null}
        </fieldset>
      ))}
      <ProblemNotice error={decide.error} />
      {change.may.decide ? (
        <div className="cluster">
          <Button
            kind="primary"
            busy={decide.isPending}
            onClick={() => {
              decide.mutate({ accept })
            }}
          >
            {accept.length === change.fields.length
              ? t('Theo cấp trên')
              : accept.length === 0
                ? t('Giữ riêng')
                : t('Theo {n} chỗ, giữ riêng chỗ còn lại', { n: accept.length })}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Withdrawn(props: { change: SuperiorChangeView }) {
  const t = useT(en)
  const { change } = props
  const decide = useDecide(change)
  return (
    <>
      <Notice kind="warning" title={t('Cấp trên đã rút việc này')}>
        <p>{change.content}</p>
      </Notice>
      <ProblemNotice error={decide.error} />
      {change.may.decide ? (
        <div className="cluster">
          <Button
            kind="primary"
            busy={decide.isPending}
            onClick={() => {
              decide.mutate({ accept: [], withdrawn: 'follow' })
            }}
          >
            {t('Rút theo')}
          </Button>
          <Button
            busy={decide.isPending}
            onClick={() => {
              decide.mutate({ accept: [], withdrawn: 'keep' })
            }}
          >
            {t('Giữ làm việc riêng')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

interface Decision {
  accept: SuperiorChangeView['fields'][number]['field'][]
  withdrawn?: 'follow' | 'keep'
}

function useDecide(change: SuperiorChangeView) {
  const t = useT(en)
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (decision: Decision) =>
      plansClient.decideSuperiorChange({
        params: { lineId: change.lineId },
        body: { version: change.version, sourceVersion: change.sourceVersion, ...decision },
      }),
    onSuccess: () => {
      toast(t('Đã ghi quyết định; cấp trên thấy đơn vị theo hay giữ riêng'))
    },
    onSettled: async () => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['plans'] }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
  })
}
