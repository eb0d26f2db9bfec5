import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, TextInput } from '../../../ui/field.tsx'
import { addDays, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { saveFile } from '../../../workspace/save-file.ts'
import { useSession } from '../../../workspace/session.ts'
import { ToldOnce } from '../../../workspace/told-once.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { AddresseeField } from '../../../organization/workspace/addressee/addressee-field.tsx'
import { en } from '../../en-outside.ts'
import { useAct } from '../due/due-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import { outside, outsideQuery } from './outside-calls.ts'

/** How long a link works when nobody says otherwise, in days. */
const USUAL_DAYS = 60

/** Asks a body without an account: by a link to send, or by a letter with a square to scan. */
export function OutsideInvite(props: {
  assignmentId: string
  name: string
  /** As it was chosen from the register before. */
  addresseeId?: string | null
  open: boolean
  onClose: () => void
}) {
  const t = useT(en)
  const { assignmentId, open, onClose } = props
  const { today } = useSession()
  const [forWhom, setForWhom] = useState(props.name)
  const [addresseeId, setAddresseeId] = useState(props.addresseeId ?? null)
  const [lastDay, setLastDay] = useState(addDays(today, USUAL_DAYS))
  const [symbol, setSymbol] = useState<string>()
  const [address, setAddress] = useState<string | null>(null)
  const params = { assignmentId }
  const proposed = useQuery({ ...outsideQuery(assignmentId), enabled: open }).data?.letterSymbol
  const link = useAct(
    () => undefined,
    async () => {
      const made = await outside.inviteOutside({ params, body: { forWhom, addresseeId, lastDay } })
      setAddress(made.address)
    },
  )
  const letter = useAct<'docx' | 'pdf'>(
    () => undefined,
    async (format) => {
      const file = await outside.writeInvitation({
        params,
        body: { forWhom, addresseeId, lastDay, format, symbol },
      })
      saveFile(file, `${t('Đề nghị phối hợp')} - ${forWhom}.${format}`)
      toast(t('Đã tạo công văn; mã trong công văn mở trang riêng của đơn vị được mời'))
    },
  )
  const error = link.error ?? letter.error
  const fields = problemFields(error)
  useFocusRefused(error)
  const busy = link.isPending || letter.isPending
  return (
    <Dialog
      open={open}
      title={t('Mời cơ quan, tổ chức ngoài hệ thống')}
      onClose={() => {
        setAddress(null)
        onClose()
      }}
      footer={
        <>
          <Button
            icon="report"
            busy={busy}
            onClick={() => {
              link.reset()
              letter.mutate('docx')
            }}
          >
            {t('Công văn Word')}
          </Button>
          <Button
            icon="print"
            busy={busy}
            onClick={() => {
              link.reset()
              letter.mutate('pdf')
            }}
          >
            {t('Công văn PDF')}
          </Button>
          <Button
            kind="primary"
            busy={busy}
            onClick={() => {
              letter.reset()
              link.mutate()
            }}
          >
            {t('Tạo đường dẫn')}
          </Button>
        </>
      }
    >
      {error && Object.keys(fields).length === 0 ? <ProblemNotice error={error} /> : null}
      <p>
        {t(
          'Họ mở đường dẫn trên điện thoại, không cần tài khoản: xem việc, xác nhận, báo kết quả kèm ảnh. Cán bộ tiếp nhận rồi mới tính.',
        )}
      </p>
      <AddresseeField
        id="outside-name"
        label={t('Mời ai')}
        hint={t('Gõ vài chữ để chọn trong sổ cơ quan, tổ chức ngoài hệ thống')}
        required
        maxLength={200}
        error={fields['forWhom']}
        value={forWhom}
        onChange={setForWhom}
        onChoose={(chosen) => {
          setAddresseeId(chosen?.id ?? null)
        }}
      />
      <DateInput
        id="outside-last-day"
        label={t('Đường dẫn dùng được đến hết ngày')}
        required
        error={fields['lastDay']}
        value={lastDay}
        onChange={(event) => {
          setLastDay(event.target.value)
        }}
      />
      <TextInput
        id="outside-symbol"
        label={t('Ký hiệu, nếu in công văn')}
        hint={t('Như UBND-VX: cơ quan ban hành, rồi đơn vị soạn thảo hoặc lĩnh vực')}
        maxLength={30}
        error={fields['symbol']}
        value={symbol ?? proposed ?? ''}
        onChange={(event) => {
          setSymbol(event.target.value)
        }}
      />
      {address === null ? null : (
        <ToldOnce
          id="outside-address"
          title={t('Đường dẫn riêng, dùng được đến hết {date}', {
            date: longDate(lastDay, t.language),
          })}
          label={t('Gửi qua Zalo, thư điện tử; chỉ hiện một lần')}
          address={address}
        />
      )}
    </Dialog>
  )
}
