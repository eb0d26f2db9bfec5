import { useInfiniteQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/button.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-receipt.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { sentQuery } from './receipt-calls.ts'

/** On the issuer's own plan: how many it reached, and how many answered. */
export function PlanSent(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const unit = useUnit()
  const isOwn = unit?.id === plan.unit.id
  const query = useInfiniteQuery({ ...sentQuery(plan.id, 'all'), enabled: isOwn })
  const first = query.data?.pages[0]
  if (!first || first.counts.sent === 0) return null
  const { counts, duty } = first
  const n = (value: number) => number(value, t.language)
  return (
    <Section
      title={t('Nơi nhận trong hệ thống')}
      actions={
        <ButtonLink href={href(`/ke-hoach/${plan.id}/noi-nhan`)}>{t('Xem từng đơn vị')}</ButtonLink>
      }
    >
      <p>
        {t('Gửi {sent} đơn vị: {opened} đã mở, {acknowledged} đã tiếp nhận.', {
          sent: n(counts.sent),
          opened: n(counts.opened),
          acknowledged: n(counts.acknowledged),
        })}{' '}
        {duty === null
          ? null
          : t('Kế hoạch riêng: {issued} trên {asked} đã ban hành, {late} trễ.', {
              issued: n(counts.issued),
              asked: n(counts.asked),
              late: n(counts.late),
            })}
      </p>
    </Section>
  )
}
