import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAddress } from '../../../workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-events.ts'
import { allChildrenQuery, unitQuery } from '../organization-calls.ts'
import type { ChosenUnit } from '../unit/unit-field.tsx'
import { ChildrenStep } from './children-step.tsx'
import { faultsAt } from './event-faults.ts'
import { endingOf, newEvent, unanswered } from './event-form.ts'
import type { TypedEvent } from './event-form.ts'
import { KindStep } from './kind-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { UnitsStep } from './units-step.tsx'
import css from './event.module.css'

/** What becomes of units on a day, asked step by step, shown before it is done. */
export function EventWizard() {
  const t = useT(en)
  const unit = useUnit()
  const first = useAddress().get('don-vi')
  const query = useQuery({ ...unitQuery(first ?? ''), enabled: first !== undefined })
  return (
    <Screen
      title={t('Ghi việc sắp xếp đơn vị')}
      lead={t('Bốn bước; trước bước cuối chưa có gì được ghi.')}
      crumbs={[
        { label: t('Tổ chức'), href: href('/to-chuc') },
        { label: t('Sắp xếp đơn vị'), href: href('/to-chuc/sap-xep') },
        { label: t('Việc mới') },
      ]}
    >
      {unit?.role !== 'administrator' ? (
        <Notice
          kind="warning"
          title={t('Chỉ người quản trị của đơn vị cấp trên ghi được việc này')}
        />
      ) : first === undefined ? (
        <Steps first={[]} />
      ) : (
        <Answer query={query} lines={6}>
          {({ id, name }) => <Steps first={[{ id, name }]} />}
        </Answer>
      )}
    </Screen>
  )
}

function Steps({ first }: { first: readonly ChosenUnit[] }) {
  const t = useT(en)
  const { today } = useSession()
  const [step, setStep] = useState(0)
  const [done, setDone] = useState(false)
  const [asked, setAsked] = useState(false)
  const draft = useDraft<TypedEvent>(`unit-event:${first[0]?.id ?? ''}`, newEvent(today, first))
  const event = draft.value
  const children = useChildren(event)
  const titles = [t('Việc gì'), t('Đơn vị nào'), t('Đơn vị con về đâu'), t('Xem trước và ghi')]
  const set = (change: Partial<TypedEvent>) => {
    draft.set((now) => ({ ...now, ...change }))
  }
  const open = unanswered(event, children.items)
  const faults = faultsAt(step, event, t)
  const shown = asked ? faults : {}
  const go = (next: number) => {
    setStep(next)
    setAsked(false)
    window.scrollTo(0, 0)
  }
  const goOn = () => {
    const [first] = Object.keys(faults)
    if (first === undefined) {
      go(step + 1)
      return
    }
    setAsked(true)
    document.getElementById(first)?.focus()
  }
  return (
    <>
      {draft.restored ? (
        <Notice
          title={t('Những gì anh chị nhập lần trước còn nguyên')}
          action={
            <Button
              onClick={() => {
                draft.reset()
                go(0)
              }}
            >
              {t('Bỏ, nhập lại từ đầu')}
            </Button>
          }
        />
      ) : null}
      <ol className={css['steps']}>
        {titles.map((title, index) => (
          <li key={title} aria-current={index === step ? 'step' : undefined}>
            <span aria-hidden="true">{index + 1}</span> {title}
          </li>
        ))}
      </ol>
      {step === 0 ? <KindStep event={event} faults={shown} onSet={set} /> : null}
      {step === 1 ? <UnitsStep event={event} faults={shown} onSet={set} /> : null}
      {step === 2 ? <ChildrenStep event={event} groups={children.groups} onSet={set} /> : null}
      {step === 3 ? (
        <PreviewStep
          event={event}
          below={children.items}
          onDone={() => {
            draft.acknowledged()
            setDone(true)
          }}
        />
      ) : null}
      <div className="cluster">
        {step > 0 && !done ? (
          <Button
            onClick={() => {
              go(step - 1)
            }}
          >
            {t('Quay lại')}
          </Button>
        ) : null}
        {step < 3 ? (
          <Button
            kind="primary"
            disabled={step === 2 && (children.loading || open > 0)}
            onClick={goOn}
          >
            {step === 2 ? t('Xem trước') : t('Tiếp tục')}
          </Button>
        ) : null}
        {step === 2 && open > 0 ? (
          <span className="soft">{t('Còn {n} đơn vị chưa có nơi đến', { n: open })}</span>
        ) : null}
      </div>
    </>
  )
}

export interface ChildGroup {
  parent: ChosenUnit
  children: readonly { id: string; name: string }[]
}

/** The units directly below those that end, as they are on the eve. */
function useChildren(event: TypedEvent) {
  const ending = endingOf(event)
  const queries = useQueries({
    queries: ending.map(({ id }) => allChildrenQuery(id, addDays(event.on, -1))),
  })
  const groups: ChildGroup[] = ending.map((parent, index) => ({
    parent,
    children: (queries[index]?.data?.items ?? []).filter(
      ({ closedOn }) => closedOn === null || closedOn >= event.on,
    ),
  }))
  return {
    groups,
    items: groups.flatMap(({ children }) => children),
    loading: queries.some(({ isPending }) => isPending),
  }
}
