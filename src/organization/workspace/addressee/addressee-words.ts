import type { useT } from '../../../ui/language.tsx'
import type { AddresseeKind } from '../../addressee/addressee.ts'

export function addresseeKind(kind: AddresseeKind, t: ReturnType<typeof useT>): string {
  return {
    central: t('Cơ quan trung ương'),
    party: t('Cơ quan Đảng'),
    council: t('Hội đồng nhân dân'),
    mass_organisation: t('Mặt trận, đoàn thể'),
    vertical_agency: t('Cơ quan ngành dọc'),
    press: t('Cơ quan báo chí'),
    association: t('Hội, hiệp hội'),
    enterprise: t('Doanh nghiệp'),
    other: t('Loại khác'),
  }[kind]
}
