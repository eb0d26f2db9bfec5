import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, TextInput } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSettled } from '../../../workspace/settled.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { DirectiveView } from '../../directive/directive-contract.ts'
import { en } from '../../en-directive.ts'
import { plansClient } from '../plan/plan-calls.ts'

/** By which of the unit's activities since its date the document was communicated. */
export function ToldDialog(props: { directive: DirectiveView; onClose: () => void }) {
  const t = useT(en)
  const { directive, onClose } = props
  const cache = useQueryClient()
  const from = directive.issuedOn ?? directive.receivedOn
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    directive.activities.map((one) => one.id),
  )
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim(), 250)
  const query = useInfiniteQuery({
    queryKey: ['plans', 'activities-since', directive.unit.id, from, words],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      plansClient.listActivities({
        params: { unitId: directive.unit.id },
        query: { from, ...(words === '' ? {} : { text: words }), ...cursorOf(pageParam) },
        signal,
      }),
  })
  const save = useMutation({
    mutationFn: () =>
      plansClient.setDirectiveActivities({
        params: { directiveId: directive.id },
        body: { version: directive.version, activityIds: [...chosen] },
      }),
    onSuccess: async () => {
      toast(t('Đã ghi việc truyền thông văn bản'))
      onClose()
      await cache.invalidateQueries({ queryKey: ['plans', 'directives'] })
    },
  })
  return (
    <Dialog
      open
      title={t('Đã truyền thông bằng việc nào')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            onClick={() => {
              save.mutate()
            }}
          >
            {t('Lưu vào sổ')}
          </Button>
        </>
      }
    >
      <p className="soft">{directive.title}</p>
      <ProblemNotice error={save.error} />
      <TextInput
        id="told-find"
        type="search"
        label={t('Tìm việc đã làm')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          const known = new Set(items.map((one) => one.id))
          const kept = words === '' ? directive.activities : []
          const all = [...kept.filter((one) => !known.has(one.id)), ...items]
          if (all.length === 0 && words !== '') return <p>{t('Không có việc nào tên như vậy.')}</p>
          if (all.length === 0) {
            return (
              <p>
                {t('Từ ngày {date} đơn vị chưa ghi nhận việc nào. Ghi nhận việc đã làm trước.', {
                  date: shortDate(from, t.language),
                })}
              </p>
            )
          }
          return (
            <>
              {all.map((activity) => (
                <Checkbox
                  key={activity.id}
                  id={`told-${activity.id}`}
                  label={activity.title}
                  hint={shortDate(activity.happenedOn, t.language)}
                  checked={chosen.includes(activity.id)}
                  onChange={(event) => {
                    const { checked } = event.target
                    setChosen((now) =>
                      checked
                        ? [...now, activity.id]
                        : now.filter((other) => other !== activity.id),
                    )
                  }}
                />
              ))}
              <MoreRows query={query} shown={all.length} />
            </>
          )
        }}
      </Answer>
    </Dialog>
  )
}
