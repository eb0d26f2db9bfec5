import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChangedText } from '../../../ui/changed-text.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { wordChanges } from '../../../ui/word-diff.ts'
import { Section } from '../../../workspace/screen.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { useFieldNames } from '../cascade/field-names.ts'
import { shorten } from '../due/due-words.ts'
import { planQuery, plansClient } from '../plan/plan-calls.ts'
import { AmendmentLineDialog, type LineAsked } from './amendment-line-dialog.tsx'
import { AmendmentPick } from './amendment-pick.tsx'
import { ChangeCard } from './change-card.tsx'
import styles from './amendment.module.css'

type Change = AmendmentView['changeList'][number]

/** The changes one by one, before and after, word by word. */
export function AmendmentChanges(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  const [asked, setAsked] = useState<LineAsked | null>(null)
  const [picking, setPicking] = useState(false)
  const plan = useQuery({ ...planQuery(amendment.planId), enabled: amendment.may.change }).data
  return (
    <Section
      title={t('Thay đổi ({n})', { n: number(amendment.changeList.length, t.language) })}
      actions={
        amendment.may.change ? (
          <div className="cluster">
            <Button
              icon="write"
              onClick={() => {
                setPicking(true)
              }}
            >
              {t('Sửa hoặc rút một việc')}
            </Button>
            <Button
              onClick={() => {
                setAsked({ act: 'add', change: null })
              }}
            >
              {t('Thêm việc')}
            </Button>
          </div>
        ) : null
      }
    >
      {amendment.changeList.length === 0 ? (
        <EmptyState level="h3" title={t('Chưa có thay đổi nào')}>
          {t('Chọn một việc của kế hoạch để sửa hoặc rút, hoặc thêm việc mới.')}
        </EmptyState>
      ) : (
        <ol className={styles.changes}>
          {amendment.changeList.map((change) => (
            <li key={change.id}>
              <LineChange
                amendment={amendment}
                change={change}
                onEdit={() => {
                  if (change.act === 'add') setAsked({ act: 'add', change })
                  else if (change.lineId !== null)
                    setAsked({ act: 'edit', lineId: change.lineId, change })
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {picking && plan ? (
        <AmendmentPick
          amendment={amendment}
          plan={plan}
          onEdit={(lineId) => {
            setPicking(false)
            setAsked({
              act: 'edit',
              lineId,
              change:
                amendment.changeList.find((one) => one.lineId === lineId && one.act === 'edit') ??
                null,
            })
          }}
          onClose={() => {
            setPicking(false)
          }}
        />
      ) : null}
      {asked && plan ? (
        <AmendmentLineDialog
          amendment={amendment}
          plan={plan}
          asked={asked}
          onClose={() => {
            setAsked(null)
          }}
        />
      ) : null}
    </Section>
  )
}

function LineChange(props: { amendment: AmendmentView; change: Change; onEdit: () => void }) {
  const t = useT(en)
  const { amendment, change } = props
  const fieldNames = useFieldNames()
  return (
    <ChangeCard
      amendment={amendment}
      change={change}
      words={{
        withdraw: t('Rút'),
        moved: t('Việc này vừa được sửa ở chỗ khác'),
        kept: t('Việc giữ như cũ'),
      }}
      head={
        <>
          <h3>
            {change.label === null
              ? shorten(change.content, 120)
              : t('Việc {n}', { n: change.label })}
          </h3>
          {change.groupTitle ? <span className="soft small">{change.groupTitle}</span> : null}
        </>
      }
      onEdit={change.act === 'withdraw' ? null : props.onEdit}
      drop={() =>
        plansClient.dropAmendmentChange({
          params: { amendmentId: amendment.id, changeId: change.id },
          body: { version: amendment.version },
        })
      }
    >
      <dl className={styles.fields}>
        {change.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldNames[field]}</dt>
            <dd>
              <ChangedText pieces={wordChanges(before ?? '', after ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
      {change.impact ? (
        <p className="soft small">
          {t('{units} đơn vị · {replaced} lần đến hạn tính lại · {kept} lần giữ nguyên', {
            units: number(change.impact.units, t.language),
            replaced: number(change.impact.replaced, t.language),
            kept: number(change.impact.kept, t.language),
          })}
        </p>
      ) : null}
    </ChangeCard>
  )
}
