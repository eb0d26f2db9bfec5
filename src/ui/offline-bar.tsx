import type { ReactNode } from 'react'
import { useT } from './language.tsx'

/** Tells that there is no network, and what of one's work waits. */
export function OfflineBar(props: { waiting?: number | undefined; action?: ReactNode }) {
  const t = useT()
  return (
    <output className="offline">
      <span>{t('Không có kết nối mạng. Những gì anh chị gõ vẫn được giữ trên máy này.')}</span>
      {props.waiting ? <span>{t('Đang chờ gửi: {n}', { n: props.waiting })}</span> : null}
      {props.action}
    </output>
  )
}
