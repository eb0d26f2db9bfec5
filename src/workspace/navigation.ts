import type { IconName } from '../ui/icon.tsx'

/** Where the workspace lives; every `href` on a screen is a whole address and begins with it. */
export const BASE = '/lam-viec'

/** Ways by task. An item is shown once its screen stands in routes.tsx. `key` follows "g". */
export const navigation = [
  { path: '/', label: 'Hôm nay', short: 'Hôm nay', icon: 'home', key: 'h' },
  { path: '/ke-hoach', label: 'Kế hoạch', short: 'Kế hoạch', icon: 'plan', key: 'k' },
  { path: '/viec', label: 'Việc đến hạn', short: 'Đến hạn', icon: 'clock', key: 'v' },
  {
    path: '/ghi-nhan',
    label: 'Ghi nhận việc đã làm',
    short: 'Ghi nhận',
    icon: 'record',
    key: 'n',
  },
  { path: '/bao-cao', label: 'Báo cáo', short: 'Báo cáo', icon: 'report', key: 'b' },
  { path: '/duyet', label: 'Duyệt', short: 'Duyệt', icon: 'approve', key: 'd' },
] as const satisfies readonly {
  path: string
  label: string
  short: string
  icon: IconName
  key: string
}[]

/** `/ke-hoach` is the current way on `/ke-hoach/…` too; "Hôm nay" only on itself. */
export function isCurrent(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)
}

/** The address of a screen with its base. */
export function href(path: string): string {
  return BASE + path
}
