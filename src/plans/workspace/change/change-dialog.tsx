import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, TextArea } from '../../../ui/field.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DueChange } from '../../change/due-change.ts'
import type { PreviewedChange } from '../../change/due-change-contract.ts'
import { en } from '../../en-change.ts'
import { useAct } from '../due/due-calls.ts'
import { shorten } from '../due/due-words.ts'
import { changes } from './change-calls.ts'
import { useUndoChange } from './use-undo-change.ts'
import css from './change.module.css'

export type ChangeKind = DueChange['do']

/** Moves, pauses or waives the chosen dates: first what for, then what will become of each, then the act. */
export function ChangeDialog(props: {
  kind: ChangeKind
  occurrenceIds: readonly string[]
  onClose: () => void
  onDone: () => void
}) {
  const t = useT(en)
  const { kind, onClose, onDone } = props
  const occurrenceIds = [...props.occurrenceIds]
  const [dueOn, setDueOn] = useState('')
  const [reason, setReason] = useState('')
  const [items, setItems] = useState<readonly PreviewedChange[] | null>(null)
  const change: DueChange = kind === 'move' ? { do: kind, dueOn, reason } : { do: kind, reason }
  const body = { occurrenceIds, change }
  const preview = useAct(
    () => undefined,
    async () => {
      setItems((await changes.previewDueChange({ body })).items)
    },
  )
  const undo = useUndoChange()
  const act = useAct(onDone, async () => {
    const { batchId, changed } = await changes.changeDues({ body })
    if (batchId !== null) {
      toast(doneWords(kind, changed, t), () => {
        undo.mutate(batchId)
      })
    }
  })
  const fields = problemFields(preview.error)
  const problem = (name: string) => fields[`change.${name}`] ?? fields[name]
  const error = act.error ?? preview.error
  const words = useChangeWords()[kind]
  const able = items?.filter(({ refusal }) => refusal === null) ?? []
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      footer={
        items === null ? (
          <Button
            kind="primary"
            busy={preview.isPending}
            onClick={() => {
              preview.mutate()
            }}
          >
            {t('Xem trước')}
          </Button>
        ) : (
          <>
            <Button
              onClick={() => {
                setItems(null)
              }}
            >
              {t('Sửa lại')}
            </Button>
            {able.length > 0 ? (
              <Button
                kind={kind === 'cancel' ? 'danger' : 'primary'}
                busy={act.isPending}
                onClick={() => {
                  act.mutate()
                }}
              >
                {words.act(able.length)}
              </Button>
            ) : null}
          </>
        )
      }
    >
      {error && Object.keys(fields).length === 0 ? <ProblemNotice error={error} /> : null}
      {items === null ? (
        <>
          <p>{words.lead}</p>
          {kind === 'move' ? (
            <DateInput
              id="change-due-on"
              label={t('Hạn mới')}
              required
              error={problem('dueOn')}
              value={dueOn}
              onChange={(event) => {
                setDueOn(event.target.value)
              }}
            />
          ) : null}
          <TextArea
            id="change-reason"
            label={t('Lý do')}
            hint={t('Đơn vị đang giữ việc đọc được nguyên văn.')}
            required
            rows={3}
            maxLength={1000}
            error={problem('reason')}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
            }}
          />
        </>
      ) : (
        <Preview items={items} able={able} dueOn={kind === 'move' ? dueOn : null} />
      )}
    </Dialog>
  )
}

function Preview(props: {
  items: readonly PreviewedChange[]
  able: readonly PreviewedChange[]
  dueOn: string | null
}) {
  const t = useT(en)
  const { items, able, dueOn } = props
  const date = (iso: string) => shortDate(iso, t.language)
  const left = items.filter(({ refusal }) => refusal !== null)
  return (
    <div className="stack">
      {able.length > 0 ? (
        <ul className={`rows ${css['preview']}`} aria-label={t('Sẽ đổi')}>
          {able.map((item) => (
            <li key={item.occurrenceId}>
              <span>{shorten(item.content, 100)}</span>
              <span className="soft small">
                {item.holder} · {item.label} ·{' '}
                {dueOn === null
                  ? t('hạn {date}', { date: date(item.dueOn) })
                  : t('hạn {from} → {to}', { from: date(item.dueOn), to: date(dueOn) })}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Notice kind="warning" title={t('Không việc nào đổi được')} />
      )}
      {left.length > 0 ? (
        <details open={able.length === 0}>
          <summary>{t('{n} việc giữ nguyên', { n: number(left.length, t.language) })}</summary>
          <ul className={`rows ${css['preview']}`}>
            {left.map((item) => (
              <li key={item.occurrenceId}>
                <span>{shorten(item.content, 100)}</span>
                <span className="soft small">
                  {item.holder} · {t(item.refusal ?? '')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function useChangeWords(): Record<
  ChangeKind,
  { title: string; lead: string; act: (n: number) => string }
> {
  const t = useT(en)
  return {
    move: {
      title: t('Dời hạn sang ngày nào?'),
      lead: t('Hạn cũ, hạn mới và lý do được ghi lại ở từng việc; việc đã xong giữ nguyên.'),
      act: (n) => t('Dời hạn {n} việc', { n }),
    },
    pause: {
      title: t('Tạm dừng tính hạn?'),
      lead: t(
        'Trong lúc dừng, việc không bị tính trễ. Khi tiếp tục, hạn lùi đúng số ngày đã dừng.',
      ),
      act: (n) => t('Tạm dừng {n} việc', { n }),
    },
    cancel: {
      title: t('Thôi không làm các lần này?'),
      lead: t(
        'Chỉ các lần đến hạn đã chọn thôi không phải làm và không tính vào tiến độ; các lần sau của việc vẫn còn.',
      ),
      act: (n) => t('Thôi không làm {n} việc', { n }),
    },
  }
}

function doneWords(kind: ChangeKind, n: number, t: Translator): string {
  if (kind === 'move') return t('Đã dời hạn {n} việc', { n })
  return kind === 'pause'
    ? t('Đã tạm dừng {n} việc', { n })
    : t('{n} việc thôi không phải làm', { n })
}
