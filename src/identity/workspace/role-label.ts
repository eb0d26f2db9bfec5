import type { Role } from '../../platform/actor.ts'
import type { useT } from '../../ui/language.tsx'

/** What a role lets one do, in two words. */
export function roleLabel(role: Role, t: ReturnType<typeof useT>): string {
  return {
    viewer: t('Người xem'),
    officer: t('Công chức'),
    head: t('Lãnh đạo'),
    administrator: t('Người quản trị'),
  }[role]
}

export function roleHint(role: Role, t: ReturnType<typeof useT>): string {
  return {
    viewer: t('chỉ đọc'),
    officer: t('lập kế hoạch, ghi nhận việc, soạn nội dung và báo cáo'),
    head: t('như công chức, và duyệt'),
    administrator: t('quản lý đơn vị, chức danh và tài khoản'),
  }[role]
}

export const ROLES = [
  'viewer',
  'officer',
  'head',
  'administrator',
] as const satisfies readonly Role[]
