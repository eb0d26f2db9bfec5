import { useMutation } from '@tanstack/react-query'
import { toast } from '../../../workspace/toasts.tsx'
import { refreshChannels } from '../channel-calls.ts'

/** One act on the register: done, told, read anew. */
export function useMentionAct(act: () => Promise<unknown>, done: string, onDone: () => void) {
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      toast(done)
      onDone()
      await refreshChannels()
    },
  })
}
