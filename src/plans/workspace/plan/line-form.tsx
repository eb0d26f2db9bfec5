import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, problemSentence } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { LineFields } from './line-fields.tsx'
import styles from './line-panel.module.css'
import { changesOfLine, type LinePart, textsOfLine } from './line-texts.ts'
import { lineQuery, planQuery, plansClient } from './plan-calls.ts'
import { useFocusRefused } from './plan-focus.ts'

/** What is typed, the version it was typed over, and only the parts that were changed are sent. */
interface Typed {
  version: number
  parts: Partial<Record<LinePart, string>>
}

export function LineForm(props: { line: LineDetail; plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const client = useQueryClient()
  const { line, plan } = props
  const typed = useDraft<Typed>(`line:${line.id}`, { version: line.version, parts: {} })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = { ...textsOfLine(line), ...typed.value.parts }
  useFocusRefused(problem)
  const errors = problemFields(problem)
  const moved = typed.value.version !== line.version && Object.keys(typed.value.parts).length > 0
  const control = (part: LinePart) => ({
    id: `line-${part}`,
    value: form[part],
    error: errors[part],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, parts: { ...now.parts, [part]: value } }))
    },
  })
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const next = await plansClient.editLine({
        params: { lineId: line.id },
        body: { version: typed.value.version, ...changesOfLine(typed.value.parts) },
      })
      typed.acknowledged()
      client.setQueryData(lineQuery(line.id).queryKey, next)
      await client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey })
      toast(t('Đã lưu việc của kế hoạch'))
      props.onClose()
    } catch (error) {
      setProblem(error)
      if (error instanceof ApiProblem && error.status === 409) {
        await client.invalidateQueries({ queryKey: lineQuery(line.id).queryKey })
      }
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={`stack ${styles.form}`}
      aria-label={t('Sửa việc của kế hoạch')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {typed.restored ? (
        <Notice
          action={
            <Button kind="quiet" onClick={typed.reset}>
              {t('Bỏ chữ đã gõ')}
            </Button>
          }
        >
          <p>{t('Những gì anh chị gõ dở lần trước vẫn còn đây.')}</p>
        </Notice>
      ) : null}
      {moved ? (
        <Notice
          kind="warning"
          live
          title={t('Việc này vừa được {who} sửa', {
            who: line.versions[0]?.changedBy ?? t('Người khác'),
          })}
          action={
            <>
              <Button
                onClick={() => {
                  setProblem(null)
                  typed.set((now) => ({ ...now, version: line.version }))
                }}
              >
                {t('Giữ chữ của tôi')}
              </Button>
              <Button
                onClick={() => {
                  setProblem(null)
                  typed.set({ version: line.version, parts: {} })
                }}
              >
                {t('Lấy bản mới')}
              </Button>
            </>
          }
        >
          <p>{t('Bản mới: {content}', { content: line.content })}</p>
        </Notice>
      ) : problem ? (
        <Notice kind="error" live title={t('Chưa lưu được')}>
          <p>{problemSentence(problem, t)}</p>
        </Notice>
      ) : null}
      <LineFields control={control} timingText={form.timingText} plan={plan} />
      {plan.state === 'issued' ? (
        <Notice>
          <p>
            {t(
              'Kế hoạch đã ban hành: bản cũ được giữ lại; hạn đã qua hoặc đã có kết quả giữ nguyên, hạn chưa tới tính lại.',
            )}
          </p>
        </Notice>
      ) : null}
      <div className="cluster">
        <Button type="submit" kind="primary" busy={busy} disabled={moved}>
          {t('Lưu việc này')}
        </Button>
        <Button onClick={props.onClose}>{t('Để sau')}</Button>
      </div>
    </form>
  )
}
