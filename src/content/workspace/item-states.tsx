import { useT } from '../../ui/language.tsx'
import { type State, StateBadge } from '../../ui/state-badge.tsx'
import type { Translator } from '../../ui/translate.ts'
import { type ChannelCode, specOf } from '../channel/channel-spec.ts'
import { en } from '../en.ts'
import type { ItemSummary } from '../item/item-contract.ts'
import { itemLanguages, type ItemLanguage } from '../item/item-content.ts'
import { type ItemKindCode, kindOf } from '../item/item-kind.ts'

type Shown = Pick<ItemSummary, 'state' | 'publishedAt' | 'publishedOlder' | 'withdrawnAt' | 'outAt'>

const states = {
  draft: ['draft', 'Đang soạn'],
  submitted: ['waiting', 'Chờ duyệt'],
  returned: ['returned', 'Bị trả lại'],
  approved: ['approved', 'Đã duyệt, chưa đưa đi'],
} as const satisfies Record<ItemSummary['state'], readonly [State, string]>

/** Where the newest version stands, and what the public reads. */
export function ItemBadges(props: { item: Shown }) {
  const t = useT(en)
  const { state, publishedAt, publishedOlder, withdrawnAt, outAt } = props.item
  const [sign, word] = states[state]
  const isPublic = publishedAt !== null
  const wentElsewhere = !isPublic && withdrawnAt === null && outAt !== null && state === 'approved'
  return (
    <>
      {wentElsewhere ? (
        <StateBadge state="done" word={t('Đã đưa đi')} />
      ) : isPublic && !publishedOlder ? null : (
        <StateBadge state={sign} word={t(word)} />
      )}
      {isPublic ? (
        <StateBadge
          state={publishedOlder ? 'dueSoon' : 'done'}
          word={publishedOlder ? t('Đang đăng bản cũ hơn') : t('Đã đăng')}
        />
      ) : null}
      {!isPublic && withdrawnAt !== null ? (
        <StateBadge state="cancelled" word={t('Đã gỡ khỏi cổng')} />
      ) : null}
    </>
  )
}

export function kindLabel(kind: ItemKindCode, { language }: Translator): string {
  return language === 'vi' ? kindOf(kind).label : kindOf(kind).labelEn
}

export function channelLabel(code: ChannelCode, { language }: Translator): string {
  return language === 'vi' ? specOf(code).label : specOf(code).labelEn
}

export function languageLabel(code: ItemLanguage, { language }: Translator): string {
  const found = itemLanguages.find((one) => one.code === code)
  return (language === 'vi' ? found?.label : found?.labelEn) ?? code
}
