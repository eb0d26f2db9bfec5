import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DirectiveView } from '../../directive/directive-contract.ts'
import { en } from '../../en-directive.ts'
import { plansClient } from '../plan/plan-calls.ts'

/** The file of a document in the register, and the way out for one that was entered by mistake. */
export function DirectiveUpkeep(props: { directive: DirectiveView; onDone: () => void }) {
  const t = useT(en)
  const { directive, onDone } = props
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const params = { directiveId: directive.id }
  const done = async (sentence: string) => {
    toast(sentence)
    onDone()
    await cache.invalidateQueries({ queryKey: ['plans', 'directives'] })
  }
  const add = useMutation({
    mutationFn: (file: File) =>
      plansClient.addDirectiveFile({ params, files: [{ file, name: file.name }] }),
    onSuccess: () => done(t('Đã đưa tệp vào sổ')),
  })
  const withdraw = useMutation({
    mutationFn: () =>
      plansClient.withdrawDirective({ params, body: { version: directive.version } }),
    onSuccess: () => done(t('Đã bỏ văn bản khỏi sổ')),
    onSettled: () => {
      setAsking(false)
    },
  })
  const fields = problemFields(add.error)
  return (
    <>
      <FileDrop
        id="directive-file"
        label={directive.file === null ? t('Tệp của văn bản') : t('Thay tệp của văn bản')}
        error={fields['file']}
        onFiles={([file]) => {
          if (file) add.mutate(file)
        }}
      />
      {add.error && Object.keys(fields).length === 0 ? <ProblemNotice error={add.error} /> : null}
      <ProblemNotice error={withdraw.error} />
      <div className="cluster">
        <Button
          kind="quiet"
          onClick={() => {
            setAsking(true)
          }}
        >
          {t('Ghi nhầm, bỏ khỏi sổ')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={t('Bỏ văn bản này khỏi sổ?')}
        act={t('Bỏ khỏi sổ')}
        busy={withdraw.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          withdraw.mutate()
        }}
      >
        <p>{directive.title}</p>
      </ConfirmDialog>
    </>
  )
}
