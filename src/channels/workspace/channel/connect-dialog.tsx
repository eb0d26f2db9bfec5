import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'
import { hookOf, keysOf } from './channel-form.ts'

/** Keys are written here and never shown again: all of them at once, so that no old one stays among new ones. */
export function ConnectDialog(props: { channel: ChannelView; onClose: () => void }) {
  const t = useT(en)
  const { channel } = props
  const [keys, setKeys] = useState<Record<string, string>>({})
  const [expiresOn, setExpiresOn] = useState('')
  const [missing, setMissing] = useState<readonly string[]>([])
  const wanted = keysOf(channel)
  const hook = hookOf(channel, keys)
  const save = useMutation({
    mutationFn: () =>
      channels.connectChannel({
        params: { channelId: channel.id },
        body: { keys: typedOf(keys), expiresOn: expiresOn === '' ? null : expiresOn },
      }),
    onSuccess: async () => {
      toast(t('Đã kết nối {name}', { name: channel.name }))
      await refreshChannels()
      props.onClose()
    },
  })
  const fields = problemFields(save.error)
  return (
    <Dialog
      open
      title={t('Kết nối {name}', { name: channel.name })}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            onClick={() => {
              const empty = wanted.filter(({ name, optional }) => !optional && !keys[name])
              setMissing(empty.map(({ name }) => name))
              if (empty.length === 0) save.mutate()
            }}
          >
            {t('Kết nối')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Khóa được niêm phong ngay khi lưu: thay được, không ai đọc lại được. Hãy dán đủ các khóa mới.',
        )}
      </p>
      {wanted.map(({ name, label, hint, optional, shown }) => (
        <TextInput
          key={name}
          id={`key-${name}`}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          label={t(label)}
          hint={hint ? t(hint) : undefined}
          required={!optional}
          maxLength={4000}
          value={keys[name] ?? ''}
          error={
            fields[`keys.${name}`] ?? (missing.includes(name) ? t('Hãy dán khóa này.') : undefined)
          }
          onChange={(event) => {
            setKeys((now) => ({ ...now, [name]: event.target.value.trim() }))
          }}
        />
      ))}
      <DateInput
        id="key-expires"
        label={t('Khóa hết hạn ngày')}
        hint={t('Để trống nếu nền tảng không nói.')}
        value={expiresOn}
        error={fields['expiresOn']}
        onChange={(event) => {
          setExpiresOn(event.target.value)
        }}
      />
      {hook ? (
        <TextInput
          id="key-hook"
          label={t('Địa chỉ webhook')}
          hint={t('Sao chép, nhập vào mục Webhook của ứng dụng ở nền tảng.')}
          readOnly
          value={hook}
          onFocus={(event) => {
            event.target.select()
          }}
        />
      ) : null}
      <ProblemNotice error={save.error} />
    </Dialog>
  )
}

/** An emptied field is a key that was not typed. */
function typedOf(keys: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== ''))
}
