import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createClient } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { dayOf } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { callOptions } from '../../../workspace/calls.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { ToldOnce } from '../../../workspace/told-once.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { calendarOperations } from '../../calendar/calendar-contract.ts'
import { en } from '../../en-calendar.ts'
import { useAct } from '../due/due-calls.ts'

const calendars = createClient(calendarOperations, callOptions)

/** Puts the unit's due dates into a calendar of one's own, by an address that only oneself knows. */
export function CalendarButton(props: { unitId: string }) {
  const t = useT(en)
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <Button
        kind="quiet"
        icon="calendar"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('Đưa hạn vào lịch của tôi')}
      </Button>
      {open ? <CalendarDialog unitId={props.unitId} onClose={close} /> : null}
    </>
  )
}

function CalendarDialog(props: { unitId: string; onClose: () => void }) {
  const t = useT(en)
  const params = { unitId: props.unitId }
  const [made, setMade] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['due', 'calendar', props.unitId],
    queryFn: ({ signal }) => calendars.getCalendar({ params, signal }),
  })
  const renew = useAct(
    () => undefined,
    async () => {
      setMade((await calendars.renewCalendar({ params, body: {} })).address)
    },
  )
  const end = useAct(
    () => {
      setMade(null)
    },
    async () => {
      await calendars.closeCalendar({ params })
      toast(t('Địa chỉ lịch thôi dùng được'))
    },
  )
  return (
    <Dialog open title={t('Đưa hạn vào lịch của tôi')} onClose={props.onClose}>
      <div className="stack">
        <p>
          {t(
            'Điện thoại, Outlook, Google Lịch đọc địa chỉ này và hiện các hạn chưa xong của đơn vị, nhắc trước một ngày. Ai có địa chỉ đều đọc được: đừng gửi cho người khác.',
          )}
        </p>
        <ProblemNotice error={renew.error ?? end.error} />
        {made === null ? null : (
          <ToldOnce
            id="calendar-address"
            title={t('Địa chỉ lịch riêng, chỉ hiện một lần')}
            label={t('Dán vào “Thêm lịch bằng URL”, “Đăng ký lịch”')}
            address={made}
          />
        )}
        <Answer query={query} lines={2}>
          {({ address }) => (
            <>
              {address === null || made !== null ? null : (
                <p>
                  {t('Đã có địa chỉ từ {date}.', { date: dayOf(address.since, t.language) })}{' '}
                  {address.lastReadAt === null
                    ? t('Chưa có lịch nào đọc.')
                    : t('Lịch đọc lần cuối {date}.', {
                        date: dayOf(address.lastReadAt, t.language),
                      })}{' '}
                  {t('Quên địa chỉ thì tạo địa chỉ mới; địa chỉ cũ thôi dùng được.')}
                </p>
              )}
              <div className="cluster">
                {made === null ? (
                  <Button
                    kind="primary"
                    busy={renew.isPending}
                    onClick={() => {
                      renew.mutate()
                    }}
                  >
                    {address === null ? t('Tạo địa chỉ lịch') : t('Tạo địa chỉ mới')}
                  </Button>
                ) : null}
                {address === null ? null : (
                  <Button
                    busy={end.isPending}
                    onClick={() => {
                      end.mutate()
                    }}
                  >
                    {t('Thôi dùng địa chỉ')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Answer>
      </div>
    </Dialog>
  )
}
