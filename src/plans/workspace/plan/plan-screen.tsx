import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { en } from '../../en-life.ts'
import { planLifeOperations } from '../../plan/plan-life-contract.ts'
import { planOperations, type PlanView } from '../../plan/plan-contract.ts'
import { PlanBudget } from '../budget/plan-budget.tsx'
import { EdxmlDownload } from '../paper/edxml-download.tsx'
import { PlanReceived } from '../receipt/plan-received.tsx'
import { PlanShortcomings } from '../shortcoming/plan-shortcomings.tsx'
import { LinePanel } from './line-panel.tsx'
import { planQuery, unitsClient } from './plan-calls.ts'
import { PlanDecision, SinceLastTime } from './plan-decision.tsx'
import { PlanDocument } from './plan-document.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { PlanFile } from './plan-file.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { PlanLife, PlanStanding } from './plan-life.tsx'
import { PlanMonths } from './plan-months.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { PlanWriting } from '../writing/plan-writing.tsx'
import styles from './plan-screen.module.css'
import { documentNumber, planSign } from './plan-states.ts'
import { PlanTable } from './plan-table.tsx'

/** A plan to read, with the state of every line; the view and the open line stand in the address. */
export function PlanScreen() {
  const { planId } = useParams({ from: '/ke-hoach/$planId' })
  const query = useQuery(planQuery(planId))
  return (
    <Answer query={query} lines={12} wholeScreen>
      {(plan) => <Plan plan={plan} />}
    </Answer>
  )
}

function Plan(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const address = useAddress()
  const view = address.get('xem')
  const lineId = address.get('line')
  const sign = planSign(plan.state, t)
  const figures = documentNumber(plan)
  const isInForce = plan.state === 'issued' || plan.state === 'closed'
  return (
    <div className={styles.plan}>
      <Screen
        wide
        title={plan.title}
        lead={[plan.unit.name, figures === null ? null : t('Số {number}', { number: figures })]
          .filter((part) => part !== null)
          .join(' · ')}
        crumbs={[
          { label: t('Kế hoạch'), href: href('/ke-hoach') },
          { label: t('Kế hoạch năm {year}', { year: String(plan.year) }) },
        ]}
      >
        <div className="cluster">
          <StateBadge state={sign.state} word={sign.word} />
          <PlanLife plan={plan} />
          <Downloads plan={plan} />
          <PublicLink plan={plan} />
        </div>
        <PlanSteps plan={plan} />
        <PlanStanding plan={plan} />
        <PlanReceived plan={plan} />
        {plan.may.decide ? <SinceLastTime plan={plan} /> : null}
        {isInForce && plan.progress.total > 0 ? <PlanFigures plan={plan} /> : null}
        {isInForce ? null : (
          <>
            <PlanFacts plan={plan} />
            <PlanShortcomings plan={plan} />
          </>
        )}
        <PlanWriting plan={plan} />
        <Tabs
          label={t('Cách xem kế hoạch')}
          items={[
            { label: t('Văn bản'), href: address.with({ xem: undefined }), current: !view },
            { label: t('Bảng'), href: address.with({ xem: 'bang' }), current: view === 'bang' },
            {
              label: t('Theo tháng'),
              href: address.with({ xem: 'thang' }),
              current: view === 'thang',
            },
            {
              label: t('Dự toán'),
              href: address.with({ xem: 'du-toan' }),
              current: view === 'du-toan',
            },
            {
              label: t('Hồ sơ'),
              href: address.with({ xem: 'ho-so' }),
              current: view === 'ho-so',
            },
          ]}
        />
        <View plan={plan} view={view} address={address} inForce={isInForce} />
        {lineId ? (
          <LinePanel
            key={lineId}
            lineId={lineId}
            plan={plan}
            onClose={() => {
              address.go({ line: undefined })
            }}
          />
        ) : null}
        {plan.may.decide ? <PlanDecision plan={plan} /> : null}
      </Screen>
    </div>
  )
}

function View(props: {
  plan: PlanView
  view: string | undefined
  address: Address
  inForce: boolean
}) {
  const t = useT(en)
  const { plan, view, address, inForce } = props
  if (view === 'ho-so') return <PlanFile plan={plan} inForce={inForce} />
  if (view === 'du-toan') return <PlanBudget plan={plan} />
  if (plan.lineList.length === 0 && view) {
    return (
      <EmptyState title={t('Kế hoạch chưa có việc nào')}>
        {t('Văn bản không giao việc theo dòng, hoặc các việc đã được bỏ khi soát.')}
      </EmptyState>
    )
  }
  if (view === 'bang') return <PlanTable plan={plan} address={address} />
  if (view === 'thang') return <PlanMonths plan={plan} address={address} />
  return <PlanDocument plan={plan} address={address} />
}

function Downloads(props: { plan: Pick<PlanView, 'id' | 'state'> }) {
  const t = useT(en)
  const { id, state } = props.plan
  const params = { planId: id }
  const isDraft = state !== 'issued' && state !== 'closed'
  const title =
    state === 'approved'
      ? t('Bản đã duyệt, để ký và cấp số')
      : isDraft
        ? t('Bản chưa duyệt, ghi “Dự thảo”')
        : t('Theo thể thức Nghị định 30')
  return (
    <>
      <ButtonLink
        download
        title={title}
        href={addressOf(planOperations.downloadPlanDocx, { params })}
      >
        {t('Tải DOCX')}
      </ButtonLink>
      <ButtonLink
        download
        title={title}
        href={addressOf(planOperations.downloadPlanPdf, { params })}
      >
        {t('Tải PDF')}
      </ButtonLink>
      {state === 'approved' || !isDraft ? (
        <EdxmlDownload
          hrefOf={(query) => addressOf(planLifeOperations.downloadPlanEdxml, { params, query })}
        />
      ) : null}
    </>
  )
}

function PublicLink(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const unit = useQuery({
    queryKey: ['organization', 'unit', plan.unit.id],
    queryFn: ({ signal }) => unitsClient.getUnit({ params: { unitId: plan.unit.id }, signal }),
    enabled: plan.slug !== null,
    staleTime: Infinity,
  }).data
  if (plan.slug === null || !unit?.slug) return null
  return (
    <ButtonLink icon="open" href={`/${unit.slug}/ke-hoach/${plan.slug}`}>
      {t('Xem trang công khai')}
    </ButtonLink>
  )
}
