import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useAmendmentDeed } from './amendment-calls.ts'

/** Why the plan is changed: read by every unit it touches. */
export function AmendmentReason(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  if (!amendment.may.change) {
    return (
      <Section title={t('Lý do')}>
        <p>{amendment.reason || t('Không ghi')}</p>
      </Section>
    )
  }
  return <Written key={amendment.reason} amendment={amendment} />
}

function Written(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  const typed = useDraft(`amendment-reason:${amendment.id}`, amendment.reason)
  const save = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.setAmendmentReason({
        params: { amendmentId: amendment.id },
        body: { version: amendment.version, reason: typed.value },
      }),
    said: t('Đã lưu lý do'),
    done: typed.acknowledged,
  })
  const differs = typed.value.trim() !== amendment.reason
  return (
    <Section title={t('Lý do')}>
      <TextArea
        id="amendment-reason"
        label={t('Vì sao sửa đổi, bổ sung')}
        hint={t('Ví dụ: thực hiện chỉ đạo của Chủ tịch UBND tỉnh tại văn bản số …')}
        rows={3}
        maxLength={4000}
        required
        value={typed.value}
        error={problemFields(save.error)['reason']}
        onChange={(event) => {
          typed.set(event.target.value)
        }}
      />
      <ProblemNotice error={save.error} />
      {differs ? (
        <div className="cluster">
          <Button
            busy={save.isPending}
            onClick={() => {
              save.mutate()
            }}
          >
            {t('Lưu lý do')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
