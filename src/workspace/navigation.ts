import type { IconName } from '../ui/icon.tsx'

/** Where the workspace lives; every `href` on a screen is a whole address and begins with it. */
export const BASE = '/lam-viec'

interface Way {
  path: string
  label: string
  icon: IconName
  /** A word for the bar under the thumb; without it the way is behind "Thêm" there. At most five have one. */
  short?: string
  /** Follows "g". */
  key?: string
  /** Shown to these roles only. */
  roles?: readonly string[]
}

const ADMINISTRATORS = ['administrator']

/** Ways by task, in groups. An item is shown once its screen stands in routes.tsx. */
export const navigation: readonly { title: string | null; ways: readonly Way[] }[] = [
  {
    title: null,
    ways: [
      { path: '/', label: 'Hôm nay', short: 'Hôm nay', icon: 'home', key: 'h' },
      { path: '/viec', label: 'Việc đến hạn', short: 'Đến hạn', icon: 'clock', key: 'v' },
      {
        path: '/ghi-nhan',
        label: 'Ghi nhận việc đã làm',
        short: 'Ghi nhận',
        icon: 'record',
        key: 'n',
      },
      { path: '/duyet', label: 'Duyệt', short: 'Duyệt', icon: 'approve', key: 'd' },
    ],
  },
  {
    title: 'Kế hoạch và kết quả',
    ways: [
      { path: '/ke-hoach', label: 'Kế hoạch', short: 'Kế hoạch', icon: 'plan', key: 'k' },
      { path: '/bang-theo-doi', label: 'Bảng theo dõi', icon: 'table', key: 't' },
      { path: '/van-ban-den', label: 'Văn bản đến', icon: 'note' },
      { path: '/van-ban-chi-dao', label: 'Văn bản chỉ đạo', icon: 'law' },
      { path: '/viec-da-lam', label: 'Việc đã làm', icon: 'check', key: 'l' },
      { path: '/do-phu', label: 'Độ phủ', icon: 'split' },
      { path: '/bao-cao', label: 'Báo cáo', icon: 'report', key: 'b' },
    ],
  },
  {
    title: 'Truyền thông',
    ways: [
      { path: '/noi-dung', label: 'Nội dung', icon: 'write', key: 'c' },
      { path: '/lich-dang', label: 'Lịch đưa tin', icon: 'calendar', key: 'i' },
      { path: '/lich-cong-khai', label: 'Lịch công khai', icon: 'clock' },
      { path: '/kenh', label: 'Kênh', icon: 'channel' },
      { path: '/du-luan', label: 'Báo chí, dư luận', icon: 'quote' },
      { path: '/thong-bao-noi-bo', label: 'Thông báo nội bộ', icon: 'note' },
    ],
  },
  {
    title: 'Đơn vị',
    ways: [
      { path: '/to-chuc', label: 'Tổ chức', icon: 'unit', key: 'o' },
      { path: '/tai-khoan', label: 'Tài khoản, quyền', icon: 'person', roles: ADMINISTRATORS },
      { path: '/trang-cong-khai', label: 'Trang công khai', icon: 'globe' },
      { path: '/nhan-xet', label: 'Nhận xét người đọc', icon: 'bell' },
      { path: '/danh-muc', label: 'Danh mục', icon: 'list', roles: ['administrator'] },
      { path: '/quy-tac', label: 'Quy tắc và lịch', icon: 'calendar', roles: ['administrator'] },
    ],
  },
]

export const ways: readonly Way[] = navigation.flatMap((group) => group.ways)

/** `/ke-hoach` is the current way on `/ke-hoach/…` too; "Hôm nay" only on itself. */
export function isCurrent(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)
}

/** The address of a screen with its base. */
export function href(path: string): string {
  return BASE + path
}
