import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../platform/contract.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { CellView, ReportView } from '../../contract.ts'
import { en } from '../../en-figure.ts'
import type { recordOperations } from '../../figure/record-contract.ts'
import { breakdownQuery } from './record-calls.ts'
import type { PanelWay } from './panel-way.ts'
import css from './records.module.css'

type Item = ResponseOf<(typeof recordOperations)['viewBreakdown']>['items'][number]

/** A figure by units below, with what each reported itself, or by tasks; each leads on to its records. */
export function Breakdown(props: {
  report: ReportView
  cell: CellView
  way: PanelWay
  by: 'unit' | 'line'
}) {
  const t = useT(en)
  const address = useAddress()
  const { report, cell, way, by } = props
  const query = useQuery(breakdownQuery(report.id, cell, by, way))
  return (
    <Answer query={query} lines={6}>
      {({ items, restated }) => (
        <>
          {by === 'unit' && restated ? (
            <Checkbox
              id="don-vi-hien-nay"
              label={t('Quy về đơn vị hiện nay')}
              hint={t(
                'Đơn vị đã sắp xếp được cộng vào đơn vị kế thừa; bỏ chọn để xem như khi lập báo cáo.',
              )}
              checked={way.units === 'today'}
              onChange={(event) => {
                address.go({ nay: event.target.checked ? '1' : undefined })
              }}
            />
          ) : null}
          {items.length === 0 ? (
            <p>{t('Không có bản ghi nào được đếm cho số liệu này.')}</p>
          ) : (
            <>
              {by === 'unit' && items.some(({ reported }) => reported !== null) ? (
                <Told items={items} />
              ) : null}
              <ul className="rows">
                {items.map((item) => (
                  <BreakdownRow key={item.key} item={item} by={by} cell={cell} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Answer>
  )
}

/** How many units below have reported, and how many of them the same figure. */
function Told(props: { items: readonly Item[] }) {
  const t = useT(en)
  const asked = props.items.filter(({ reported }) => reported !== null)
  const told = asked.filter(({ reported }) => reported?.value !== null)
  const other = told.filter(({ reported, value }) => reported?.value !== value)
  return (
    <p className={css['sum']}>
      {t(
        '{told}/{asked} đơn vị cấp dưới đã có số trong báo cáo của mình; {other} đơn vị ghi khác số đếm ở đây.',
        {
          told: told.length,
          asked: asked.length,
          other: other.length,
        },
      )}
    </p>
  )
}

function BreakdownRow(props: { item: Item; by: 'unit' | 'line'; cell: CellView }) {
  const t = useT(en)
  const address = useAddress()
  const { item, by, cell } = props
  const next =
    by === 'unit'
      ? {
          dv: item.key,
          tendv: item.name,
          xem: cell.code === 'proven_lines' ? undefined : 'nhiem-vu',
        }
      : { nv: item.key, tennv: item.name, xem: undefined }
  return (
    <li>
      <div className={css['record']}>
        {item.records > 0 ? (
          <a
            href={address.with(next)}
            onClick={(event) => {
              event.preventDefault()
              address.go(next)
            }}
          >
            {item.name}
          </a>
        ) : (
          <span>{item.name}</span>
        )}
        <span className="number">{item.text}</span>
      </div>
      <p className="soft small">{t('{n} bản ghi', { n: number(item.records, t.language) })}</p>
      {item.reported ? <Said item={item} reported={item.reported} /> : null}
    </li>
  )
}

function Said(props: { item: Item; reported: NonNullable<Item['reported']> }) {
  const t = useT(en)
  const { item, reported } = props
  const same = reported.value === item.value
  return (
    <div className={css['said']}>
      {reported.text === null ? (
        <StateBadge state="unknown" word={t('chưa báo cáo')} />
      ) : (
        <StateBadge
          state={same ? 'done' : 'unknown'}
          word={same ? t('báo cáo cùng số') : t('đơn vị báo cáo {value}', { value: reported.text })}
        />
      )}
      {reported.reportId ? (
        <a className={css['link']} href={href(`/bao-cao/${reported.reportId}`)}>
          {t('Xem báo cáo')}
        </a>
      ) : null}
      {reported.because.map((reason) => (
        <p key={reason} className="soft small">
          {reason}
        </p>
      ))}
    </div>
  )
}
