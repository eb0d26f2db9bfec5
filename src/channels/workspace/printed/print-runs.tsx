import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { queryClient } from '../../../workspace/calls.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { PrintedWay } from '../../printed/printed-contract.ts'
import { printed, printedQuery } from './printed-calls.ts'

type Run = PrintedWay['runs'][number]

/** What came from the press and when; what was written down wrongly is struck through with its reason. */
export function PrintRuns(props: { runs: readonly Run[]; itemId: string; records: boolean }) {
  const t = useT(en)
  const [voiding, setVoiding] = useState<Run>()
  if (props.runs.length === 0) return null
  return (
    <>
      <ul className="rows" aria-label={t('Các lần in')}>
        {props.runs.map((run) => (
          <li key={run.id}>
            <div className="cluster">
              {run.voidReason === null ? (
                <span>{wordsOf(run, t)}</span>
              ) : (
                <span className="soft">
                  <s>{wordsOf(run, t)}</s> {t('Đã bỏ: {reason}', { reason: run.voidReason })}
                </span>
              )}
              {props.records && run.voidReason === null ? (
                <Button
                  kind="quiet"
                  onClick={() => {
                    setVoiding(run)
                  }}
                >
                  {t('Ghi nhầm')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {voiding ? (
        <VoidDialog
          run={voiding}
          itemId={props.itemId}
          onClose={() => {
            setVoiding(undefined)
          }}
        />
      ) : null}
    </>
  )
}

function wordsOf(run: Run, t: ReturnType<typeof useT>): string {
  return [
    t('In {n} bản, {date}', {
      n: number(run.copies, t.language),
      date: shortDate(run.printedOn, t.language),
    }),
    run.printer,
    t('bản số {n}', { n: run.itemNumber }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function VoidDialog(props: { run: Run; itemId: string; onClose: () => void }) {
  const t = useT(en)
  const { run, onClose } = props
  const [reason, setReason] = useState('')
  const send = useMutation({
    mutationFn: () => printed.voidPrintRun({ params: { runId: run.id }, body: { reason } }),
    onSuccess: (saved) => {
      queryClient.setQueryData(printedQuery(props.itemId).queryKey, saved)
      toast(t('Đã bỏ lần in ghi nhầm'))
      onClose()
    },
  })
  const fields = problemFields(send.error)
  return (
    <FormDialog
      title={t('Bỏ lần in ghi nhầm')}
      act={t('Bỏ lần in này')}
      busy={send.isPending}
      error={send.error}
      placed={['reason']}
      onAct={() => {
        send.mutate()
      }}
      onClose={onClose}
    >
      <p>{wordsOf(run, t)}</p>
      <TextInput
        id="void-reason"
        label={t('Vì sao bỏ')}
        required
        maxLength={300}
        value={reason}
        error={fields['reason']}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
    </FormDialog>
  )
}
