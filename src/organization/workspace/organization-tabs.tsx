import { useLocation } from '@tanstack/react-router'
import { useT } from '../../ui/language.tsx'
import { Tabs } from '../../ui/page.tsx'
import { href } from '../../workspace/navigation.ts'
import { en } from '../en-units.ts'

/** The rooms of organization, each with its own address. */
export function OrganizationTabs() {
  const t = useT(en)
  const pathname = useLocation({ select: (location) => location.pathname })
  const rooms = [
    ['/to-chuc', t('Cơ cấu')],
    ['/to-chuc/sap-xep', t('Sắp xếp đơn vị')],
    ['/to-chuc/cau-hoi', t('Câu hỏi còn mở')],
    ['/to-chuc/ngoai-he-thong', t('Ngoài hệ thống')],
  ] as const
  return (
    <Tabs
      label={t('Tổ chức')}
      items={rooms.map(([path, label]) => ({
        label,
        href: href(path),
        current: pathname === path,
      }))}
    />
  )
}
