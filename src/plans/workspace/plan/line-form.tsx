import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, problemSentence } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { parseTiming } from '../../timing/timing.ts'
import styles from './line-panel.module.css'
import { lineQuery, planQuery, plansClient } from './plan-calls.ts'
import { useFocusRefused } from './plan-focus.ts'
import { duesIn } from './plan-dues.ts'
import { duesSentence } from './plan-dues-sentence.ts'

type Part = 'content' | 'leads' | 'coordinating' | 'outputs' | 'timingText'

/** What is typed, the version it was typed over, and only the parts that were changed are sent. */
interface Typed {
  version: number
  parts: Partial<Record<Part, string>>
}

export function LineForm(props: { line: LineDetail; plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const client = useQueryClient()
  const { line, plan } = props
  const typed = useDraft<Typed>(`line:${line.id}`, { version: line.version, parts: {} })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = { ...textsOf(line), ...typed.value.parts }
  useFocusRefused(problem)
  const errors = problemFields(problem)
  const moved = typed.value.version !== line.version && Object.keys(typed.value.parts).length > 0
  const control = (part: Part) => ({
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
        body: { version: typed.value.version, ...changesOf(typed.value.parts) },
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
      <TextArea {...control('content')} label={t('Nội dung việc')} required rows={5} />
      <TextArea
        {...control('leads')}
        label={t('Chủ trì')}
        hint={t('Mỗi dòng một đơn vị')}
        rows={2}
      />
      <TextArea
        {...control('coordinating')}
        label={t('Phối hợp')}
        hint={t('Mỗi dòng một đơn vị')}
        rows={2}
      />
      <TextArea
        {...control('outputs')}
        label={t('Sản phẩm')}
        hint={t('Mỗi dòng một sản phẩm')}
        rows={2}
      />
      <TextInput
        {...control('timingText')}
        label={t('Thời gian')}
        hint={t('Ví dụ: Quý II/2024; trước ngày 15/6; hằng tháng; thường xuyên')}
      />
      <Preview text={form.timingText} plan={plan} />
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

/** The due dates that follow from the words, as they are typed. */
function Preview(props: { text: string; plan: PlanView }) {
  const t = useT(en)
  const { text, plan } = props
  const timing = parseTiming(text, plan.year)
  const dates = duesIn(timing, plan)
  const unknown = timing.filter((item) => item.kind === 'unknown')
  return (
    <output className={styles.preview}>
      {unknown.length > 0
        ? `${t('Chưa hiểu “{text}”.', { text: unknown.map((item) => item.text).join('; ') })} `
        : null}
      {duesSentence(dates, 6, t)}
    </output>
  )
}

function textsOf(line: LineDetail): Record<Part, string> {
  return {
    content: line.content,
    leads: line.leads.join('\n'),
    coordinating: line.coordinating.join('\n'),
    outputs: line.outputs.join('\n'),
    timingText: line.timingText,
  }
}

function changesOf(parts: Typed['parts']) {
  return {
    ...(parts.content === undefined ? {} : { content: parts.content }),
    ...(parts.leads === undefined ? {} : { leads: lines(parts.leads) }),
    ...(parts.coordinating === undefined ? {} : { coordinating: lines(parts.coordinating) }),
    ...(parts.outputs === undefined ? {} : { outputs: lines(parts.outputs) }),
    ...(parts.timingText === undefined ? {} : { timingText: parts.timingText }),
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
