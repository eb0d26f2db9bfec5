import { useState } from 'react'
import { AddresseeField } from '../../../organization/workspace/addressee/addressee-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-writing.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { listName } from '../import/import-names.ts'
import { LISTS } from '../import/import-paths.ts'
import { linesOf } from '../plan/line-texts.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { usePlanDeed } from '../plan/plan-deed.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import styles from '../plan/plan-screen.module.css'

const FACTS = ['title', 'fromOn', 'toOn', 'place', 'signerPosition', 'signerName'] as const
type Part = (typeof FACTS)[number] | (typeof LISTS)[number] | 'recipients'

/** What stands around the tasks: only the parts that were changed are sent. */
export function OutlineForm(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const typed = useDraft<Partial<Record<Part, string>>>(`plan-outline:${plan.id}`, {})
  const form = { ...textsOf(plan), ...typed.value }
  const save = usePlanDeed(plan.id, {
    act: () =>
      plansClient.editPlan({
        params: { planId: plan.id },
        body: { version: plan.version, ...changesOf(typed.value) },
      }),
    said: t('Đã lưu các phần chung'),
    done: () => {
      typed.acknowledged()
      onClose()
    },
  })
  const [outside, setOutside] = useState('')
  useFocusRefused(save.error)
  const errors = problemFields(save.error)
  const control = (part: Part) => ({
    id: `outline-${part}`,
    value: form[part],
    error: errors[part],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [part]: value }))
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Sửa các phần chung')}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            onClick={() => {
              save.mutate()
            }}
          >
            {t('Lưu')}
          </Button>
        </>
      }
    >
      <ProblemNotice error={save.error} />
      <TextArea {...control('title')} label={t('Tên kế hoạch')} rows={2} required />
      <div className={styles.fields}>
        <DateInput {...control('fromOn')} label={t('Từ ngày')} required />
        <DateInput {...control('toOn')} label={t('Đến ngày')} required />
      </div>
      {LISTS.map((list) => (
        <TextArea
          key={list}
          {...control(list)}
          label={listName(list, t)}
          hint={t('Mỗi dòng một ý')}
          rows={3}
        />
      ))}
      <TextArea
        {...control('recipients')}
        label={t('Nơi nhận')}
        hint={t('Mỗi dòng một nơi')}
        rows={3}
      />
      <AddresseeField
        id="outline-recipient"
        label={t('Thêm nơi nhận ngoài hệ thống từ sổ')}
        hint={t('Gõ vài chữ rồi chọn')}
        value={outside}
        onChange={setOutside}
        onChoose={(chosen) => {
          if (chosen === null) return
          typed.set((now) => ({
            ...now,
            recipients: [...linesOf(now.recipients ?? form.recipients), chosen.name].join('\n'),
          }))
          setOutside('')
        }}
      />
      <div className={styles.fields}>
        <TextInput {...control('place')} label={t('Địa danh')} />
        <TextInput {...control('signerPosition')} label={t('Chức vụ người ký')} />
        <TextInput {...control('signerName')} label={t('Người ký')} />
      </div>
    </Dialog>
  )
}

function textsOf(plan: PlanView): Record<Part, string> {
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, plan.outline[list].join('\n')] as const),
  ) as Record<(typeof LISTS)[number], string>
  return {
    ...lists,
    title: plan.title,
    fromOn: plan.fromOn,
    toOn: plan.toOn,
    place: plan.place ?? '',
    signerPosition: plan.signerPosition ?? '',
    signerName: plan.signerName ?? '',
    recipients: plan.outline.recipients.map((one) => one.text).join('\n'),
  }
}

function changesOf(parts: Partial<Record<Part, string>>) {
  const facts = Object.fromEntries(
    FACTS.flatMap((name) => {
      const text = parts[name]
      return text === undefined ? [] : [[name, text]]
    }),
  )
  const lists = Object.fromEntries(
    LISTS.flatMap((list) => {
      const text = parts[list]
      return text === undefined ? [] : [[list, linesOf(text)]]
    }),
  )
  const { recipients } = parts
  const outline = {
    ...lists,
    ...(recipients === undefined
      ? {}
      : {
          recipients: linesOf(recipients).map((text) => ({
            text,
            forReport: /để\s+(?:báo cáo|b\/c)/iu.test(text),
          })),
        }),
  }
  return { ...facts, ...(Object.keys(outline).length === 0 ? {} : { outline }) }
}
