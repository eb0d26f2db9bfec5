import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { channelCode, channelCodes } from '../../../content/channel/channel-spec.ts'
import { channelLabel } from '../../../content/workspace/item-states.tsx'
import { Checkbox, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { CONNECTED_CODES } from '../../channel/channel.ts'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'
import { ByProgram } from './by-program.tsx'
import { formOf, linesOf, targetWords, type TypedChannel } from './channel-form.ts'

export function ChannelDialog(props: {
  unitId: string
  channel: ChannelView | null
  onClose: () => void
}) {
  const t = useT(en)
  const { channel } = props
  const { account } = useSession()
  const [typed, setTyped] = useState(() => formOf(channel, account.displayName))
  const save = useMutation({
    mutationFn: () => {
      const { code: _, ...rest } = typed
      return channel
        ? channels.editChannel({
            params: { channelId: channel.id },
            body: { version: channel.version, ...rest },
          })
        : channels.openChannel({ params: { unitId: props.unitId }, body: typed })
    },
    onSuccess: async () => {
      toast(channel ? t('Đã lưu') : t('Đã ghi kênh'))
      await refreshChannels()
      props.onClose()
    },
  })
  const fields = problemFields(save.error)
  return (
    <FormDialog
      title={channel ? t('Sửa kênh') : t('Ghi kênh mới')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={props.onClose}
    >
      <Fields
        typed={typed}
        isNew={channel === null}
        fields={fields}
        onChange={(change) => {
          setTyped((now) => ({ ...now, ...change }))
        }}
      />
    </FormDialog>
  )
}

function Fields(props: {
  typed: TypedChannel
  isNew: boolean
  fields: Readonly<Record<string, string>>
  onChange: (change: Partial<TypedChannel>) => void
}) {
  const t = useT(en)
  const { typed, fields, onChange } = props
  const targets = targetWords[typed.code]
  return (
    <>
      {props.isNew ? (
        <Select
          id="channel-code"
          label={t('Hình thức')}
          value={typed.code}
          options={channelCodes.map((code) => ({ value: code, label: channelLabel(code, t) }))}
          onChange={(event) => {
            const code = channelCode.parse(event.target.value)
            onChange({ code, mode: code === 'portal' ? 'api' : 'manual' })
          }}
        />
      ) : null}
      <TextInput
        id="channel-name"
        label={t('Tên kênh')}
        hint={t('Như người dân thấy, ví dụ: Zalo UBND xã Bình Minh.')}
        required
        maxLength={160}
        value={typed.name}
        error={fields['name']}
        onChange={(event) => {
          onChange({ name: event.target.value })
        }}
      />
      <TextInput
        id="channel-url"
        label={t('Địa chỉ')}
        hint={t('Để trống nếu kênh không có trên mạng.')}
        inputMode="url"
        placeholder="https://"
        value={typed.url ?? ''}
        error={fields['url']}
        onChange={(event) => {
          const url = event.target.value.trim()
          onChange({ url: url === '' ? null : url, ...(url === '' ? { isListed: false } : {}) })
        }}
      />
      <TextInput
        id="channel-keeper"
        label={t('Ai giữ kênh')}
        required
        maxLength={120}
        value={typed.keeperName}
        error={fields['keeperName']}
        onChange={(event) => {
          onChange({ keeperName: event.target.value })
        }}
      />
      <TextInput
        id="channel-decision"
        label={t('Văn bản lập kênh')}
        hint={t('Số, ngày quyết định hoặc công văn; để trống nếu chưa có.')}
        maxLength={200}
        value={typed.decision ?? ''}
        error={fields['decision']}
        onChange={(event) => {
          onChange({ decision: event.target.value === '' ? null : event.target.value })
        }}
      />
      {targets ? (
        <TextArea
          id="channel-targets"
          label={t(targets)}
          hint={t('Khi lên lịch, mỗi nơi chọn được riêng và có kết quả riêng.')}
          rows={4}
          defaultValue={(typed.settings.targets ?? []).join('\n')}
          error={fields['settings.targets']}
          onChange={(event) => {
            onChange({ settings: { ...typed.settings, targets: linesOf(event.target.value) } })
          }}
        />
      ) : null}
      {CONNECTED_CODES.includes(typed.code) ? (
        <ByProgram typed={typed} fields={fields} onChange={onChange} />
      ) : null}
      <Checkbox
        id="channel-listed"
        label={t('Công bố trong danh sách kênh chính thức')}
        hint={t('Người dân xem danh sách này để không nhầm với trang giả.')}
        checked={typed.isListed}
        error={fields['isListed']}
        onChange={(event) => {
          onChange({ isListed: event.target.checked })
        }}
      />
    </>
  )
}
