import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { typedKinds } from '../../../law/calendar/calendar-contract.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, Select, TextInput } from '../../../ui/field.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-rules.ts'
import { counted } from '../due/due-words.ts'
import { dayDuesQuery, law, useLawAct, workingYearsQuery } from './rule-calls.ts'

/** A day to come is off, or worked; says first what that does to open work. */
export function DayForm(props: { onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const [date, setDate] = useState('')
  const [kind, setKind] = useState<(typeof typedKinds)[number]>('notice_off')
  const [name, setName] = useState('')
  const [source, setSource] = useState('')
  const isWorked = kind === 'swap_work'
  const preview = useQuery(dayDuesQuery(date, isWorked, date > today))
  const { mutate, isPending, error } = useLawAct(
    workingYearsQuery,
    () => law.setWorkingDay({ params: { date }, body: { kind, name, source } }),
    () => {
      toast(t('Đã đặt ngày {date}', { date: longDate(date, t.language) }))
      props.onClose()
    },
  )
  const errors = problemFields(error)
  const words = {
    notice_off: t('Nghỉ theo thông báo'),
    fixed_holiday: t('Nghỉ lễ theo luật'),
    lunar_holiday: t('Nghỉ Tết, lễ theo âm lịch'),
    makeup_off: t('Nghỉ bù'),
    swap_off: t('Nghỉ hoán đổi'),
    swap_work: t('Làm việc (làm bù, hoặc bỏ ngày nghỉ đặt nhầm)'),
  }
  return (
    <Dialog
      open
      title={t('Đặt một ngày nghỉ hoặc làm bù')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={isPending}
            disabled={date === ''}
            onClick={() => {
              mutate()
            }}
          >
            {t('Đặt ngày này')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
        <DateInput
          id="day-date"
          label={t('Ngày')}
          hint={t('Chỉ ngày sau hôm nay; những ngày đã qua giữ nguyên.')}
          required
          error={errors['date']}
          value={date}
          onChange={(event) => {
            setDate(event.target.value)
          }}
        />
        <Select
          id="day-kind"
          label={t('Nghỉ hay làm')}
          value={kind}
          options={typedKinds.map((value) => ({ value, label: words[value] }))}
          onChange={(event) => {
            setKind(typedKinds.find((value) => value === event.target.value) ?? 'notice_off')
          }}
        />
        <TextInput
          id="day-name"
          label={t('Tên')}
          required
          maxLength={100}
          error={errors['name']}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
        <TextInput
          id="day-source"
          label={t('Căn cứ')}
          hint={t('Số thông báo hoặc văn bản.')}
          required
          maxLength={200}
          error={errors['source']}
          value={source}
          onChange={(event) => {
            setSource(event.target.value)
          }}
        />
        {preview.data ? (
          <Notice kind="info" live title={t('Việc đang mở sẽ ra sao')}>
            <p>
              {preview.data.moved > 0
                ? t('{n} hạn “kịp thời” đang mở sẽ được tính lại.', {
                    n: counted(preview.data.moved, t),
                  })
                : t('Không hạn nào phải dời.')}{' '}
              {preview.data.fallsDue > 0
                ? t('{n} việc đến hạn đúng ngày này; nếu nghỉ, chỉ trễ từ ngày làm việc sau đó.', {
                    n: counted(preview.data.fallsDue, t),
                  })
                : null}
            </p>
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}
