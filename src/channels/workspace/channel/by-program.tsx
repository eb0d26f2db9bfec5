import { Checkbox, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { SMS_PROVIDERS } from '../../channel/channel.ts'
import type { TypedChannel } from './channel-form.ts'

/** For ways the program can speak to. */
export function ByProgram(props: {
  typed: TypedChannel
  fields: Readonly<Record<string, string>>
  onChange: (change: Partial<TypedChannel>) => void
}) {
  const t = useT(en)
  const { typed, fields, onChange } = props
  const setting = (change: TypedChannel['settings']) => {
    onChange({ settings: { ...typed.settings, ...change } })
  }
  return (
    <>
      <Checkbox
        id="channel-mode"
        label={t('Hệ thống tự đăng')}
        hint={
          typed.code === 'portal'
            ? t('Cổng do chính hệ thống này phục vụ.')
            : t('Cần kết nối bằng khóa của nền tảng; chưa kết nối thì chưa đăng được.')
        }
        checked={typed.mode === 'api'}
        error={fields['mode']}
        onChange={(event) => {
          onChange({ mode: event.target.checked ? 'api' : 'manual' })
        }}
      />
      {typed.code === 'facebook' || typed.code === 'zalo' ? (
        <TextInput
          id="channel-account"
          label={typed.code === 'zalo' ? t('Mã của Zalo OA') : t('Mã của Trang Facebook')}
          maxLength={100}
          value={typed.settings.accountId ?? ''}
          error={fields['settings.accountId']}
          onChange={(event) => {
            setting({ accountId: event.target.value.trim() || undefined })
          }}
        />
      ) : null}
      {typed.code === 'zalo' ? (
        <Checkbox
          id="channel-broadcast"
          label={t('Báo cho người quan tâm khi có bài mới')}
          checked={typed.settings.broadcast ?? false}
          onChange={(event) => {
            setting({ broadcast: event.target.checked })
          }}
        />
      ) : null}
      {typed.code === 'sms' ? (
        <>
          <Select
            id="channel-provider"
            label={t('Nhà cung cấp tin nhắn')}
            value={typed.settings.provider ?? 'esms'}
            options={[
              { value: 'esms', label: 'eSMS' },
              { value: 'speedsms', label: 'SpeedSMS' },
              { value: 'vietguys', label: 'VietGuys' },
            ]}
            onChange={(event) => {
              setting({ provider: SMS_PROVIDERS.find((one) => one === event.target.value) })
            }}
          />
          <TextInput
            id="channel-brandname"
            label={t('Tên hiện ở người gửi (brandname)')}
            hint={t('Đúng như đã đăng ký với nhà mạng, ví dụ: UBND-BMINH.')}
            maxLength={20}
            value={typed.settings.brandname ?? ''}
            error={fields['settings.brandname']}
            onChange={(event) => {
              setting({ brandname: event.target.value.trim() || undefined })
            }}
          />
        </>
      ) : null}
      {typed.code === 'email' ? (
        <TextInput
          id="channel-from"
          label={t('Địa chỉ gửi thư')}
          hint={t('Người nhận thấy thư từ địa chỉ này, ví dụ: tin@binhminh.gov.vn.')}
          inputMode="email"
          maxLength={254}
          value={typed.settings.fromAddress ?? ''}
          error={fields['settings.fromAddress']}
          onChange={(event) => {
            setting({ fromAddress: event.target.value.trim() || undefined })
          }}
        />
      ) : null}
    </>
  )
}
