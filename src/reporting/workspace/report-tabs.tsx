import { useLocation } from '@tanstack/react-router'
import { useT } from '../../ui/language.tsx'
import { Tabs } from '../../ui/page.tsx'
import { href } from '../../workspace/navigation.ts'
import { en } from '../en-dispatch.ts'

/** The rooms of reporting, each with its own address. */
export function ReportTabs() {
  const t = useT(en)
  const pathname = useLocation({ select: (location) => location.pathname })
  const rooms = [
    ['/bao-cao', t('Của đơn vị')],
    ['/bao-cao/nhan', t('Cấp dưới gửi đến')],
    ['/bao-cao/kien-nghi', t('Khó khăn, kiến nghị')],
    ['/bao-cao/che-do', t('Chế độ báo cáo')],
    ['/bao-cao/chi-tieu', t('Chỉ tiêu')],
  ] as const
  return (
    <Tabs
      label={t('Báo cáo')}
      items={rooms.map(([path, label]) => ({
        label,
        href: href(path),
        current: pathname === path,
      }))}
    />
  )
}
