import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, DateInput, FieldError, Select, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { DutyView } from '../../contract.ts'
import { en } from '../../en-duty.ts'
import type { Bearer } from '../../duty/duty.ts'
import type { PeriodKind, Subject } from '../../report/report.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { SUBJECT_WORDS } from '../report/subjects.ts'
import { duties } from './duty-calls.ts'
import { BEARER_WORDS, PERIOD_WORDS } from './duty-words.ts'
import css from './duty.module.css'

type Party = DutyView['named'][number]

/** A duty laid down, or one told anew: who, to whom, through whom, within which other report. */
export function DutyDialog(props: {
  unitId: string
  duty: DutyView | null
  above: readonly Party[]
  below: readonly Party[]
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { duty, onClose } = props
  const [words, setWords] = useState('')
  const [periodKind, setPeriodKind] = useState<PeriodKind | null>('quarter')
  const [subject, setSubject] = useState<Subject>('communication')
  const [fromOn, setFromOn] = useState(today)
  const [bearers, setBearers] = useState<readonly Bearer[]>(duty?.bearers ?? ['committees'])
  const [named, setNamed] = useState<readonly string[]>(
    duty?.named.flatMap(({ unitId }) => unitId ?? []) ?? [],
  )
  const [to, setTo] = useState(duty?.to?.unitId ?? '')
  const [via, setVia] = useState(duty?.via?.unitId ?? '')
  const [embedIn, setEmbedIn] = useState<string>(duty?.embedIn ?? '')
  const laid = {
    bearers: [...bearers],
    bearerIds: bearers.includes('named') ? [...named] : [],
    toUnitId: to === '' ? null : to,
    toName: to === '' && duty?.to?.unitId === null ? duty.to.name : null,
    viaUnitId: via === '' ? null : via,
    viaName: via === '' && duty?.via?.unitId === null ? duty.via.name : null,
    embedIn: hostOf(embedIn),
  }
  const save = useReportsAct(async () => {
    if (duty) await duties.changeDuty({ params: { dutyId: duty.id }, body: laid })
    else {
      const body = { ...laid, words: words.trim(), periodKind, subject, fromOn }
      await duties.createDuty({ params: { unitId: props.unitId }, body })
    }
    toast(duty ? t('Đã sửa yêu cầu báo cáo') : t('Đã đặt yêu cầu báo cáo'))
    onClose()
  })
  const fields = problemFields(save.error)
  const laysBelow = bearers.some((bearer) => bearer !== 'own')
  const above = props.above.flatMap(option)
  return (
    <Dialog
      open
      title={duty ? t('Sửa yêu cầu báo cáo') : t('Yêu cầu cấp dưới báo cáo')}
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
            {duty ? t('Lưu') : t('Đặt yêu cầu')}
          </Button>
        </>
      }
    >
      {duty ? (
        <p>“{duty.words}”</p>
      ) : (
        <>
          <TextArea
            id="duty-words"
            label={t('Nội dung yêu cầu')}
            hint={t('Đơn vị phải báo cáo đọc được nguyên văn.')}
            required
            rows={3}
            maxLength={1000}
            value={words}
            error={fields['words']}
            onChange={(event) => {
              setWords(event.target.value)
            }}
          />
          <Select
            id="duty-period"
            label={t('Kỳ báo cáo')}
            hint={t('Chưa rõ thì để trống; danh sách báo cáo sẽ hỏi lại.')}
            empty={t('Chưa rõ kỳ')}
            value={periodKind ?? ''}
            error={fields['periodKind']}
            options={(Object.keys(PERIOD_WORDS) as PeriodKind[]).map((value) => ({
              value,
              label: t(PERIOD_WORDS[value]),
            }))}
            onChange={(event) => {
              setPeriodKind(event.target.value === '' ? null : (event.target.value as PeriodKind))
            }}
          />
          <Select
            id="duty-subject"
            label={t('Loại báo cáo')}
            value={subject}
            options={subjectOptions(t)}
            onChange={(event) => {
              setSubject(event.target.value as Subject)
            }}
          />
          <DateInput
            id="duty-from"
            label={t('Áp dụng từ ngày')}
            required
            value={fromOn}
            error={fields['fromOn']}
            onChange={(event) => {
              setFromOn(event.target.value)
            }}
          />
        </>
      )}
      <fieldset className={css['choice']}>
        <legend>{t('Ai báo cáo')}</legend>
        {(Object.keys(BEARER_WORDS) as Bearer[]).map((bearer) => (
          <Checkbox
            key={bearer}
            id={`duty-bearer-${bearer}`}
            label={t(BEARER_WORDS[bearer])}
            checked={bearers.includes(bearer)}
            onChange={() => {
              setBearers((now) => toggled(now, bearer))
            }}
          />
        ))}
        {bearers.includes('named') ? (
          <div className={css['named']}>
            {props.below.flatMap(option).map(({ value, label }) => (
              <Checkbox
                key={value}
                id={`duty-named-${value}`}
                label={label}
                checked={named.includes(value)}
                onChange={() => {
                  setNamed((now) => toggled(now, value))
                }}
              />
            ))}
          </div>
        ) : null}
        <FieldError id="duty-bearers" error={fields['bearers'] ?? fields['bearerIds']} />
      </fieldset>
      <Select
        id="duty-to"
        label={t('Gửi')}
        empty={
          duty?.to && duty.to.unitId === null
            ? duty.to.name
            : t(laysBelow ? 'Chính đơn vị này' : 'Cấp trên trực tiếp')
        }
        value={to}
        options={above}
        error={fields['toUnitId']}
        onChange={(event) => {
          setTo(event.target.value)
        }}
      />
      <Select
        id="duty-via"
        label={t('Qua')}
        empty={duty?.via && duty.via.unitId === null ? duty.via.name : t('Gửi thẳng')}
        value={via}
        options={above.filter(({ value }) => value !== to)}
        error={fields['viaUnitId']}
        onChange={(event) => {
          setVia(event.target.value)
        }}
      />
      <Select
        id="duty-embed"
        label={t('Lồng ghép vào báo cáo')}
        hint={t('Viết một lần trong báo cáo truyền thông, có nguyên phần đó trong báo cáo này.')}
        empty={t('Không lồng ghép')}
        value={embedIn}
        options={subjectOptions(t).filter(({ value }) => value !== 'communication')}
        error={fields['embedIn']}
        onChange={(event) => {
          setEmbedIn(event.target.value)
        }}
      />
      {save.error && Object.keys(fields).length === 0 ? <ProblemNotice error={save.error} /> : null}
    </Dialog>
  )
}

function option({ unitId, name }: Party): { value: string; label: string }[] {
  return unitId === null ? [] : [{ value: unitId, label: name }]
}

function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}

function subjectOptions(t: ReturnType<typeof useT>) {
  return (Object.keys(SUBJECT_WORDS) as Subject[]).map((value) => ({
    value,
    label: t(SUBJECT_WORDS[value]),
  }))
}

function hostOf(value: string): 'reform' | 'procedure_control' | null {
  return value === 'reform' || value === 'procedure_control' ? value : null
}
