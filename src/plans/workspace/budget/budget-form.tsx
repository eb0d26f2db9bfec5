import { entriesOn } from '../../../law/catalogue/catalogue-entry.ts'
import { entryLabel } from '../../../law/workspace/catalogue-field.tsx'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NumberInput, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { number, shorten } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { readNumber } from '../../activity/typed-number.ts'
import { amountOf } from '../../budget/amount.ts'
import type { BudgetTyped } from '../../budget/budget-contract.ts'
import { en } from '../../en-budget.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import styles from '../plan/plan-screen.module.css'

type Part = 'content' | 'source' | 'unit' | 'quantity' | 'price' | 'amount' | 'lineId' | 'note'

/** What an item says, wherever it is written. */
export type BudgetItem = Omit<BudgetTyped, 'amount'> & { amount: number | null }

interface Saving {
  isPending: boolean
  error: Error | null
  mutate: (typed: BudgetTyped, then: { onSuccess: () => void }) => void
}

/** One item of the estimate; what quantity and price make is reckoned while it is typed. */
export function BudgetForm(props: {
  plan: PlanView
  /** Under which what is typed is kept until it is saved. */
  draft: string
  /** Null: a new one. */
  item: BudgetItem | null
  save: Saving
  onClose: () => void
}) {
  const t = useT(en)
  const { plan, item, save, onClose } = props
  const typed = useDraft(`budget:${props.draft}`, textsOf(item))
  const form = typed.value
  const sources = useCatalogue('funding_source')
  useFocusRefused(save.error)
  const errors = problemFields(save.error)
  const control = (part: Part) => ({
    id: `budget-${part}`,
    value: form[part],
    error: errors[part] ?? (isNoNumber(part, form[part]) && t('Ghi số như 1.250 hoặc 12,5.')),
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [part]: value }))
    },
  })
  const made = madeOf(form)
  return (
    <Dialog
      open
      onClose={onClose}
      title={item === null ? t('Thêm khoản chi') : t('Sửa khoản chi')}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            disabled={NUMBERS.some((part) => isNoNumber(part, form[part]))}
            onClick={() => {
              save.mutate(bodyOf(form), {
                onSuccess: () => {
                  typed.acknowledged()
                  onClose()
                },
              })
            }}
          >
            {t('Lưu')}
          </Button>
        </>
      }
    >
      {Object.keys(errors).length === 0 ? <ProblemNotice error={save.error} /> : null}
      <TextArea {...control('content')} label={t('Nội dung chi')} rows={2} required />
      <Select
        {...control('source')}
        label={t('Nguồn kinh phí')}
        required
        empty={t('Chọn nguồn kinh phí')}
        options={sources
          .filter((one) => one.code === form.source || entriesOn([one], plan.fromOn).length > 0)
          .map((one) => ({ value: one.code, label: entryLabel(one, t.language) }))}
      />
      <div className={styles.fields}>
        <NumberInput {...control('quantity')} label={t('Số lượng')} />
        <TextInput
          {...control('unit')}
          label={t('Đơn vị tính')}
          placeholder={t('Ví dụ: tờ, buổi, tin')}
        />
        <NumberInput {...control('price')} label={t('Đơn giá (đồng)')} />
      </div>
      {made === null ? (
        <NumberInput
          {...control('amount')}
          label={t('Thành tiền (đồng)')}
          hint={t('Có số lượng và đơn giá thì không cần ghi')}
        />
      ) : (
        <p>
          {t('Thành tiền: số lượng nhân đơn giá là')}{' '}
          <strong>{t('{money} đồng', { money: number(made, t.language) })}</strong>
        </p>
      )}
      <Select
        {...control('lineId')}
        label={t('Chi cho việc')}
        empty={t('Chi chung cho cả kế hoạch')}
        options={plan.lineList.map((line, index) => ({
          value: line.id,
          label: `${line.label ?? index + 1}. ${shorten(line.content, 90)}`,
        }))}
      />
      <TextInput {...control('note')} label={t('Ghi chú')} />
    </Dialog>
  )
}

const NUMBERS = ['quantity', 'price', 'amount'] as const

function isNoNumber(part: Part, text: string): boolean {
  return NUMBERS.some((one) => one === part) && Number.isNaN(readNumber(text))
}

function madeOf({ quantity, price }: Record<Part, string>): number | null {
  const many = readNumber(quantity)
  const each = readNumber(price)
  if (many === undefined || each === undefined || Number.isNaN(many)) return null
  return Number.isInteger(each) ? amountOf(many, each) : null
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : number(value, 'vi', 3)
}

function textsOf(item: BudgetItem | null): Record<Part, string> {
  const isMade = item !== null && item.quantity !== null && item.price !== null
  return {
    content: item?.content ?? '',
    source: item?.source ?? '',
    unit: item?.unit ?? '',
    quantity: figure(item?.quantity),
    price: figure(item?.price),
    amount: isMade ? '' : figure(item?.amount),
    lineId: item?.lineId ?? '',
    note: item?.note ?? '',
  }
}

function bodyOf(form: Record<Part, string>) {
  const isMade = madeOf(form) !== null
  return {
    content: form.content,
    source: form.source,
    unit: form.unit.trim() || null,
    quantity: readNumber(form.quantity) ?? null,
    price: readNumber(form.price) ?? null,
    amount: isMade ? null : (readNumber(form.amount) ?? null),
    note: form.note.trim() || null,
    lineId: form.lineId || null,
  }
}
