import { Button } from '../../../ui/button.tsx'
import { dateTime } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { en } from '../../en-writing.ts'
import type { Saving } from './report-editing.ts'
import css from './report.module.css'

/** Where what was typed is: on the server, on the way, or on this device only. */
export function SavingState(props: { saving: Saving; onRetry: () => Promise<unknown> }) {
  const t = useT(en)
  const { saving } = props
  if (saving.state === 'failed') {
    return (
      <Notice
        kind="error"
        live
        title={t('Chưa lưu được')}
        action={<Button onClick={() => void props.onRetry()}>{t('Lưu lại')}</Button>}
      >
        <p>{Object.values(saving.error.fields)[0] ?? saving.error.detail}</p>
        <p>{t('Chữ anh chị gõ vẫn giữ trên máy này.')}</p>
      </Notice>
    )
  }
  const words: Record<Exclude<Saving['state'], 'failed'>, string> = {
    saved:
      saving.state === 'saved'
        ? t('Đã lưu lúc {time}', { time: dateTime(saving.at, t.language) })
        : '',
    waiting: t('Đang gõ, sẽ tự lưu'),
    saving: t('Đang lưu…'),
    offline: t('Mất mạng: đã giữ trên máy này, có mạng sẽ tự lưu'),
    conflict: t('Chưa lưu: có người khác vừa sửa'),
  }
  return (
    <output className={css['saving']} data-state={saving.state}>
      <Icon
        name={
          saving.state === 'saved'
            ? 'check'
            : saving.state === 'offline' || saving.state === 'conflict'
              ? 'warning'
              : 'clock'
        }
      />
      {words[saving.state]}
    </output>
  )
}
