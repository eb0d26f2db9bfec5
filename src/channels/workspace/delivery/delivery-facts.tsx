import type { ReactNode } from 'react'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { dateTime, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import css from '../channels.module.css'

export function DeliveryFacts({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const methods = useCatalogue('count_method')
  const { details, externalUrl } = delivery
  const day = (iso: string | undefined) => (iso ? shortDate(iso, t.language) : null)
  const at = (instant: string | null) => (instant ? dateTime(instant, t.language) : null)
  const n = (value: number | undefined) => (value === undefined ? null : number(value, t.language))
  const method = methods.find(({ code }) => code === details.counted)
  const counted = t.language === 'vi' ? method?.label : method?.labelEn
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('Nội dung'),
      <a key="item" href={href(`/noi-dung/${delivery.itemId}`)}>
        {t('Mở nội dung, bản số {n}', { n: delivery.itemNumber })}
      </a>,
    ],
    [t('Hẹn lúc'), at(delivery.dueAt)],
    [t('Rời đơn vị lúc'), at(delivery.leftAt)],
    [
      t('Xem ở'),
      externalUrl ? (
        <a key="url" className={css['address']} href={externalUrl} target="_blank" rel="noreferrer">
          {externalUrl}
        </a>
      ) : null,
    ],
    [t('Nơi'), details.place],
    [t('Báo, đài'), details.outlet],
    [t('Chuyên mục'), details.column],
    [t('Số báo'), details.issue],
    [t('Trang'), details.page],
    [t('Số, ký hiệu văn bản trên eGov'), details.document],
    [t('Từ ngày'), day(details.from)],
    [t('Đến ngày'), day(details.to)],
    [t('Số bản'), n(details.copies)],
    [t('Số lượt phát'), n(details.times)],
    [t('Số phút mỗi lượt'), n(details.minutes)],
    [t('Số cụm loa'), n(details.clusters)],
    [
      t('Số người được thông tin'),
      details.people === undefined
        ? null
        : [n(details.people), counted ? `(${counted})` : null].filter(Boolean).join(' '),
    ],
    [t('Người lên lịch'), delivery.createdByName],
    [
      t('Ghi kết quả'),
      delivery.settledAt
        ? t('{name}, {time}', {
            name: delivery.settledByName ?? '',
            time: at(delivery.settledAt) ?? '',
          })
        : null,
    ],
    [
      t('Việc đã làm'),
      delivery.activityId ? (
        <a key="activity" href={href(`/viec-da-lam/${delivery.activityId}`)}>
          {t('Mở việc đã ghi nhận, minh chứng')}
        </a>
      ) : null,
    ],
  ]
  return <KeyValue items={facts.filter(([, value]) => value !== null && value !== undefined)} />
}
