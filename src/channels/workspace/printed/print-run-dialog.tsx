import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ChannelCode, channelCode, specOf } from '../../../content/channel/channel-spec.ts'
import { DateInput, NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { queryClient } from '../../../workspace/calls.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { PRINTED_CODES } from '../../channel/channel.ts'
import { en } from '../../en.ts'
import { printed, printedQuery } from './printed-calls.ts'

/** So many copies, of what, on which day, by whom. */
export function PrintRunDialog(props: {
  itemId: string
  /** Proposed: the way that is looked at. */
  code: ChannelCode
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { itemId, onClose } = props
  const [typed, setTyped] = useState<Record<'code' | 'copies' | 'printedOn' | 'printer', string>>({
    code: props.code,
    copies: '',
    printedOn: today,
    printer: '',
  })
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  const save = useMutation({
    mutationFn: () =>
      printed.recordPrintRun({
        params: { itemId },
        body: {
          ...typed,
          code: channelCode.parse(typed.code),
          copies: Number(typed.copies.replaceAll('.', '')),
        },
      }),
    onSuccess: (saved) => {
      queryClient.setQueryData(printedQuery(itemId).queryKey, saved)
      toast(t('Đã ghi số bản in'))
      onClose()
    },
  })
  const fields = problemFields(save.error)
  return (
    <FormDialog
      title={t('Ghi số bản đã in')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={onClose}
    >
      <Select
        id="run-code"
        label={t('In hình thức nào')}
        value={typed.code}
        error={fields['code']}
        options={PRINTED_CODES.map((code) => ({
          value: code,
          label: t.language === 'vi' ? specOf(code).label : specOf(code).labelEn,
        }))}
        onChange={(event) => {
          set({ code: event.target.value })
        }}
      />
      <NumberInput
        id="run-copies"
        label={t('Số bản')}
        required
        value={typed.copies}
        error={fields['copies']}
        onChange={(event) => {
          set({ copies: event.target.value })
        }}
      />
      <DateInput
        id="run-day"
        label={t('Ngày in xong')}
        required
        value={typed.printedOn}
        error={fields['printedOn']}
        onChange={(event) => {
          set({ printedOn: event.target.value })
        }}
      />
      <TextInput
        id="run-printer"
        label={t('Nơi in')}
        maxLength={200}
        value={typed.printer}
        error={fields['printer']}
        onChange={(event) => {
          set({ printer: event.target.value })
        }}
      />
    </FormDialog>
  )
}
