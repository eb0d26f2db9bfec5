import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createClient } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Select, TextArea } from '../../../ui/field.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { callOptions } from '../../../workspace/calls.ts'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { commentOperations, type CommentView } from '../../comment/comment-contract.ts'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-comment.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import css from './comment.module.css'

const comments = createClient(commentOperations, callOptions)

const commentsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'comments', reportId],
    queryFn: ({ signal }) => comments.listComments({ params: { reportId }, signal }),
  })

/** In the margin: what authors and readers say to each other about a part; no part of the paper. */
export function Comments(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const query = useQuery(commentsQuery(report.id))
  return (
    <Answer query={query} lines={2}>
      {({ items, may }) => {
        const open = items.filter(({ settledAt }) => settledAt === null)
        const settled = items.filter(({ settledAt }) => settledAt !== null)
        if (items.length === 0 && !may.comment) return null
        return (
          <section className={css['comments']}>
            <h2>{t('Góp ý ({n})', { n: open.length })}</h2>
            <ul>
              {open.map((one) => (
                <OneComment key={one.id} report={report} comment={one} may={may.comment} />
              ))}
            </ul>
            {settled.length > 0 ? (
              <details>
                <summary>{t('{n} góp ý đã xử lý', { n: settled.length })}</summary>
                <ul>
                  {settled.map((one) => (
                    <OneComment key={one.id} report={report} comment={one} may={false} />
                  ))}
                </ul>
              </details>
            ) : null}
            {may.comment ? <Add report={report} /> : null}
          </section>
        )
      }}
    </Answer>
  )
}

function OneComment(props: { report: ReportView; comment: CommentView; may: boolean }) {
  const t = useT(en)
  const { report, comment } = props
  const part = report.sections.find(({ code }) => code === comment.section)
  const settle = useReportsAct(async () => {
    await comments.settleComment({ params: { commentId: comment.id } })
  })
  return (
    <li>
      {part ? <a href={`#phan-${part.code}`}>{part.title}</a> : null}
      <p className={css['words']}>{comment.words}</p>
      <p className="soft small">
        {comment.madeByName}, {dateTime(comment.madeAt, t.language)}
        {comment.settledByName === null
          ? null
          : ` · ${t('{name} đã xử lý', { name: comment.settledByName })}`}
      </p>
      {props.may ? (
        <Button
          kind="quiet"
          icon="check"
          busy={settle.isPending}
          onClick={() => {
            settle.mutate()
          }}
        >
          {t('Đã xử lý')}
        </Button>
      ) : null}
    </li>
  )
}

function Add(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const draft = useDraft(`comment:${report.id}`, '')
  const [section, setSection] = useState('')
  const add = useReportsAct(async () => {
    await comments.addComment({
      params: { reportId: report.id },
      body: { section, words: draft.value.trim() },
    })
    draft.acknowledged()
  })
  const fields = problemFields(add.error)
  return (
    <details>
      <summary>{t('Thêm góp ý')}</summary>
      <div className={css['add']}>
        <Select
          id="comment-section"
          label={t('Về phần')}
          empty={t('Cả báo cáo')}
          value={section}
          options={report.sections.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={(event) => {
            setSection(event.target.value)
          }}
        />
        <TextArea
          id="comment-words"
          label={t('Góp ý')}
          rows={3}
          maxLength={2000}
          value={draft.value}
          error={fields['words']}
          onChange={(event) => {
            draft.set(event.target.value)
          }}
        />
        <Button
          busy={add.isPending}
          onClick={() => {
            add.mutate()
          }}
        >
          {t('Gửi góp ý')}
        </Button>
        {add.error && Object.keys(fields).length === 0 ? <ProblemNotice error={add.error} /> : null}
      </div>
    </details>
  )
}
