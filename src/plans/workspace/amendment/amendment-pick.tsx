import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { plainWords } from '../../../platform/plain-letters.ts'
import type { LineView } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { shorten } from '../due/due-words.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useAmendmentDeed } from './amendment-calls.ts'
import styles from './amendment.module.css'

/** Which task of the plan is changed or taken back. */
export function AmendmentPick(props: {
  amendment: AmendmentView
  plan: PlanView
  onEdit: (lineId: string) => void
  onClose: () => void
}) {
  const t = useT(en)
  const { amendment, plan } = props
  const [words, setWords] = useState('')
  const wanted = plainWords(words, ' ')
  const lines = plan.lineList.filter(
    (line) => line.state !== 'withdrawn' && plainWords(line.content, ' ').includes(wanted),
  )
  return (
    <Dialog open title={t('Sửa hoặc rút một việc')} onClose={props.onClose}>
      <TextInput
        id="amendment-find"
        label={t('Tìm trong các việc')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
        }}
      />
      {lines.length === 0 ? <p className="soft">{t('Không có việc nào như vậy.')}</p> : null}
      <ul className={styles.pick}>
        {lines.map((line) => (
          <li key={line.id}>
            <p>
              <strong>{t('Việc {n}', { n: line.label ?? line.ordinal })}.</strong>{' '}
              {shorten(line.content, 180)}
            </p>
            <Acts {...props} amendment={amendment} line={line} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Acts(props: {
  amendment: AmendmentView
  line: LineView
  onEdit: (lineId: string) => void
  onClose: () => void
}) {
  const t = useT(en)
  const { amendment, line } = props
  const change = amendment.changeList.find((one) => one.lineId === line.id)
  const withdraw = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.putAmendmentChange({
        params: { amendmentId: amendment.id },
        body: { version: amendment.version, change: { act: 'withdraw', lineId: line.id } },
      }),
    said: t('Đã ghi: rút việc này'),
    done: props.onClose,
  })
  const name = line.label ?? line.ordinal
  return (
    <>
      <div className="cluster">
        <Button
          aria-label={t('Sửa việc {n}', { n: name })}
          onClick={() => {
            props.onEdit(line.id)
          }}
        >
          {t('Sửa')}
        </Button>
        {change?.act === 'withdraw' ? (
          <StateBadge state="cancelled" word={t('Đang rút')} />
        ) : (
          <Button
            kind="quiet"
            busy={withdraw.isPending}
            aria-label={t('Rút việc {n}', { n: name })}
            onClick={() => {
              withdraw.mutate()
            }}
          >
            {t('Rút khỏi kế hoạch')}
          </Button>
        )}
        {change?.act === 'edit' ? <StateBadge state="returned" word={t('Đang sửa')} /> : null}
      </div>
      <ProblemNotice error={withdraw.error} />
    </>
  )
}
