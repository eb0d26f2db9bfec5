import { useT } from '../../../ui/language.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-change.ts'
import { useAct } from '../due/due-calls.ts'
import { changes } from './change-calls.ts'

/** Takes back what was changed together, and says what could not be. */
export function useUndoChange(done: () => void = () => undefined) {
  const t = useT(en)
  return useAct<string>(done, async (batchId) => {
    const { undone, kept } = await changes.undoDueChange({ params: { batchId }, body: {} })
    toast(
      kept > 0
        ? t('Đã hoàn tác {n} việc; {m} việc đã có thay đổi khác nên giữ nguyên', {
            n: undone,
            m: kept,
          })
        : t('Đã hoàn tác {n} việc', { n: undone }),
    )
  })
}
