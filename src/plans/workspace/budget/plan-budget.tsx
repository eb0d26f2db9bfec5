import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { findEntry } from '../../../law/catalogue/catalogue-entry.ts'
import { entryLabel } from '../../../law/workspace/catalogue-field.tsx'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { number, shorten } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { Section } from '../../../workspace/screen.tsx'
import type { BudgetLineView, BudgetTyped, BudgetView } from '../../budget/budget-contract.ts'
import { en } from '../../en-budget.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { budgetQuery, useBudgetDeed } from './budget-calls.ts'
import { BudgetDrop } from './budget-drop.tsx'
import { BudgetForm } from './budget-form.tsx'
import styles from './budget.module.css'

/** What the plan costs, item by item, and from which sources. */
export function PlanBudget(props: { plan: PlanView }) {
  const query = useQuery(budgetQuery(props.plan.id))
  return (
    <Answer query={query} lines={6}>
      {(budget) => <Budget plan={props.plan} budget={budget} />}
    </Answer>
  )
}

type Asking = { act: 'add' } | { act: 'edit' | 'drop'; item: BudgetLineView }

function Budget(props: { plan: PlanView; budget: BudgetView }) {
  const t = useT(en)
  const { plan, budget } = props
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => {
    setAsking(null)
  }
  const money = (dong: number) => t('{money} đồng', { money: number(dong, t.language) })
  const add = budget.may.edit ? (
    <Button
      kind="primary"
      onClick={() => {
        setAsking({ act: 'add' })
      }}
    >
      {t('Thêm khoản chi')}
    </Button>
  ) : null
  return (
    <section className="stack" aria-label={t('Dự toán kinh phí')}>
      {budget.may.edit && (plan.state === 'submitted' || plan.state === 'approved') ? (
        <Notice kind="warning">
          {t('Kế hoạch đã được trình hoặc duyệt: sửa dự toán thì phải trình lại.')}
        </Notice>
      ) : null}
      {budget.items.length === 0 ? (
        <EmptyState title={t('Chưa có dự toán')} action={add}>
          {budget.may.edit
            ? t(
                'Ghi từng khoản chi, tiền lấy từ nguồn nào, cho việc nào. Dự toán được duyệt cùng kế hoạch và in thành phụ lục.',
              )
            : t('Kế hoạch này ban hành không kèm dự toán.')}
        </EmptyState>
      ) : (
        <>
          {add === null ? null : <div className="cluster no-print">{add}</div>}
          <Items budget={budget} money={money} onAsk={setAsking} />
          {budget.bySource.length > 1 ? <Sources budget={budget} money={money} /> : null}
        </>
      )}
      {asking?.act === 'add' ? <ItemForm plan={plan} item={null} onClose={close} /> : null}
      {asking?.act === 'edit' ? (
        <ItemForm key={asking.item.id} plan={plan} item={asking.item} onClose={close} />
      ) : null}
      {asking?.act === 'drop' ? (
        <BudgetDrop planId={plan.id} item={asking.item} onClose={close} />
      ) : null}
    </section>
  )
}

function ItemForm(props: { plan: PlanView; item: BudgetLineView | null; onClose: () => void }) {
  const t = useT(en)
  const { plan, item, onClose } = props
  const save = useBudgetDeed<BudgetTyped>(plan.id, {
    act: (body) =>
      item === null
        ? plansClient.addBudgetLine({ params: { planId: plan.id }, body })
        : plansClient.editBudgetLine({
            params: { budgetLineId: item.id },
            body: { ...body, version: item.version },
          }),
    said: t('Đã lưu khoản chi'),
  })
  return (
    <BudgetForm
      plan={plan}
      draft={item?.id ?? plan.id}
      item={item && { ...item, lineId: item.line?.id ?? null }}
      save={save}
      onClose={onClose}
    />
  )
}

function Items(props: {
  budget: BudgetView
  money: (dong: number) => string
  onAsk: (asking: Asking) => void
}) {
  const t = useT(en)
  const { budget, money, onAsk } = props
  const sourceName = useSourceName()
  return (
    <Table
      caption={t('Dự toán kinh phí')}
      hideCaption
      rows={budget.items}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t('Nội dung chi'),
          heading: true,
          foot: t('Tổng cộng'),
          render: (item) => (
            <>
              {item.content}
              {item.line === null ? null : (
                <p className={`soft small ${styles.beneath}`}>
                  {t('Việc: {task}', { task: shorten(item.line.content, 90) })}
                </p>
              )}
              {item.note === null ? null : (
                <p className={`soft small ${styles.beneath}`}>{item.note}</p>
              )}
            </>
          ),
        },
        { header: t('Nguồn kinh phí'), render: ({ source }) => sourceName(source) },
        {
          header: t('Số lượng và đơn giá'),
          numeric: true,
          render: ({ quantity, unit, price }) =>
            [
              [quantity === null ? null : number(quantity, t.language, 3), unit]
                .filter(Boolean)
                .join(' '),
              price === null ? null : money(price),
            ]
              .filter(Boolean)
              .join(' × '),
        },
        {
          header: t('Thành tiền'),
          numeric: true,
          foot: <strong>{money(budget.total)}</strong>,
          render: ({ amount }) => money(amount),
        },
        ...(budget.spent > 0
          ? [
              {
                header: t('Đã chi cho việc'),
                numeric: true,
                foot: (
                  <strong>
                    {t('{money} ({percent}%)', {
                      money: money(budget.spent),
                      percent: number((100 * budget.spent) / (budget.total || 1), t.language, 1),
                    })}
                  </strong>
                ),
                render: ({ spent }: BudgetLineView) => (spent === null ? '' : money(spent)),
              },
            ]
          : []),
        ...(budget.may.edit
          ? [
              {
                header: t('Việc'),
                plain: true,
                render: (item: BudgetLineView) => (
                  <div className={styles.acts}>
                    {(['edit', 'drop'] as const).map((act) => (
                      <Button
                        key={act}
                        kind="quiet"
                        icon={act === 'edit' ? 'write' : 'remove'}
                        onClick={() => {
                          onAsk({ act, item })
                        }}
                      >
                        {act === 'edit' ? t('Sửa') : t('Bỏ')}
                      </Button>
                    ))}
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Sources(props: { budget: BudgetView; money: (dong: number) => string }) {
  const t = useT(en)
  const sourceName = useSourceName()
  return (
    <Section title={t('Cộng theo nguồn')}>
      <KeyValue
        items={props.budget.bySource.map(({ source, amount }) => [
          sourceName(source),
          props.money(amount),
        ])}
      />
    </Section>
  )
}

function useSourceName(): (source: string) => string {
  const t = useT(en)
  const entries = useCatalogue('funding_source')
  return (source) => {
    const entry = findEntry(entries, source)
    return entry ? entryLabel(entry, t.language) : source
  }
}
