import { useQuery } from '@tanstack/react-query'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Checkbox, DateInput, Select } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import type { CoverageView } from '../../coverage/coverage-contract.ts'
import { en } from '../../en-coverage.ts'
import { isPeriod, PERIODS, type Period, periodRange } from '../activity/activity-periods.ts'
import { useHasUnitsBelow } from '../due/due-filters.tsx'
import { type Asked, coverageQuery } from './coverage-calls.ts'
import { CoveragePanel } from './coverage-panel.tsx'
import { BYS, codeLabel, isBy, NONE, sortedRows, standingOf } from './coverage-words.ts'
import css from './coverage.module.css'

/** Which themes, sectors, programmes and audiences plans ask for and work has reached; the gaps first. */
export function CoverageScreen() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      wide
      title={t('Độ phủ')}
      lead={t('Kế hoạch yêu cầu gì, đã làm đến đâu, còn chỗ nào chưa ai nói tới.')}
    >
      {unit ? (
        <CoveragePage key={unit.id} unitId={unit.id} />
      ) : (
        <EmptyState icon="unit" title={t('Tài khoản chưa được giao đơn vị nào')} />
      )}
    </Screen>
  )
}

function CoveragePage(props: { unitId: string }) {
  const t = useT(en)
  const { unitId } = props
  const { today } = useSession()
  const address = useAddress()
  const asked = askedOf(address, today)
  const below = address.get('duoi') === '1'
  const query = useQuery(coverageQuery(unitId, asked, below))
  return (
    <>
      <Tabs
        label={t('Xem theo')}
        items={BYS.map(([by, label]) => ({
          label: t(label),
          href: address.with({ theo: by, muc: undefined }),
          current: by === asked.by,
        }))}
      />
      <Filters unitId={unitId} address={address} asked={asked} />
      <Answer query={query} lines={10}>
        {(view) => <CoverageTable view={view} address={address} />}
      </Answer>
      <CoveragePanel
        unitId={unitId}
        asked={asked}
        code={address.get('muc')}
        withBelow={below}
        row={query.data?.rows.find(({ code }) => (code ?? NONE) === address.get('muc'))}
        onClose={() => {
          address.go({ muc: undefined })
        }}
      />
    </>
  )
}

function Filters(props: { unitId: string; address: Address; asked: Asked }) {
  const t = useT(en)
  const { unitId, address, asked } = props
  const below = useHasUnitsBelow(unitId)
  const period = periodOf(address)
  return (
    <search className="filters">
      <Select
        id="coverage-period"
        label={t('Thời gian')}
        value={period}
        options={PERIODS.filter(([value]) => value !== 'tat-ca').map(([value, label]) => ({
          value,
          label: t(label),
        }))}
        onChange={(event) => {
          const free = event.target.value === 'khac'
          address.go({
            ky: event.target.value,
            tu: free ? asked.from : undefined,
            den: free ? asked.to : undefined,
          })
        }}
      />
      {period === 'khac'
        ? (
            [
              ['tu', t('Từ ngày'), asked.from],
              ['den', t('Đến ngày'), asked.to],
            ] as const
          ).map(([name, label, value]) => (
            <DateInput
              key={name}
              id={`coverage-${name}`}
              label={label}
              value={value}
              onChange={(event) => {
                if (event.target.value) address.go({ [name]: event.target.value })
              }}
            />
          ))
        : null}
      {below ? (
        <Checkbox
          id="coverage-below"
          label={t('Tính cả việc các đơn vị cấp dưới đã làm')}
          checked={address.get('duoi') === '1'}
          onChange={(event) => {
            address.go({ duoi: event.target.checked ? '1' : undefined })
          }}
        />
      ) : null}
    </search>
  )
}

function CoverageTable(props: { view: CoverageView; address: Address }) {
  const t = useT(en)
  const { view, address } = props
  useCatalogue(view.by)
  const { told, untold } = sortedRows(view.rows)
  const gaps = told.filter((row) => standingOf(row).rank === 0)
  if (view.lines + view.activities === 0) {
    return (
      <EmptyState icon="table" title={t('Chưa có gì trong khoảng này')}>
        {t('Khi có kế hoạch đã ban hành hoặc việc đã ghi nhận, độ phủ hiện ra ở đây.')}
      </EmptyState>
    )
  }
  return (
    <>
      {gaps.length > 0 ? (
        <Notice
          kind="warning"
          title={t('{n} mục kế hoạch yêu cầu mà chưa có việc nào', { n: gaps.length })}
        >
          <p>{gaps.map(({ code }) => codeLabel(view.by, code, t)).join('; ')}</p>
        </Notice>
      ) : null}
      <Table
        caption={t('{lines} nhiệm vụ yêu cầu, {activities} việc đã làm', {
          lines: number(view.lines, t.language),
          activities: number(view.activities, t.language),
        })}
        rows={told}
        rowKey={({ code }) => code ?? NONE}
        columns={[
          {
            header: t('Mục'),
            heading: true,
            render: ({ code }) => (
              <a href={address.with({ muc: code ?? NONE })}>{codeLabel(view.by, code, t)}</a>
            ),
          },
          {
            header: t('Tình trạng'),
            render: (row) => {
              const { state, word } = standingOf(row)
              return row.code === null ? '' : <StateBadge state={state} word={t(word)} />
            },
          },
          {
            header: t('Nhiệm vụ yêu cầu'),
            numeric: true,
            render: ({ lines }) => number(lines, t.language),
          },
          {
            header: t('Việc đã làm'),
            numeric: true,
            render: ({ activities }) => number(activities, t.language),
          },
          {
            header: t('Số hình thức'),
            numeric: true,
            render: ({ cells }) =>
              number(cells.filter(({ activities }) => activities > 0).length, t.language),
          },
        ]}
      />
      {untold.length > 0 ? (
        <details className={css['untold']}>
          <summary>
            {t('{n} mục chưa kế hoạch nào yêu cầu và chưa có việc nào', { n: untold.length })}
          </summary>
          <ul>
            {untold.map(({ code }) => (
              <li key={code}>{codeLabel(view.by, code, t)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function periodOf(address: Address): Period {
  const asked = address.get('ky')
  return asked && isPeriod(asked) && asked !== 'tat-ca' ? asked : 'nam'
}

function askedOf(address: Address, today: string): Asked {
  const by = address.get('theo')
  const year = periodRange('nam', today, undefined, undefined)
  const { from, to } = periodRange(periodOf(address), today, address.get('tu'), address.get('den'))
  return {
    by: isBy(by) ? by : 'theme',
    from: from ?? year.from ?? today,
    to: to ?? year.to ?? today,
  }
}
