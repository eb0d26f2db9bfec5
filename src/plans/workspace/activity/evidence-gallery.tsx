import { useState } from 'react'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { dateTime, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { EvidenceView } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { EvidenceChange } from './evidence-change.tsx'
import { EvidenceProof } from './evidence-proof.tsx'
import { EvidenceWithdraw } from './evidence-withdraw.tsx'
import css from './evidence.module.css'

/** Photos, pages, papers and lists that prove one activity: what each shows, and what is known about it. */
export function EvidenceGallery(props: { evidence: readonly EvidenceView[]; mayChange: boolean }) {
  const t = useT(en)
  const [withdrawing, setWithdrawing] = useState<EvidenceView>()
  const [changing, setChanging] = useState<EvidenceView>()
  const kinds = useCatalogue('evidence_kind')
  const standing = props.evidence.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = props.evidence.filter(({ withdrawnAt }) => withdrawnAt !== null)
  const nameOf = (code: string) => {
    const kind = kinds.find((one) => one.code === code)
    return (t.language === 'vi' ? kind?.label : kind?.labelEn) ?? code
  }
  return (
    <>
      <ul className={css['gallery']}>
        {standing.map((one) => (
          <li key={one.id} className="card">
            <p className={css['shows']}>{nameOf(one.shows)}</p>
            <EvidenceProof evidence={one} mayOpen={props.mayChange} />
            {one.caption ? <p>{one.caption}</p> : null}
            <p className="soft small">
              {t('{name} thêm lúc {at}', {
                name: one.createdBy,
                at: dateTime(one.createdAt, t.language),
              })}
            </p>
            <Reused evidence={one} />
            {props.mayChange ? (
              <div className="cluster">
                <Button
                  kind="quiet"
                  onClick={() => {
                    setChanging(one)
                  }}
                >
                  {one.caption ? t('Sửa chú thích') : t('Ghi chú thích')}
                </Button>
                <Button
                  kind="quiet"
                  onClick={() => {
                    setWithdrawing(one)
                  }}
                >
                  {t('Rút')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {withdrawn.length > 0 ? (
        <p className="soft small">
          {t('Đã rút: {list}', {
            list: withdrawn
              .map(({ shows, withdrawnBy }) => `${nameOf(shows)} (${withdrawnBy ?? ''})`)
              .join('; '),
          })}
        </p>
      ) : null}
      <EvidenceChange
        key={changing?.id}
        evidence={changing}
        onClose={() => {
          setChanging(undefined)
        }}
      />
      <EvidenceWithdraw
        evidence={withdrawing}
        onClose={() => {
          setWithdrawing(undefined)
        }}
      />
    </>
  )
}

function Reused(props: { evidence: EvidenceView }) {
  const t = useT(en)
  const { reusedFrom, reusedElsewhere } = props.evidence
  if (!reusedFrom && !reusedElsewhere) return null
  return (
    <Notice kind="warning" title={t('Ảnh này đã dùng cho việc khác')}>
      <p>
        {reusedFrom ? (
          <>
            <a href={href(`/viec-da-lam/${reusedFrom.activityId}`)}>{reusedFrom.title}</a> (
            {shortDate(reusedFrom.happenedOn, t.language)}, {reusedFrom.unitName})
          </>
        ) : (
          t('Của một đơn vị khác.')
        )}
      </p>
    </Notice>
  )
}
