import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-due.ts'
import { handsQuery, type Occurrence, useAct } from './due-calls.ts'
import { due } from './due-client.ts'

/** Gives the task, with all its due dates, to a division or a person of the unit. */
export function DueGive(props: { occurrence: Occurrence; open: boolean; onClose: () => void }) {
  const t = useT(en)
  const { occurrence, open, onClose } = props
  const [to, setTo] = useState('')
  const act = useAct(onClose, async () => {
    await due.giveAssignment({
      params: { assignmentId: occurrence.assignmentId },
      body: { to: recipientOf(to) },
    })
    toast(t('Đã giao'))
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('Giao việc này cho ai?')}
      act={t('Giao')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <ProblemNotice error={act.error} />
      <p>
        {t(
          'Mọi lần đến hạn của việc này do nơi được giao giữ, đến khi giao lại. Giao cho chức danh thì đổi người, việc đi theo.',
        )}
      </p>
      {open ? <HandSelect value={to} onChange={setTo} /> : null}
    </ConfirmDialog>
  )
}

/** Divisions first, then posts, then people; nothing chosen is the unit itself. */
export function HandSelect(props: { value: string; onChange: (value: string) => void }) {
  const t = useT(en)
  const unit = useUnit()
  const query = useQuery({ ...handsQuery(unit?.id ?? ''), enabled: unit !== undefined })
  return (
    <Answer query={query} lines={2}>
      {({ divisions, posts, people }) => (
        <Select
          id="give-to"
          label={t('Giao cho')}
          value={props.value}
          options={[
            { value: '', label: t('Đơn vị giữ lại') },
            ...divisions.map(({ id, shortName }) => ({ value: `unit ${id}`, label: shortName })),
            ...posts.map(({ id, title, holder, unit: at }) => ({
              value: `post ${id}`,
              label: `${title}: ${holder ?? t('chưa có người giữ')} (${at})`,
            })),
            ...people.map(({ accountId, name, unit: at }) => ({
              value: `person ${accountId}`,
              label: `${name} (${at})`,
            })),
          ]}
          onChange={(event) => {
            props.onChange(event.target.value)
          }}
        />
      )}
    </Answer>
  )
}

export function recipientOf(
  value: string,
): { unitId: string } | { postId: string } | { accountId: string } | null {
  const [kind, id = ''] = value.split(' ')
  if (kind === 'unit') return { unitId: id }
  if (kind === 'post') return { postId: id }
  return kind === 'person' ? { accountId: id } : null
}
