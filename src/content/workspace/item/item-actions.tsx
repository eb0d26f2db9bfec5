import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { ItemView } from '../../item/item-contract.ts'
import type { Finding } from '../../readiness/finding.ts'
import { content, refreshContent } from '../content-calls.ts'
import type { ItemEditing } from './item-editing.ts'
import css from './item.module.css'

/** What comes next with this item, always in reach. */
export function ItemActions(props: { item: ItemView; editing: ItemEditing; findings: Finding[] }) {
  const t = useT(en)
  const { item, editing, findings } = props
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  const unsaved = editing.saving.state !== 'saved'
  const submit = useMutation({
    mutationFn: async () => {
      const version = await editing.flush()
      if (version === null) return null
      return content.submitItem({ params: { itemId: item.id }, body: { version } })
    },
    onSuccess: async (sent) => {
      if (sent === null) return
      toast(t('Đã trình {name} duyệt', { name: sent.holder?.name ?? '' }))
      await refreshContent()
    },
  })
  const mayDeliver = item.may.deliver && !unsaved
  const maySubmit = item.may.submit || (unsaved && item.may.edit)
  return (
    <section className={css['bar']} aria-label={t('Việc tiếp theo')}>
      <ProblemNotice error={submit.error} />
      {item.state === 'submitted' && !unsaved ? (
        <Notice>
          <p>{t('Đang chờ duyệt. Sửa một chữ là rút lại để trình bản mới.')}</p>
        </Notice>
      ) : null}
      <div className="cluster">
        {maySubmit ? (
          <Button
            kind="primary"
            icon="approve"
            busy={submit.isPending}
            onClick={() => {
              submit.mutate()
            }}
          >
            {t('Trình duyệt')}
          </Button>
        ) : null}
        {mayDeliver ? (
          <a className="button primary" href="#dua-di">
            {t('Đưa đi các kênh')}
          </a>
        ) : null}
        {blocking > 0 && maySubmit ? (
          <a className="button quiet" href="#can-sua">
            {t('{n} chỗ phải sửa', { n: blocking })}
          </a>
        ) : null}
      </div>
    </section>
  )
}
