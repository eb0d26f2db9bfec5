import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, DateInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-receipt.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'

/** By when recipients issue plans of their own. */
export function DutyDialog(props: {
  planId: string
  version: number
  duty: { words: string; who: string | null; lineId: string | null; dueOn: string | null } | null
  onClose: () => void
}) {
  const t = useT(en)
  const { planId, version, duty, onClose } = props
  const cache = useQueryClient()
  const [isAsked, setAsked] = useState(true)
  const [words, setWords] = useState(duty?.words ?? t('Ban hành kế hoạch của đơn vị.'))
  const [dueOn, setDueOn] = useState(duty?.dueOn ?? '')
  const [who, setWho] = useState(duty?.who ?? '')
  // A task asks whom it gives work; without one a duty that names nobody asks all.
  const isOfTask = duty !== null && duty.lineId !== null
  const [isOfAll, setOfAll] = useState(duty !== null && duty.who === null && !isOfTask)
  const asks = isOfAll ? { who: null } : who.trim() === '' ? {} : { who }
  const save = useMutation({
    mutationFn: () =>
      plansClient.setOwnPlanDuty({
        params: { planId },
        body: {
          version,
          duty: isAsked ? { words, dueOn: dueOn === '' ? null : dueOn, ...asks } : null,
        },
      }),
    onSuccess: async () => {
      toast(t('Đã lưu yêu cầu'))
      onClose()
      await cache.invalidateQueries({ queryKey: ['plans'] })
    },
  })
  useFocusRefused(save.error)
  const errors = problemFields(save.error)
  return (
    <Dialog
      open
      title={t('Kế hoạch riêng của nơi nhận')}
      onClose={onClose}
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
      <Checkbox
        id="duty-asked"
        label={t('Nơi nhận phải ban hành kế hoạch riêng')}
        checked={isAsked}
        onChange={(event) => {
          setAsked(event.target.checked)
        }}
      />
      {isAsked ? (
        <>
          <TextArea
            id="duty-words"
            label={t('Yêu cầu, theo lời văn bản')}
            rows={3}
            required
            value={words}
            error={errors['duty.words']}
            onChange={(event) => {
              setWords(event.target.value)
            }}
          />
          {isOfTask ? null : (
            <Checkbox
              id="duty-of-all"
              label={t('Yêu cầu mọi nơi nhận')}
              checked={isOfAll}
              onChange={(event) => {
                setOfAll(event.target.checked)
              }}
            />
          )}
          {isOfAll ? null : (
            <TextInput
              id="duty-who"
              label={t('Nơi nhận nào phải ban hành')}
              hint={
                isOfTask
                  ? t('Để trống: các đơn vị được giao việc này.')
                  : t('Ví dụ: UBND các xã, phường. Để trống: những nơi nhận mà yêu cầu nêu tên.')
              }
              value={who}
              error={errors['duty.who']}
              onChange={(event) => {
                setWho(event.target.value)
              }}
            />
          )}
          <DateInput
            id="duty-due"
            label={t('Chậm nhất ngày')}
            value={dueOn}
            error={errors['dueOn'] ?? errors['duty.dueOn']}
            onChange={(event) => {
              setDueOn(event.target.value)
            }}
          />
        </>
      ) : null}
    </Dialog>
  )
}
