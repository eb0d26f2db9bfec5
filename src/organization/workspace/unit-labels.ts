import type { useT } from '../../ui/language.tsx'
import type { EventKind } from '../event/unit-event.ts'
import type { FocalFor, PostRank } from '../post/post.ts'
import type { Tier, UnitKind } from '../unit/unit.ts'

type T = ReturnType<typeof useT>

export function kindLabel(kind: UnitKind, t: T): string {
  return {
    peoples_committee: t('Ủy ban nhân dân'),
    department: t('Sở, cơ quan ngang sở'),
    division: t('Phòng chuyên môn'),
    office: t('Văn phòng'),
    one_stop: t('Bộ phận một cửa'),
    service_centre: t('Trung tâm phục vụ hành chính công'),
    media: t('Đài, trung tâm truyền thông'),
    public_service_unit: t('Đơn vị sự nghiệp công'),
    mass_organisation: t('Mặt trận, đoàn thể'),
    party: t('Cơ quan Đảng'),
    council: t('Hội đồng nhân dân'),
    vertical_agency: t('Cơ quan ngành dọc'),
    press: t('Cơ quan báo chí'),
    other: t('Loại khác'),
  }[kind]
}

export function tierLabel(tier: Tier, t: T): string {
  return {
    central: t('Trung ương'),
    province: t('Cấp tỉnh'),
    district: t('Cấp huyện'),
    commune: t('Cấp xã'),
  }[tier]
}

export function rankLabel(rank: PostRank, t: T): string {
  return {
    head: t('Đứng đầu'),
    deputy_head: t('Cấp phó'),
    officer: t('Công chức'),
    clerk: t('Văn thư'),
  }[rank]
}

export function focalLabel(focal: FocalFor, t: T): string {
  return {
    procedures: t('đầu mối kiểm soát thủ tục hành chính'),
    reform: t('đầu mối cải cách hành chính'),
    communication: t('đầu mối truyền thông'),
    one_stop: t('đầu mối một cửa'),
  }[focal]
}

export function eventLabel(kind: EventKind, t: T): string {
  return {
    open: t('Thành lập'),
    close: t('Kết thúc hoạt động'),
    split: t('Chia tách'),
    merge: t('Sáp nhập'),
    reassign: t('Chuyển đơn vị cấp trên'),
    upgrade: t('Nâng loại, nâng cấp'),
    downgrade: t('Hạ loại, hạ cấp'),
  }[kind]
}
