import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { href } from '../../../workspace/navigation.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-directive.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { usePlanDeed } from '../plan/plan-deed.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import { DirectiveFields } from './directive-fields.tsx'
import { SimilarDirectives } from './similar-directives.tsx'
import { formOf, typedOf } from './directive-form.ts'

/** What the plan carries out and stands beside, inside the system and outside. */
export function PlanRelations(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const [adding, setAdding] = useState(false)
  if (plan.parents.length === 0 && !plan.may.edit) return null
  return (
    <Section
      title={t('Thực hiện và liên quan')}
      actions={
        plan.may.edit ? (
          <Button
            onClick={() => {
              setAdding(true)
            }}
          >
            {t('Thêm văn bản')}
          </Button>
        ) : null
      }
    >
      {plan.parents.length === 0 ? (
        <p className="soft">{t('Chưa ghi kế hoạch này thực hiện văn bản nào.')}</p>
      ) : (
        <ul className="rows">
          {plan.parents.map((relation) => (
            <li key={relation.id}>
              <Relation plan={plan} relation={relation} />
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <Add
          plan={plan}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </Section>
  )
}

function Relation(props: { plan: PlanView; relation: PlanView['parents'][number] }) {
  const t = useT(en)
  const { plan, relation } = props
  const drop = usePlanDeed(plan.id, {
    act: () =>
      plansClient.unrelatePlan({
        params: { planId: plan.id, relationId: relation.id },
        body: { version: plan.version },
      }),
    said: t('Đã bỏ'),
    done: () => undefined,
  })
  const address = relation.planId ? href(`/ke-hoach/${relation.planId}`) : relation.address
  return (
    <div className="cluster">
      <span className="soft small">
        {relation.kind === 'parent' ? t('Thực hiện') : t('Liên quan')}
      </span>
      {address ? <a href={address}>{relation.citation}</a> : <span>{relation.citation}</span>}
      {plan.may.edit ? (
        <Button
          kind="quiet"
          icon="remove"
          iconOnly
          busy={drop.isPending}
          onClick={() => {
            drop.mutate()
          }}
        >
          {t('Bỏ “{document}”', { document: relation.citation })}
        </Button>
      ) : null}
      <ProblemNotice error={drop.error} />
    </div>
  )
}

function Add(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const [kind, setKind] = useState<'parent' | 'related'>('parent')
  const typed = useDraft(`plan-relation:${plan.id}`, formOf(null))
  const add = usePlanDeed(plan.id, {
    act: (directiveId: string | null) =>
      plansClient.relatePlan({
        params: { planId: plan.id },
        body: {
          version: plan.version,
          kind,
          to:
            directiveId === null
              ? { kind: 'document', document: typedOf(typed.value) }
              : { kind: 'directive', directiveId },
        },
      }),
    said: t('Đã ghi vào kế hoạch và sổ văn bản chỉ đạo'),
    done: () => {
      typed.acknowledged()
      onClose()
    },
  })
  useFocusRefused(add.error)
  const errors = problemFields(add.error)
  return (
    <FormDialog
      title={t('Thêm văn bản')}
      act={t('Ghi vào kế hoạch')}
      busy={add.isPending}
      error={add.error}
      onAct={() => {
        add.mutate(null)
      }}
      onClose={onClose}
    >
      <Select
        id="relation-kind"
        label={t('Quan hệ')}
        value={kind}
        options={[
          { value: 'parent', label: t('Kế hoạch này thực hiện văn bản') },
          { value: 'related', label: t('Chỉ liên quan') },
        ]}
        onChange={(event) => {
          setKind(event.target.value === 'related' ? 'related' : 'parent')
        }}
      />
      <DirectiveFields
        form={typed.value}
        errors={errors}
        onType={(part, value) => {
          typed.set((now) => ({ ...now, [part]: value }))
        }}
      />
      <SimilarDirectives unitId={plan.unit.id} form={typed.value} onUse={add.mutate} />
    </FormDialog>
  )
}
