import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { DateInput, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import css from './activity.module.css'
import evidence from './evidence.module.css'

const EMPTY = { title: '', outlet: '', publishedOn: '', page: '', number: '' }

/** A thing on paper: where it is to be found. */
export function CitationAdd(props: { activityId: string }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { activityId } = props
  const draft = useDraft(`citation:${activityId}`, EMPTY)
  const form = draft.value
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      plans.addCitation({
        params: { activityId },
        body: { ...form, page: form.page || null, number: form.number || null },
      }),
    onSuccess: async () => {
      draft.reset()
      toast(t('Đã thêm minh chứng'))
      await cache.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  const errors = problemFields(error)
  const field = (name: keyof typeof EMPTY) => ({
    id: `citation-${name}`,
    value: form[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => {
      draft.set((now) => ({ ...now, [name]: event.target.value }))
    },
  })
  return (
    <details className={css['history']} open={draft.restored || undefined}>
      <summary>{t('Bài báo giấy, văn bản giấy')}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <div className={evidence['said']}>
          <TextInput {...field('title')} label={t('Tên bài, tên văn bản')} required />
          <TextInput {...field('outlet')} label={t('Báo, đài hoặc cơ quan ban hành')} required />
          <DateInput {...field('publishedOn')} label={t('Ngày đăng, ngày ban hành')} required />
          <TextInput {...field('number')} label={t('Số báo, số văn bản')} />
          <TextInput {...field('page')} label={t('Trang')} />
        </div>
        {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
        <div className="cluster">
          <Button type="submit" busy={isPending}>
            {t('Thêm minh chứng')}
          </Button>
        </div>
      </form>
    </details>
  )
}
