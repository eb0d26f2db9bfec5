import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, Select } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { createClient, type CallInput } from '../../../platform/client.ts'
import { dueOperations } from '../../../plans/due/due-contract.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { callOptions, queryClient } from '../../../workspace/calls.ts'
import { href } from '../../../workspace/navigation.ts'
import { FacetFields } from '../../../law/workspace/facet-fields.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { ItemView, itemOperations } from '../../item/item-contract.ts'
import { columnsQuery, content, itemQuery } from '../content-calls.ts'
import css from './item.module.css'

const due = createClient({ listDue: dueOperations.listDue }, callOptions)

type Change = CallInput<typeof itemOperations.classifyItem>['body']

/** Where it belongs and which work of the plan it is for. Saved at once; an approval stands. */
export function Classify(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const { data } = useQuery(columnsQuery(item.unit.id))
  const { today } = useSession()
  const [choosing, setChoosing] = useState(false)
  const classify = useMutation({
    mutationFn: (body: Change) => content.classifyItem({ params: { itemId: item.id }, body }),
    onSuccess: (saved) => {
      queryClient.setQueryData(itemQuery(item.id).queryKey, saved)
    },
  })
  const open = (data?.items ?? []).filter(({ closedOn }) => closedOn === null)
  return (
    <Section title={t('Thuộc về đâu')}>
      <Select
        id="item-column"
        label={t('Chuyên mục')}
        empty={t('Chưa xếp vào chuyên mục')}
        value={item.columnId ?? ''}
        options={open.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => {
          classify.mutate({ columnId: event.target.value || null })
        }}
      />
      <FacetFields
        id="item"
        value={facetsOf(item, classify.isPending ? classify.variables : {})}
        on={today}
        errors={{}}
        onChange={(facets) => {
          classify.mutate(facets)
        }}
      />
      <p className={css['label']}>{t('Phục vụ việc nào trong kế hoạch')}</p>
      {item.occurrences.length === 0 ? (
        <p className="soft">
          {t('Chưa gắn. Gắn vào thì khi phát hành, việc đến hạn tự được tính là đã làm.')}
        </p>
      ) : (
        <ul className="rows">
          {item.occurrences.map((one) => (
            <li key={one.id}>
              <a href={href(`/viec?xem=${one.id}`)}>{one.content}</a>
              <span className="soft small">
                {one.label} · {t('hạn {date}', { date: shortDate(one.dueOn, t.language) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          icon="plan"
          onClick={() => {
            setChoosing(true)
          }}
        >
          {t('Chọn việc')}
        </Button>
      </div>
      <ProblemNotice error={classify.error} />
      {choosing ? (
        <ChooseWork
          item={item}
          busy={classify.isPending}
          onClose={() => {
            setChoosing(false)
          }}
          onChoose={(occurrenceIds) => {
            classify.mutate(
              { occurrenceIds },
              {
                onSuccess: () => {
                  setChoosing(false)
                },
              },
            )
          }}
        />
      ) : null}
    </Section>
  )
}

/** As they will be in a moment, while a choice is being saved. */
function facetsOf(
  item: ItemView,
  chosen: Change,
): Pick<ItemView, 'themes' | 'sectors' | 'programmes' | 'audiences'> {
  const { themes, sectors, programmes, audiences } = item
  return {
    themes: chosen.themes ?? themes,
    sectors: chosen.sectors ?? sectors,
    programmes: chosen.programmes ?? programmes,
    audiences: chosen.audiences ?? audiences,
  }
}

/** The unit's open work, the next due first. */
function ChooseWork(props: {
  item: ItemView
  busy: boolean
  onClose: () => void
  onChoose: (ids: string[]) => void
}) {
  const t = useT(en)
  const { item } = props
  const [chosen, setChosen] = useState(() => item.occurrences.map(({ id }) => id))
  const query = useQuery({
    queryKey: ['content', 'due', item.unit.id],
    queryFn: ({ signal }) =>
      due.listDue({ params: { unitId: item.unit.id }, query: { state: 'open' }, signal }),
  })
  return (
    <Dialog
      open
      title={t('Phục vụ việc nào trong kế hoạch')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={props.busy}
            onClick={() => {
              props.onChoose(chosen)
            }}
          >
            {t('Gắn {n} việc', { n: chosen.length })}
          </Button>
        </>
      }
    >
      <Answer query={query} lines={6}>
        {({ items }) => {
          const known = new Set(items.map(({ id }) => id))
          const before = item.occurrences.filter(({ id }) => !known.has(id))
          const all = [...before, ...items]
          if (all.length === 0) {
            return (
              <EmptyState level="h3" title={t('Đơn vị không có việc nào đang mở')}>
                {t('Việc hiện ở đây khi có kế hoạch được ban hành.')}
              </EmptyState>
            )
          }
          return all.map((one) => (
            <Checkbox
              key={one.id}
              id={`serves-${one.id}`}
              label={one.content}
              hint={`${one.label} · ${t('hạn {date}', { date: shortDate(one.dueOn, t.language) })}`}
              checked={chosen.includes(one.id)}
              onChange={(event) => {
                const rest = chosen.filter((id) => id !== one.id)
                setChosen(event.target.checked ? [...rest, one.id] : rest)
              }}
            />
          ))
        }}
      </Answer>
    </Dialog>
  )
}
