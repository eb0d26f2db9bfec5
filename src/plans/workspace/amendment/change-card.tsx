import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { useAmendmentDeed } from './amendment-calls.ts'
import styles from './amendment.module.css'

/** One change of the bundle, of a task or an item of the estimate: what it is, what differs, and the way to undo it. */
export function ChangeCard(props: {
  amendment: AmendmentView
  change: { act: 'edit' | 'add' | 'withdraw'; moved: boolean }
  /** What a withdrawal is called here, and what is said of one changed elsewhere meanwhile. */
  words: { withdraw: string; moved: string; kept: string }
  head?: ReactNode
  /** Null: there is nothing to write. */
  onEdit: (() => void) | null
  drop: () => Promise<AmendmentView>
  children: ReactNode
}) {
  const t = useT(en)
  const { amendment, change, words, onEdit } = props
  const drop = useAmendmentDeed(amendment, { act: props.drop, said: words.kept })
  const acts = {
    edit: ['returned', t('Sửa')],
    add: ['approved', t('Thêm')],
    withdraw: ['cancelled', words.withdraw],
  } as const
  const [state, word] = acts[change.act]
  return (
    <article className={styles.change}>
      <div className={styles.head}>
        <StateBadge state={state} word={word} />
        {props.head}
      </div>
      {change.moved ? (
        <Notice kind="warning" title={words.moved}>
          <p>{t('Mở ra xem lại rồi lưu lần nữa trước khi ban hành.')}</p>
        </Notice>
      ) : null}
      {props.children}
      <ProblemNotice error={drop.error} />
      {amendment.may.change ? (
        <div className="cluster">
          {onEdit ? <Button onClick={onEdit}>{t('Sửa lại')}</Button> : null}
          <Button
            kind="quiet"
            icon="undo"
            busy={drop.isPending}
            onClick={() => {
              drop.mutate()
            }}
          >
            {t('Bỏ thay đổi này')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
