import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, TextInput } from '../../../ui/field.tsx'
import { addDays, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { ToldOnce } from '../../../workspace/told-once.tsx'
import { en } from '../../en.ts'
import { channels } from '../channel-calls.ts'
import { type DeliveryDialogProps, useDeliveryAct } from '../delivery/delivery-act.ts'

/** How long an editor may answer when nobody says otherwise, in days. */
const USUAL_DAYS = 30

/** The address is told once, to be sent by whatever way the office writes to the outlet. */
export function GiveLinkDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const { today } = useSession()
  const { id, version, details, target } = delivery
  const [forWhom, setForWhom] = useState(details.outlet ?? target)
  const [lastDay, setLastDay] = useState(addDays(today, USUAL_DAYS))
  const [address, setAddress] = useState<string | null>(null)
  const act = useDeliveryAct(
    async () => {
      const body = { version, forWhom, lastDay }
      setAddress((await channels.giveOutletLink({ params: { deliveryId: id }, body })).address)
    },
    t('Đã tạo đường dẫn'),
    () => undefined,
  )
  const fields = problemFields(act.error)
  return (
    <Dialog
      open
      title={t('Đường dẫn cho tòa soạn, đài')}
      onClose={onClose}
      footer={
        address === null ? (
          <>
            <Button onClick={onClose}>{t('Để sau')}</Button>
            <Button
              kind="primary"
              busy={act.isPending}
              onClick={() => {
                act.mutate()
              }}
            >
              {t('Tạo đường dẫn')}
            </Button>
          </>
        ) : (
          <Button kind="primary" onClick={onClose}>
            {t('Xong')}
          </Button>
        )
      }
    >
      {address === null ? (
        <>
          <p>
            {t(
              'Người có đường dẫn lấy đúng bản đã duyệt, rồi báo đã đăng, đã phát hoặc không đăng. Không cần tài khoản. Tạo đường dẫn cũng là đã bàn giao.',
            )}
          </p>
          {Object.keys(fields).length === 0 ? <ProblemNotice error={act.error} /> : null}
          <TextInput
            id="outlet-name"
            label={t('Gửi cho ai')}
            required
            maxLength={200}
            error={fields['forWhom']}
            value={forWhom}
            onChange={(event) => {
              setForWhom(event.target.value)
            }}
          />
          <DateInput
            id="outlet-last-day"
            label={t('Dùng được đến hết ngày')}
            required
            error={fields['lastDay']}
            value={lastDay}
            onChange={(event) => {
              setLastDay(event.target.value)
            }}
          />
        </>
      ) : (
        <ToldOnce
          id="outlet-address"
          title={t('Đường dẫn dùng được đến hết {date}', { date: longDate(lastDay, t.language) })}
          label={t('Gửi qua Zalo, thư điện tử; chỉ hiện một lần')}
          address={address}
        />
      )}
    </Dialog>
  )
}
