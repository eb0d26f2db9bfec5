import { useMutation } from '@tanstack/react-query'
import { toast } from '../../../workspace/toasts.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { refreshChannels } from '../channel-calls.ts'

export interface DeliveryDialogProps {
  delivery: DeliveryView
  onClose: () => void
}

/** One act on a delivery: done, told, everything read anew, the dialog closed. */
export function useDeliveryAct<T, A = void>(
  act: (asked: A) => Promise<T>,
  done: string,
  onDone: () => void,
) {
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      toast(done)
      await refreshChannels()
      onDone()
    },
  })
}
