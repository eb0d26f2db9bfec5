import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice, Progress } from '../../../ui/notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DraftView } from '../../draft/draft-contract.ts'
import { en } from '../../en.ts'
import { problemSentence } from '../plan/plan-answer.tsx'
import { draftQuery, plansClient } from '../plan/plan-calls.ts'

type Draft = Pick<DraftView, 'id' | 'fileName' | 'state' | 'reading' | 'version'>

/** How far the reading of a file is, or why it could not be read; both can be ended. */
export function ReadingDraft(props: { draft: Draft }) {
  const t = useT(en)
  const { draft } = props
  const { busy, discard } = useDiscard(draft)
  if (draft.state === 'unreadable') {
    return (
      <Notice
        kind="error"
        title={t('Không đọc được “{name}”', { name: draft.fileName })}
        action={
          <Button busy={busy} onClick={() => void discard(t('Đã bỏ tệp không đọc được'))}>
            {t('Bỏ tệp này')}
          </Button>
        }
      >
        <p>{draft.reading?.problem}</p>
        <p>
          {t(
            'Anh chị có thể gửi lại bản Word, quét lại rõ hơn, hoặc mở tệp, chép chữ rồi dùng “Dán văn bản”.',
          )}
        </p>
      </Notice>
    )
  }
  const done = draft.reading?.done ?? 0
  const all = draft.reading?.all ?? null
  return (
    <div className="stack">
      <Progress
        label={t('Đang đọc “{name}”', { name: draft.fileName })}
        value={all === null ? undefined : done}
        max={all ?? undefined}
        figure={
          all === null
            ? undefined
            : t('{done}/{all} trang', {
                done: number(done, t.language),
                all: number(all, t.language),
              })
        }
      />
      <div className="cluster">
        <span className="soft small">
          {t('Trang quét cần vài giây mỗi trang. Anh chị có thể rời màn này, máy vẫn đọc tiếp.')}
        </span>
        <Button
          kind="quiet"
          busy={busy}
          aria-label={t('Thôi đọc “{name}”', { name: draft.fileName })}
          onClick={() => void discard(t('Đã thôi đọc “{name}”', { name: draft.fileName }))}
        >
          {t('Thôi đọc')}
        </Button>
      </div>
    </div>
  )
}

function useDiscard(draft: Draft) {
  const t = useT(en)
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    discard: async (told: string) => {
      setBusy(true)
      try {
        const gone = await plansClient.discardDraft({
          params: { draftId: draft.id },
          body: { version: draft.version },
        })
        client.setQueryData(draftQuery(gone.id).queryKey, gone)
        toast(told)
      } catch (error) {
        toast(problemSentence(error, t))
      }
      await client.invalidateQueries({ queryKey: ['plans', 'drafts'] })
      setBusy(false)
    },
  }
}
