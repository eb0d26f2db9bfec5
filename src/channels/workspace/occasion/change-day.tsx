import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DateInput, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import { daysOfOccasion } from '../../occasion/occasion-days.ts'
import type { OccasionView } from '../../occasion/occasion-contract.ts'
import css from '../channels.module.css'
import { occasions, refreshOccasions } from './occasion-calls.ts'

const SHOWN = 26

/** One day of what repeats: not held, or (by a head) on another day instead. */
export function ChangeDay(props: { occasion: OccasionView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { occasion, onClose } = props
  const days = daysOfOccasion(occasion, today, occasion.until ?? today).slice(0, SHOWN)
  const [typed, setTyped] = useState({
    on: days[0] ?? '',
    isMoved: false,
    movedTo: '',
    fromTime: occasion.fromTime ?? '',
    toTime: occasion.toTime ?? '',
    reason: '',
  })
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  const save = useMutation({
    mutationFn: () =>
      occasions.changeOccasionDay({
        params: { occasionId: occasion.id },
        body: {
          version: occasion.version,
          on: typed.on,
          reason: typed.reason,
          movedTo: typed.isMoved ? typed.movedTo : null,
          fromTime: typed.fromTime || null,
          toTime: typed.toTime || null,
        },
      }),
    onSuccess: async () => {
      toast(t('Đã ghi trên lịch của đơn vị'))
      await refreshOccasions()
      onClose()
    },
  })
  const fields = problemFields(save.error)
  return (
    <FormDialog
      title={t('Đổi một ngày của “{title}”', { title: occasion.title })}
      act={typed.isMoved ? t('Chuyển ngày') : t('Báo nghỉ ngày này')}
      busy={save.isPending}
      error={save.error}
      placed={['on', 'reason', 'movedTo', 'fromTime', 'toTime']}
      onClose={onClose}
      onAct={() => {
        save.mutate()
      }}
    >
      <Select
        id="day-on"
        label={t('Ngày')}
        value={typed.on}
        error={fields['on']}
        options={days.map((day) => ({ value: day, label: longDate(day, t.language) }))}
        onChange={(event) => {
          set({ on: event.target.value })
        }}
      />
      {occasion.may.moveDay ? (
        <fieldset>
          <legend className="unseen">{t('Ngày đó')}</legend>
          {[false, true].map((isMoved) => (
            <label key={isMoved ? 'moved' : 'off'} className="check">
              <input
                type="radio"
                name="day-what"
                checked={typed.isMoved === isMoved}
                onChange={() => {
                  set({ isMoved })
                }}
              />
              <span>{isMoved ? t('Chuyển sang ngày khác') : t('Không tổ chức')}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="soft">
          {t('Không tổ chức ngày đó. Chuyển sang ngày khác thì lãnh đạo báo.')}
        </p>
      )}
      {typed.isMoved ? (
        <>
          <DateInput
            id="day-to"
            label={t('Ngày mới')}
            required
            min={today}
            value={typed.movedTo}
            error={fields['movedTo']}
            onChange={(event) => {
              set({ movedTo: event.target.value })
            }}
          />
          <div className={css['pair']}>
            <TextInput
              id="day-from"
              type="time"
              label={t('Từ giờ')}
              value={typed.fromTime}
              error={fields['fromTime']}
              onChange={(event) => {
                set({ fromTime: event.target.value })
              }}
            />
            <TextInput
              id="day-until"
              type="time"
              label={t('Đến giờ')}
              value={typed.toTime}
              error={fields['toTime']}
              onChange={(event) => {
                set({ toTime: event.target.value })
              }}
            />
          </div>
        </>
      ) : null}
      <TextArea
        id="day-reason"
        label={t('Lý do, người dân đọc được')}
        required
        rows={2}
        maxLength={500}
        value={typed.reason}
        error={fields['reason']}
        onChange={(event) => {
          set({ reason: event.target.value })
        }}
      />
    </FormDialog>
  )
}
