import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { OccasionView } from '../../occasion/occasion-contract.ts'
import { occasions, refreshOccasions } from './occasion-calls.ts'

/** What was said of single days to come, and the way back. */
export function ChangedDays({ occasion }: { occasion: OccasionView }) {
  const t = useT(en)
  const { today } = useSession()
  const restore = useMutation({
    mutationFn: (on: string) =>
      occasions.restoreOccasionDay({
        params: { occasionId: occasion.id },
        body: { version: occasion.version, on },
      }),
    onSuccess: async () => {
      toast(t('Ngày đó lại theo lịch'))
      await refreshOccasions()
    },
  })
  const coming = occasion.exceptions.filter(({ on, movedTo }) => (movedTo ?? on) >= today)
  if (coming.length === 0) return null
  return (
    <>
      <ul className="small" aria-label={t('Ngày đổi khác')}>
        {coming.map(({ on, movedTo, fromTime, reason }) => (
          <li key={on} className="cluster">
            <span>
              {movedTo === null
                ? t('{date}: không tổ chức, {reason}', {
                    date: longDate(on, t.language),
                    reason,
                  })
                : t('{date}: chuyển sang {to}, {reason}', {
                    date: longDate(on, t.language),
                    to: [longDate(movedTo, t.language), fromTime].filter(Boolean).join(' '),
                    reason,
                  })}
            </span>
            {occasion.may.cancelDay && on >= today ? (
              <Button
                kind="quiet"
                busy={restore.isPending}
                onClick={() => {
                  restore.mutate(on)
                }}
              >
                {t('Vẫn theo lịch')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNotice error={restore.error} />
    </>
  )
}
