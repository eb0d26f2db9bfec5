import { useLocation } from '@tanstack/react-router'
import { useT } from '../../ui/language.tsx'
import { Tabs } from '../../ui/page.tsx'
import { href } from '../../workspace/navigation.ts'
import { en } from '../en.ts'

/** The rooms of content, each with its own address. */
export function ContentTabs() {
  const t = useT(en)
  const pathname = useLocation({ select: (location) => location.pathname })
  const rooms = [
    ['/noi-dung', t('Bài viết')],
    ['/noi-dung/kho-chung', t('Kho chung')],
    ['/noi-dung/dat-bai', t('Đặt bài')],
    ['/noi-dung/sang-kien', t('Sáng kiến')],
    ['/noi-dung/kho', t('Kho ảnh, tệp')],
    ['/noi-dung/chuyen-muc', t('Chuyên mục')],
    ['/noi-dung/chuyen-de', t('Chuyên đề')],
    ['/noi-dung/buoc-duyet', t('Các bước duyệt')],
  ] as const
  return (
    <Tabs
      label={t('Nội dung')}
      items={rooms.map(([path, label]) => ({
        label,
        href: href(path),
        current: pathname === path,
      }))}
    />
  )
}
