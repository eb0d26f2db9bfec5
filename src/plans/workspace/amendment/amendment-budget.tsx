import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChangedText } from '../../../ui/changed-text.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { wordChanges } from '../../../ui/word-diff.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import type { BudgetLineView, BudgetTyped } from '../../budget/budget-contract.ts'
import { en } from '../../en-budget.ts'
import { budgetQuery } from '../budget/budget-calls.ts'
import { type BudgetItem, BudgetForm } from '../budget/budget-form.tsx'
import { planQuery, plansClient } from '../plan/plan-calls.ts'
import { useAmendmentDeed } from './amendment-calls.ts'
import { ChangeCard } from './change-card.tsx'
import styles from './amendment.module.css'

type Change = NonNullable<AmendmentView['budget']>['items'][number]
type Asked =
  | { act: 'add'; changeId?: string; item: BudgetItem | null }
  | { act: 'edit'; budgetLineId: string; item: BudgetItem }

/** What the amendment does to the estimate, item by item, and what it comes to. */
export function AmendmentBudget(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  const { may, budget } = amendment
  const [asked, setAsked] = useState<Asked | null>(null)
  const [picking, setPicking] = useState(false)
  const plan = useQuery({ ...planQuery(amendment.planId), enabled: may.change }).data
  if (budget === null && !may.change) return null
  const ask = (next: Asked) => {
    setPicking(false)
    setAsked(next)
  }
  return (
    <Section
      title={t('Dự toán kinh phí ({n})', { n: number(budget?.items.length ?? 0, t.language) })}
      actions={
        may.change ? (
          <div className="cluster">
            <Button
              icon="write"
              onClick={() => {
                setPicking(true)
              }}
            >
              {t('Sửa hoặc bỏ một khoản')}
            </Button>
            <Button
              onClick={() => {
                ask({ act: 'add', item: null })
              }}
            >
              {t('Thêm khoản chi')}
            </Button>
          </div>
        ) : null
      }
    >
      {budget === null ? (
        <p className="soft">{t('Dự toán giữ như cũ.')}</p>
      ) : (
        <>
          <Sum budget={budget} />
          <ol className={styles.changes}>
            {budget.items.map((change) => (
              <li key={change.id}>
                <ItemChange amendment={amendment} change={change} onEdit={ask} />
              </li>
            ))}
          </ol>
        </>
      )}
      {picking ? (
        <Pick
          amendment={amendment}
          onEdit={ask}
          onClose={() => {
            setPicking(false)
          }}
        />
      ) : null}
      {asked && plan ? (
        <ItemForm
          amendment={amendment}
          plan={plan}
          asked={asked}
          onClose={() => {
            setAsked(null)
          }}
        />
      ) : null}
    </Section>
  )
}

function Sum(props: { budget: NonNullable<AmendmentView['budget']> }) {
  const t = useT(en)
  const { difference, totals } = props.budget
  const money = (dong: number) => t('{money} đồng', { money: number(dong, t.language) })
  const change =
    difference === 0
      ? t('tổng dự toán không đổi')
      : difference > 0
        ? t('tăng {money}', { money: money(difference) })
        : t('giảm {money}', { money: money(-difference) })
  return (
    <p>
      {totals === null
        ? t('Tổng dự toán: {change}', { change })
        : t('Tổng dự toán: {before} → {after} ({change})', {
            before: money(totals.before),
            after: money(totals.after),
            change,
          })}
    </p>
  )
}

function ItemChange(props: {
  amendment: AmendmentView
  change: Change
  onEdit: (asked: Asked) => void
}) {
  const t = useT(en)
  const { amendment, change } = props
  const { typed, budgetLineId } = change
  const edit = (item: BudgetTyped) => () => {
    props.onEdit(
      change.act === 'add' || budgetLineId === null
        ? { act: 'add', changeId: change.id, item }
        : { act: 'edit', budgetLineId, item },
    )
  }
  return (
    <ChangeCard
      amendment={amendment}
      change={change}
      words={{
        withdraw: t('Bỏ'),
        moved: t('Khoản này vừa được sửa ở chỗ khác'),
        kept: t('Khoản này giữ như cũ'),
      }}
      onEdit={typed === null ? null : edit(typed)}
      drop={() =>
        plansClient.dropAmendmentBudget({
          params: { amendmentId: amendment.id, changeId: change.id },
          body: { version: amendment.version },
        })
      }
    >
      <p>
        <ChangedText pieces={wordChanges(change.before ?? '', change.after ?? '')} />
      </p>
    </ChangeCard>
  )
}

/** Which item of the estimate is changed or dropped. */
function Pick(props: {
  amendment: AmendmentView
  onEdit: (asked: Asked) => void
  onClose: () => void
}) {
  const t = useT(en)
  const { amendment } = props
  const query = useQuery(budgetQuery(amendment.planId))
  const withdraw = useAmendmentDeed<string>(amendment, {
    act: (budgetLineId) =>
      plansClient.putAmendmentBudget({
        params: { amendmentId: amendment.id },
        body: { version: amendment.version, change: { act: 'withdraw', budgetLineId } },
      }),
    said: t('Đã ghi: bỏ khoản này'),
    done: props.onClose,
  })
  const items = query.data?.items ?? []
  const changeOf = (item: BudgetLineView) =>
    amendment.budget?.items.find(({ budgetLineId }) => budgetLineId === item.id)
  return (
    <Dialog open title={t('Sửa hoặc bỏ một khoản')} onClose={props.onClose}>
      <ProblemNotice error={withdraw.error ?? query.error} />
      {query.isSuccess && items.length === 0 ? (
        <p className="soft">{t('Kế hoạch này ban hành không kèm dự toán.')}</p>
      ) : null}
      <ul className={styles.pick}>
        {items.map((item) => {
          const change = changeOf(item)
          return (
            <li key={item.id}>
              <p>
                <strong>{item.content}</strong>:{' '}
                {t('{money} đồng', { money: number(item.amount, t.language) })}
              </p>
              <div className="cluster">
                <Button
                  onClick={() => {
                    props.onEdit({
                      act: 'edit',
                      budgetLineId: item.id,
                      item: change?.typed ?? { ...item, lineId: item.line?.id ?? null },
                    })
                  }}
                >
                  {t('Sửa')}
                </Button>
                {change?.act === 'withdraw' ? (
                  <StateBadge state="cancelled" word={t('Đang bỏ')} />
                ) : (
                  <Button
                    kind="quiet"
                    busy={withdraw.isPending}
                    onClick={() => {
                      withdraw.mutate(item.id)
                    }}
                  >
                    {t('Bỏ khoản này')}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

function ItemForm(props: {
  amendment: AmendmentView
  plan: Parameters<typeof BudgetForm>[0]['plan']
  asked: Asked
  onClose: () => void
}) {
  const t = useT(en)
  const { amendment, asked } = props
  const save = useAmendmentDeed<BudgetTyped>(amendment, {
    act: (typed) =>
      plansClient.putAmendmentBudget({
        params: { amendmentId: amendment.id },
        body: {
          version: amendment.version,
          change:
            asked.act === 'edit'
              ? { act: 'edit', budgetLineId: asked.budgetLineId, typed }
              : { act: 'add', changeId: asked.changeId, typed },
        },
      }),
    said: t('Đã lưu khoản chi'),
  })
  const draft = asked.act === 'edit' ? asked.budgetLineId : (asked.changeId ?? 'new')
  return (
    <BudgetForm
      plan={props.plan}
      draft={`${amendment.id}:${draft}`}
      item={asked.item}
      save={save}
      onClose={props.onClose}
    />
  )
}
