import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { OfferView } from '../../library/library-contract.ts'
import { content, refreshContent } from '../content-calls.ts'
import { kindLabel } from '../item-states.tsx'
import { offersQuery } from './library-calls.ts'
import css from '../content.module.css'

type Way = 'in' | 'out'

/** Good texts on their way up. */
export function Offers(props: { unit: { id: string; role: string }; way: Way }) {
  const t = useT(en)
  const { unit, way } = props
  const query = useInfiniteQuery(offersQuery(unit.id, way))
  const decides = way === 'in' && unit.role !== 'viewer'
  return (
    <Answer query={query} lines={4}>
      {({ pages }) => {
        const offers = pages.flatMap((page) => page.items)
        if (offers.length === 0) return <Nothing way={way} />
        return (
          <>
            <ul className="rows" aria-label={t('Bài được giới thiệu')}>
              {offers.map((offer) => (
                <Row key={offer.id} offer={offer} way={way} decides={decides} />
              ))}
            </ul>
            <MoreRows query={query} shown={offers.length} />
          </>
        )
      }}
    </Answer>
  )
}

function Row(props: { offer: OfferView; way: Way; decides: boolean }) {
  const t = useT(en)
  const { offer, way } = props
  return (
    <li>
      <div className="cluster">
        <a className={css['title']} href={href(`/noi-dung/${offer.itemId}`)}>
          {offer.title}
        </a>
        <Standing offer={offer} />
      </div>
      {offer.words ? <p>{offer.words}</p> : null}
      <p className="soft small">
        {[kindLabel(offer.kind, t), way === 'in' ? offer.unit.name : null]
          .filter(Boolean)
          .join(' · ')}{' '}
        · {t('{name} giới thiệu', { name: offer.offeredByName })} <Moment at={offer.offeredAt} />
      </p>
      {offer.answer ? (
        <p>
          {t('{name} trả lời: {words}', { name: offer.decidedByName ?? '', words: offer.answer })}
        </p>
      ) : null}
      {offer.takenItemId && way === 'in' ? (
        <p>
          <a href={href(`/noi-dung/${offer.takenItemId}`)}>{t('Mở bài của đơn vị')}</a>
        </p>
      ) : null}
      {props.decides && offer.state === 'open' ? <Decide offer={offer} /> : null}
    </li>
  )
}

function Standing(props: { offer: OfferView }) {
  const t = useT(en)
  const { state } = props.offer
  if (state === 'taken') return <StateBadge state="done" word={t('Đã nhận')} />
  if (state === 'declined') return <StateBadge state="cancelled" word={t('Không nhận')} />
  return <StateBadge state="waiting" word={t('Chờ xem')} />
}

function Decide(props: { offer: OfferView }) {
  const t = useT(en)
  const { offer } = props
  const [declining, setDeclining] = useState(false)
  const take = useMutation({
    mutationFn: () => content.takeOffer({ params: { offerId: offer.id }, body: {} }),
    onSuccess: async () => {
      toast(t('Đã nhận thành bản soạn của đơn vị'))
      await refreshContent()
    },
  })
  return (
    <>
      <ProblemNotice error={take.error} />
      <div className="cluster">
        <Button
          kind="primary"
          icon="check"
          busy={take.isPending}
          onClick={() => {
            take.mutate()
          }}
        >
          {t('Nhận về soạn tiếp')}
        </Button>
        <Button
          onClick={() => {
            setDeclining(true)
          }}
        >
          {t('Không nhận')}
        </Button>
      </div>
      {declining ? (
        <DeclineDialog
          offer={offer}
          onClose={() => {
            setDeclining(false)
          }}
        />
      ) : null}
    </>
  )
}

function DeclineDialog(props: { offer: OfferView; onClose: () => void }) {
  const t = useT(en)
  const { offer, onClose } = props
  const [reason, setReason] = useState('')
  const decline = useMutation({
    mutationFn: () => content.declineOffer({ params: { offerId: offer.id }, body: { reason } }),
    onSuccess: async () => {
      toast(t('Đã trả lời'))
      await refreshContent()
      onClose()
    },
  })
  const fields = problemFields(decline.error)
  return (
    <FormDialog
      title={t('Không nhận bài này')}
      act={t('Gửi trả lời')}
      busy={decline.isPending}
      error={decline.error}
      placed={['reason']}
      onAct={() => {
        decline.mutate()
      }}
      onClose={onClose}
    >
      <TextArea
        id="decline-reason"
        label={t('Lý do, để đơn vị biết mà làm tốt hơn')}
        required
        maxLength={1000}
        value={reason}
        error={fields['reason']}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
    </FormDialog>
  )
}

function Nothing(props: { way: Way }) {
  const t = useT(en)
  return props.way === 'in' ? (
    <EmptyState title={t('Chưa có bài nào được giới thiệu lên')}>
      {t(
        'Cấp dưới có bài hay, cách làm tốt thì giới thiệu lên; đơn vị nhận về, duyệt rồi chia sẻ cho mọi nơi.',
      )}
    </EmptyState>
  ) : (
    <EmptyState title={t('Đơn vị chưa giới thiệu bài nào')}>
      {t('Mở một bài đã duyệt mà nơi khác nên học, bấm “Giới thiệu lên cấp trên”.')}
    </EmptyState>
  )
}
