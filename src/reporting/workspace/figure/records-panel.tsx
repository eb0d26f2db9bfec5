import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../platform/contract.ts'
import { Button } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/dialog.tsx'
import { dateTime, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { CellView, FigureRecord, ReportView, reportingContract } from '../../contract.ts'
import { en } from '../../en.ts'
import { findCell } from '../../report/section.ts'
import { nameOf } from './figure-link.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { recordsQuery } from '../report/report-calls.ts'
import type { Editing } from '../report/report-editing.ts'
import css from './records.module.css'

type Page = ResponseOf<(typeof reportingContract)['listRecords']>

/** The side panel of the figure in the address: exactly the records it counted. */
export function RecordsPanel(props: { report: ReportView; editing: Editing | null }) {
  const t = useT(en)
  const address = useAddress()
  const [overriding, setOverriding] = useState(false)
  const code = address.get('o')
  const row = address.get('dong') ?? ''
  const cell = code === undefined ? undefined : findCell(props.report.cells, code, row)
  const { go } = address
  useEffect(() => {
    if (code === undefined) return undefined
    // The panel itself hears Escape only while the focus is in it; "Xem thêm" takes the focus away with it.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog:modal')) return
      go({ o: undefined, dong: undefined })
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [code, go])
  return (
    <>
      <SidePanel
        open={code !== undefined}
        title={cell ? nameOf(cell) : t('Số liệu')}
        onClose={() => {
          address.go({ o: undefined, dong: undefined })
        }}
      >
        {code === undefined ? null : cell ? (
          <div className="stack">
            <CellHead
              cell={cell}
              onOverride={
                props.editing
                  ? () => {
                      setOverriding(true)
                    }
                  : undefined
              }
            />
            <Records key={`${code} ${row}`} report={props.report} cell={cell} />
          </div>
        ) : (
          <p>{t('Kỳ này không có bản ghi nào cho số liệu này, nên báo cáo ghi 0.')}</p>
        )}
      </SidePanel>
      {cell && props.editing && overriding ? (
        <OverrideDialog
          report={props.report}
          cell={cell}
          editing={props.editing}
          onClose={() => {
            setOverriding(false)
          }}
        />
      ) : null}
    </>
  )
}

function CellHead(props: { cell: CellView; onOverride: (() => void) | undefined }) {
  const t = useT(en)
  const { cell } = props
  return (
    <>
      <p className={css['value']}>
        <strong>{cell.text}</strong> {cell.denominator === null ? cell.unitWord : null}
      </p>
      {cell.override ? (
        <Notice
          kind="warning"
          title={t('(*) Báo cáo ghi {value}, đếm được {counted}', {
            value: cell.text,
            counted: number(cell.counted, t.language),
          })}
        >
          <p>{t('Lý do: {reason}', { reason: cell.override.reason })}</p>
          <p className="soft small">
            {cell.override.madeByName}, {dateTime(cell.override.madeAt, t.language)}
          </p>
        </Notice>
      ) : null}
      {cell.countMethods.length > 0 ? (
        <p className="soft small">
          {t('Cách đếm: {methods}', { methods: cell.countMethods.join('; ') })}
        </p>
      ) : null}
      {props.onOverride ? (
        <div>
          <Button onClick={props.onOverride}>
            {cell.override ? t('Sửa hoặc bỏ số đã ghi') : t('Ghi số khác')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Records(props: { report: ReportView; cell: CellView }) {
  const t = useT(en)
  const { report, cell } = props
  const query = useInfiniteQuery(recordsQuery(report.id, cell))
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        const first = pages[0]
        if (!first || items.length === 0) {
          return <p>{t('Không có bản ghi nào được đếm cho số liệu này.')}</p>
        }
        return (
          <>
            <Sum page={first} cell={cell} />
            <ul className="rows" aria-label={t('Các bản ghi đã đếm')}>
              {items.map((record) => (
                <RecordRow key={record.id} record={record} report={report} cell={cell} />
              ))}
            </ul>
            <MoreRows query={query} shown={items.length} total={first.total.records} alwaysCount />
          </>
        )
      }}
    </Answer>
  )
}

/** Says that the records below add up to the figure; that they do is proved by the server's tests. */
function Sum(props: { page: Page; cell: CellView }) {
  const t = useT(en)
  const { total } = props.page
  const { cell } = props
  const counted = number(total.counted, t.language)
  const agrees = total.counted === (cell.numerator ?? cell.counted)
  if (!agrees) {
    return (
      <Notice kind="warning" title={t('Tổng các bản ghi là {counted}', { counted })}>
        <p>{t('Số liệu vừa thay đổi. Hãy tải lại trang để xem số mới.')}</p>
      </Notice>
    )
  }
  return (
    <p className={css['sum']}>
      {cell.denominator === null
        ? t('{n} bản ghi dưới đây cộng lại đúng bằng {counted} {unit}.', {
            n: number(total.records, t.language),
            counted,
            unit: cell.unitWord,
          })
        : t('{counted} trong {n} bản ghi dưới đây đạt; tỷ lệ tính từ đúng hai số này.', {
            n: number(total.records, t.language),
            counted,
          })}
    </p>
  )
}

function RecordRow(props: { record: FigureRecord; report: ReportView; cell: CellView }) {
  const t = useT(en)
  const { record, report, cell } = props
  const facts = [
    record.date === null ? null : shortDate(record.date, t.language),
    record.channelLabel,
    record.unitName === report.unitName ? null : record.unitName,
    record.countMethod,
  ].filter(Boolean)
  return (
    <li>
      <div className={css['record']}>
        <a href={placeOf(record, report)}>{record.title}</a>
        <span className="number">
          {cell.denominator === null
            ? number(record.counted, t.language)
            : record.counted > 0
              ? t('đạt')
              : t('chưa đạt')}
        </span>
      </div>
      <p className="soft small">{facts.join(' · ')}</p>
      <p className="cluster small">
        {record.kind === 'activity' ? (
          record.evidenceCount > 0 ? (
            <span>{t('{n} minh chứng', { n: record.evidenceCount })}</span>
          ) : (
            <StateBadge state="overdue" word={t('chưa có minh chứng')} />
          )
        ) : null}
        {record.voided ? <StateBadge state="cancelled" word={t('đã hủy sau khi chốt')} /> : null}
      </p>
    </li>
  )
}

function placeOf(record: FigureRecord, report: ReportView): string {
  if (record.kind === 'activity') return href(`/viec-da-lam/${record.id}`)
  if (record.kind === 'occurrence') return href(`/viec?xem=${record.id}`)
  const line = report.lines.find(({ lineId }) => lineId === record.id)
  return href(line ? `/ke-hoach/${line.planId}?line=${line.lineId}` : '/ke-hoach')
}
