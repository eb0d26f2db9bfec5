import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { en } from '../../en-follow.ts'
import { lineAddress } from '../../plan/line-address.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { shorten } from '../due/due-words.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { usePlanDeed } from '../plan/plan-deed.ts'
import { type SuperiorLinesChosen, SuperiorLinesDialog } from './superior-lines-dialog.tsx'

/** Which tasks of superiors this one meets, so that the same work is due once; chosen as long as the plan is not closed. */
export function LineFulfils(props: { line: LineDetail; plan: PlanView }) {
  const t = useT(en)
  const { line, plan } = props
  const [choosing, setChoosing] = useState(false)
  const { fulfils } = line
  const save = usePlanDeed<SuperiorLinesChosen>(plan.id, {
    act: ({ fromPlanId, lineIds }) =>
      plansClient.setFulfilled({
        params: { lineId: line.id },
        body: {
          version: plan.version,
          sourceLineIds: [
            ...fulfils.filter((one) => one.planId !== fromPlanId).map((one) => one.lineId),
            ...lineIds,
          ],
        },
      }),
    said: t('Đã ghi việc của cấp trên mà việc này đáp ứng'),
    done: () => {
      setChoosing(false)
    },
  })
  const isIssued = plan.state === 'issued'
  const met = [
    ...(line.source
      ? [{ ...line.source, content: line.source.planTitle, hint: t('lấy theo tham chiếu') }]
      : []),
    ...fulfils.map((one) => ({ ...one, hint: one.planTitle })),
  ]
  if (met.length === 0 && !line.may.edit) return null
  return (
    <section className="section">
      <h3>{t('Đáp ứng việc của cấp trên')}</h3>
      {met.length === 0 ? (
        <p className="soft">
          {t('Chưa gắn với việc nào. Gắn rồi thì một việc chỉ đến hạn và tính một lần.')}
        </p>
      ) : (
        <ul className="rows">
          {met.map((one) => (
            <li key={one.lineId}>
              <a href={href(lineAddress(one))}>{shorten(one.content, 160)}</a>
              <span className="soft small">
                {one.issuer} · {shorten(one.hint, 100)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {line.may.edit ? (
        <div className="cluster">
          <Button
            onClick={() => {
              setChoosing(true)
            }}
          >
            {t('Chọn việc của cấp trên')}
          </Button>
        </div>
      ) : null}
      {choosing ? (
        <SuperiorLinesDialog
          plan={plan}
          title={t('Việc này đáp ứng việc nào của cấp trên')}
          hint={
            isIssued
              ? t(
                  'Lời văn đã ký không đổi. Từ hôm nay, làm việc này là làm các việc đã chọn, không phải báo hai lần; cấp trên thấy kế hoạch nào đáp ứng.',
                )
              : t(
                  'Kế hoạch ban hành rồi thì làm việc này là làm các việc đã chọn, không phải báo hai lần.',
                )
          }
          act={t('Ghi lại')}
          lineId={line.id}
          sourceId={line.source?.lineId}
          chosen={[
            ...(line.source ? [line.source.lineId] : []),
            ...fulfils.map((one) => one.lineId),
          ]}
          busy={save.isPending}
          error={save.error}
          onAct={(chosen) => {
            save.mutate(chosen)
          }}
          onClose={() => {
            setChoosing(false)
          }}
        />
      ) : null}
    </section>
  )
}
