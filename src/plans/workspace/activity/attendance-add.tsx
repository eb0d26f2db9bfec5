import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { NumberInput, TextArea } from '../../../ui/field.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { Quantity } from '../../activity/activity.ts'
import type { Attendee } from '../../activity/evidence-contract.ts'
import { readNumber } from '../../activity/typed-number.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import css from './activity.module.css'
import { AttendeeTable } from './attendance-seen.tsx'

/** Who was there: the signed sheet itself, or names from Excel, pasted or typed. Names stay with the unit. */
export function AttendanceAdd(props: { activityId: string; quantities: readonly Quantity[] }) {
  const t = useT(en)
  const cache = useQueryClient()
  const [round, setRound] = useState(0)
  const done = async () => {
    setRound(round + 1)
    toast(t('Đã lưu danh sách điểm danh'))
    await cache.invalidateQueries({ queryKey: ['activities'] })
  }
  return (
    <details className={css['history']}>
      <summary>{t('Danh sách điểm danh')}</summary>
      <div className="stack" key={round}>
        <Notice title={t('Tên người chỉ đơn vị mình xem được')}>
          <p>
            {t(
              'Báo cáo và cấp trên chỉ thấy số người. Ai mở danh sách đều được ghi lại; hết hạn lưu thì tên bị xóa, số người còn.',
            )}
          </p>
        </Notice>
        <Scan activityId={props.activityId} onDone={done} />
        <Names {...props} onDone={done} />
      </div>
    </details>
  )
}

interface WayProps {
  activityId: string
  onDone: () => Promise<void>
}

/** A list replaces the number that was written without one: said before it is kept. */
function Recounted(props: { quantities: readonly Quantity[]; listed: number }) {
  const t = useT(en)
  const { quantities, listed } = props
  const written = quantities.find(
    ({ kind, countMethod }) => kind === 'attendees' && countMethod !== 'roster',
  )
  if (written === undefined || written.value === listed) return null
  return (
    <Notice kind="warning" live title={t('Số người tham gia sẽ theo danh sách')}>
      <p>
        {t('Đang ghi {before} người; lưu danh sách này thì thành {n} người. Số cũ giữ ở lịch sử.', {
          before: number(written.value, t.language),
          n: number(listed, t.language),
        })}
      </p>
    </Notice>
  )
}

function Names({ activityId, quantities, onDone }: WayProps & { quantities: readonly Quantity[] }) {
  const t = useT(en)
  const params = { activityId }
  const [text, setText] = useState('')
  const read = useMutation({
    mutationFn: (file: File | undefined) =>
      plans.readAttendanceSheet({
        params,
        ...(file
          ? { body: {}, files: [{ file, name: file.name }] }
          : { body: { text }, files: [] }),
      }),
  })
  const keep = useMutation({
    mutationFn: ({ attendees, made }: { attendees: Attendee[]; made: 'typed' | 'sheet' }) =>
      plans.addAttendance({ params, body: { attendees, made } }),
    onSuccess: onDone,
  })
  const found = read.data
  return found && found.attendees.length > 0 ? (
    <>
      {found.notes.length > 0 ? (
        <Notice kind="warning" live title={t('Hãy xem lại danh sách')}>
          {found.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      <AttendeeTable attendees={found.attendees} />
      <Recounted quantities={quantities} listed={found.attendees.length} />
      <ProblemNotice error={keep.error} />
      <div className="cluster">
        <Button
          kind="primary"
          busy={keep.isPending}
          onClick={() => {
            keep.mutate({ attendees: found.attendees, made: read.variables ? 'sheet' : 'typed' })
          }}
        >
          {t('Lưu danh sách {n} người', { n: found.attendees.length })}
        </Button>
        <Button onClick={read.reset}>{t('Chọn lại')}</Button>
      </div>
    </>
  ) : (
    <>
      <FileDrop
        id="attendance-sheet"
        label={t('Hoặc chọn tệp Excel có họ tên')}
        hint={t('.xlsx, .xls, .csv; xem lại trước khi lưu')}
        accept=".xlsx,.xls,.csv"
        error={problemFields(read.error)['file']}
        onFiles={([file]) => {
          read.mutate(file)
        }}
      />
      <TextArea
        id="attendance-text"
        label={t('Hoặc gõ, dán danh sách')}
        hint={t('Mỗi người một dòng; dán từ Excel cũng được.')}
        rows={4}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
        }}
      />
      {found ? <p>{t('Không thấy họ tên nào.')}</p> : null}
      {read.error && !problemFields(read.error)['file'] ? (
        <ProblemNotice error={read.error} />
      ) : null}
      <div className="cluster">
        <Button
          busy={read.isPending}
          onClick={() => {
            read.mutate(undefined)
          }}
        >
          {t('Xem lại danh sách')}
        </Button>
      </div>
    </>
  )
}

function Scan({ activityId, onDone }: WayProps) {
  const t = useT(en)
  const [count, setCount] = useState('')
  const [file, setFile] = useState<File>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (sheet: File) =>
      plans.addAttendanceScan({
        params: { activityId },
        body: { headCount: readNumber(count) ?? 0 },
        files: [{ file: sheet, name: sheet.name }],
      }),
    onSuccess: onDone,
  })
  const errors = problemFields(error)
  return (
    <div className="stack">
      <FileDrop
        id="attendance-scan"
        label={t('Chụp tờ điểm danh đã ký')}
        hint={t('Ảnh hoặc PDF; không ai ngoài đơn vị mở được')}
        accept="image/*,application/pdf"
        files={file ? [file] : []}
        error={errors['file']}
        onFiles={([chosen]) => {
          setFile(chosen)
        }}
      />
      {file ? (
        <>
          <NumberInput
            id="attendance-count"
            label={t('Số người trên tờ điểm danh')}
            required
            error={errors['headCount']}
            value={count}
            onChange={(event) => {
              setCount(event.target.value)
            }}
          />
          {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
          <div className="cluster">
            <Button
              kind="primary"
              busy={isPending}
              onClick={() => {
                mutate(file)
              }}
            >
              {t('Lưu tờ điểm danh')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
