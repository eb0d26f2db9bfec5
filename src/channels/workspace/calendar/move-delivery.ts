import { useMutation } from '@tanstack/react-query'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemSentence } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'
import { instantOf, whenOf } from '../when.ts'

interface Move {
  delivery: Pick<DeliveryView, 'id' | 'version' | 'dueAt'>
  /** A local date. */
  to: string
}

/** To the same time of another day; whoever was slower than somebody else is told so. */
export function useMoveDelivery(
  onMoved: (delivery: DeliveryView, to: string) => void,
): (move: Move) => void {
  const t = useT(en)
  const { mutate } = useMutation({
    mutationFn: ({ delivery, to }: Move) =>
      channels.replanDelivery({
        params: { deliveryId: delivery.id },
        body: {
          version: delivery.version,
          dueAt: instantOf({ ...whenOf(delivery.dueAt), date: to }) ?? delivery.dueAt,
        },
      }),
    onSuccess: async (moved, { delivery, to }) => {
      toast(t('Đã dời sang {date}', { date: shortDate(to, t.language) }), () => {
        mutate({ delivery: moved, to: whenOf(delivery.dueAt).date })
      })
      onMoved(moved, to)
      await refreshChannels()
    },
    onError: async (error) => {
      toast(problemSentence(error, t))
      await refreshChannels()
    },
  })
  return (move) => {
    if (whenOf(move.delivery.dueAt).date !== move.to) mutate(move)
  }
}
