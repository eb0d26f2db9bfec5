import { Button } from '../../../ui/button.tsx'
import { dateTime } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import type { Saving } from './item-editing.ts'

/** Where what was typed is: on the server, on the way, or on this device only. */
export function SavingState(props: { saving: Saving; onRetry: () => Promise<unknown> }) {
  const t = useT(en)
  const { saving } = props
  if (saving.state === 'failed') {
    return (
      <span className="cluster" role="alert">
        <Icon name="warning" />
        <span>
          {t('Chưa lưu được: {why}', {
            why: Object.values(saving.error.fields)[0] ?? saving.error.detail,
          })}{' '}
          {t('Chữ anh chị gõ vẫn giữ trên máy này.')}
        </span>
        <Button onClick={() => void props.onRetry()}>{t('Lưu lại')}</Button>
      </span>
    )
  }
  const words = {
    saved: t('Đã lưu lúc {time}', {
      time: saving.state === 'saved' ? dateTime(saving.at, t.language) : '',
    }),
    waiting: t('Đang gõ, sẽ tự lưu'),
    saving: t('Đang lưu…'),
    offline: t('Mất mạng: đã giữ trên máy này, có mạng sẽ tự lưu'),
    clash: t('Chưa lưu: có người khác vừa sửa cùng chỗ'),
  }
  const icons = {
    saved: 'check',
    waiting: 'clock',
    saving: 'clock',
    offline: 'warning',
    clash: 'warning',
  } as const
  return (
    <output className="cluster soft small" data-saving={saving.state}>
      <Icon name={icons[saving.state]} />
      {words[saving.state]}
    </output>
  )
}
