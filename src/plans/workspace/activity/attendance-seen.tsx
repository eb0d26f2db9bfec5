import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { dateTime, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Table } from '../../../ui/table.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { saveFile } from '../../../workspace/save-file.ts'
import type { Attendee, EvidenceView } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'

/** The count, for everybody; the names behind a question, for the very unit. */
export function AttendanceSeen(props: {
  evidenceId: string
  attendance: NonNullable<EvidenceView['attendance']>
  mayOpen: boolean
}) {
  const t = useT(en)
  const { evidenceId, attendance, mayOpen } = props
  const { headCount, made, retainUntil, erased } = attendance
  const params = { evidenceId }
  const [asking, setAsking] = useState(false)
  const opened = useMutation({
    mutationFn: () => plans.openAttendance({ params, body: {} }),
    onSuccess: () => {
      setAsking(false)
    },
  })
  const scan = useMutation({
    mutationFn: async () => {
      saveFile(await plans.downloadAttendanceScan({ params }), t('to-diem-danh'))
    },
  })
  const until = shortDate(retainUntil, t.language)
  return (
    <div>
      <p>
        <strong>{t('{n} người', { n: number(headCount, t.language) })}</strong>{' '}
        <span className="soft">{made === 'scan' ? t('(tờ điểm danh chụp lại)') : null}</span>
      </p>
      <p className="soft small">
        {erased
          ? t('Danh sách đã xóa sau ngày {date}; số người còn lại.', { date: until })
          : t('Tên chỉ đơn vị xem được, giữ đến {date}.', { date: until })}
      </p>
      {mayOpen && !erased ? (
        <Button
          onClick={() => {
            setAsking(true)
          }}
        >
          {t('Mở danh sách')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        title={t('Mở danh sách điểm danh?')}
        act={t('Mở danh sách')}
        busy={opened.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          opened.mutate()
        }}
      >
        <ProblemNotice error={opened.error} />
        <p>{t('Danh sách có thông tin cá nhân. Tên anh chị và lúc mở được ghi lại.')}</p>
      </ConfirmDialog>
      <Dialog
        open={opened.data !== undefined}
        title={t('Danh sách điểm danh')}
        onClose={opened.reset}
      >
        {opened.data ? (
          <div className="stack">
            {opened.data.hasScan ? (
              <>
                <ProblemNotice error={scan.error} />
                <Button
                  busy={scan.isPending}
                  onClick={() => {
                    scan.mutate()
                  }}
                >
                  {t('Tải tờ điểm danh')}
                </Button>
              </>
            ) : (
              <AttendeeTable attendees={opened.data.attendees} />
            )}
            <p className="soft small">
              {t('Đã mở: {list}', {
                list: opened.data.looks
                  .map(({ name, seenAt }) => `${name} (${dateTime(seenAt, t.language)})`)
                  .join('; '),
              })}
            </p>
          </div>
        ) : null}
      </Dialog>
    </div>
  )
}

export function AttendeeTable(props: { attendees: readonly Attendee[] }) {
  const t = useT(en)
  const rows = props.attendees.map((one, index) => ({ ...one, place: index + 1 }))
  return (
    <Table
      caption={t('{n} người', { n: number(rows.length, t.language) })}
      rows={rows}
      rowKey={({ place }) => place}
      columns={[
        { header: t('Số thứ tự'), render: ({ place }) => place, numeric: true },
        { header: t('Họ và tên'), render: ({ name }) => name, heading: true },
        { header: t('Chức vụ'), render: ({ position }) => position ?? '' },
        { header: t('Đơn vị'), render: ({ office }) => office ?? '' },
        { header: t('Liên hệ'), render: ({ contact }) => contact ?? '' },
      ]}
    />
  )
}
