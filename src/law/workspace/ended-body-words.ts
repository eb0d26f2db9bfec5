import type { Translator } from '../../ui/translate.ts'
import type { BodyTier } from '../ended-body/ended-bodies.ts'
import type { ListedBody } from '../ended-body/ended-body-contract.ts'

export function tierWord(tier: BodyTier, t: Translator): string {
  return {
    central: t('trung ương'),
    province: t('cấp tỉnh'),
    district: t('cấp huyện'),
    commune: t('cấp xã'),
  }[tier]
}

/** "cấp tỉnh: Sở Nội vụ; cấp xã: Phòng Văn hóa – Xã hội". */
export function heirsOf({ heirs }: Pick<ListedBody, 'heirs'>, t: Translator): string {
  const said = TIERS.flatMap((tier) => {
    const names = heirs[tier]?.map(inAnyPlace).join(t(' hoặc '))
    if (names === undefined) return []
    return tier === 'central' ? [names] : [`${tierWord(tier, t)}: ${names}`]
  })
  return said.join('; ') || t('chưa rõ')
}

/** "Báo {nơi}" where no place is meant: "Báo …". */
export function inAnyPlace(name: string): string {
  return name.replace('{nơi}', '…')
}

const TIERS = ['central', 'province', 'district', 'commune'] as const

export function standingOf({ isUsed, verified }: ListedBody, t: Translator) {
  if (!isUsed) return { state: 'cancelled', word: t('Đã thôi dùng') } as const
  return verified
    ? ({ state: 'done', word: t('đã kiểm chứng') } as const)
    : ({ state: 'draft', word: t('chưa kiểm chứng') } as const)
}
