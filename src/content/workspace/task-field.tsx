import { useQuery } from '@tanstack/react-query'
import { due } from '../../plans/workspace/due/due-client.ts'
import { shorten } from '../../plans/workspace/due/due-words.ts'
import { Select } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { en } from '../en.ts'

/** For which task of a plan: those the unit still owes something of. */
export function TaskField(props: {
  id: string
  unitId: string
  value: string | null
  /** The task chosen before, when nothing of it is open any more. */
  task?: { content: string } | null | undefined
  hint: string
  error?: string | undefined
  onChange: (lineId: string | null) => void
}) {
  const t = useT(en)
  const { value, task } = props
  const query = useQuery({
    queryKey: ['due', 'tasks-to-write-for', props.unitId],
    queryFn: ({ signal }) =>
      due.listDue({ params: { unitId: props.unitId }, query: { state: 'open' }, signal }),
  })
  const chosen = useQuery({
    queryKey: ['due', 'task-to-write-for', props.unitId, value],
    queryFn: ({ signal }) =>
      due.listDue({
        params: { unitId: props.unitId },
        query: { state: 'all', lineId: value ?? '' },
        signal,
      }),
    enabled: value !== null && !task,
  })
  const known = new Map<string, string>()
  if (value !== null && task) known.set(value, task.content)
  for (const { lineId, content } of [...(chosen.data?.items ?? []), ...(query.data?.items ?? [])])
    known.set(lineId, content)
  return (
    <Select
      id={props.id}
      label={t('Cho việc của kế hoạch')}
      hint={props.hint}
      empty={t('Không cho việc nào')}
      value={value ?? ''}
      error={props.error}
      options={[...known].map(([lineId, content]) => ({
        value: lineId,
        label: shorten(content, 90),
      }))}
      onChange={(event) => {
        props.onChange(event.target.value === '' ? null : event.target.value)
      }}
    />
  )
}
