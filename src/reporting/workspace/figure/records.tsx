import { useInfiniteQuery } from '@tanstack/react-query'
import { addressOf } from '../../../platform/client.ts'
import type { ResponseOf } from '../../../platform/contract.ts'
import { filesContract } from '../../../files/contract.ts'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { CellView, ReportView } from '../../contract.ts'
import { en } from '../../en-figure.ts'
import type { FigureRecord, recordOperations } from '../../figure/record-contract.ts'
import { recordsQuery } from './record-calls.ts'
import type { PanelWay } from './panel-way.ts'
import css from './records.module.css'

type Page = ResponseOf<(typeof recordOperations)['listRecords']>

/** Exactly the records a figure counted, each with its proof in sight. */
export function Records(props: { report: ReportView; cell: CellView; way: PanelWay }) {
  const t = useT(en)
  const { report, cell, way } = props
  const query = useInfiniteQuery(recordsQuery(report.id, cell, way))
  const whole = way.unit === undefined && way.line === undefined
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
            <Sum page={first} cell={cell} whole={whole} />
            <ul className="rows" aria-label={t('Các bản ghi đã đếm')}>
              {items.map((record) => (
                <RecordRow key={record.id} record={record} report={report} share={first.share} />
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
function Sum(props: { page: Page; cell: CellView; whole: boolean }) {
  const t = useT(en)
  const { total } = props.page
  const { cell, whole } = props
  const counted = number(total.counted, t.language)
  if (whole && total.counted !== (cell.numerator ?? cell.counted)) {
    return (
      <Notice kind="warning" title={t('Tổng các bản ghi là {counted}', { counted })}>
        <p>{t('Số liệu vừa thay đổi. Hãy tải lại trang để xem số mới.')}</p>
      </Notice>
    )
  }
  const facts = { n: number(total.records, t.language), counted, unit: cell.unitWord }
  // Of two figures: the records are those above the line.
  if (cell.denominator !== null && !props.page.share) {
    return (
      <p className={css['sum']}>
        {t('{n} bản ghi của tử số, cộng lại {counted}; mẫu số là một chỉ tiêu khác.', facts)}
      </p>
    )
  }
  if (!whole) {
    return (
      <p className={css['sum']}>
        {cell.denominator === null
          ? t('{n} bản ghi, cộng lại {counted} {unit}.', facts)
          : t('{counted} trong {n} bản ghi đạt.', facts)}
      </p>
    )
  }
  return (
    <p className={css['sum']}>
      {cell.denominator === null
        ? t('{n} bản ghi dưới đây cộng lại đúng bằng {counted} {unit}.', facts)
        : t('{counted} trong {n} bản ghi dưới đây đạt; tỷ lệ tính từ đúng hai số này.', facts)}
    </p>
  )
}

function RecordRow(props: { record: FigureRecord; report: ReportView; share: boolean }) {
  const t = useT(en)
  const { record, report, share } = props
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
          {!share
            ? number(record.counted, t.language)
            : record.counted > 0
              ? t('đạt')
              : t('chưa đạt')}
        </span>
      </div>
      <p className="soft small">{facts.join(' · ')}</p>
      <Proof record={record} />
    </li>
  )
}

/** The photos and links themselves: from a figure of the paper it is two steps to the picture. */
function Proof(props: { record: FigureRecord }) {
  const t = useT(en)
  const { record } = props
  const [missing, voided] = [
    record.kind === 'activity' && record.evidenceCount === 0,
    record.voided,
  ]
  if (record.proof.length === 0 && !missing && !voided) return null
  return (
    <div className={css['proof']}>
      {record.proof.map((piece) => (
        <Piece key={piece.id} piece={piece} record={record} />
      ))}
      {record.evidenceCount > record.proof.length ? (
        <span className="soft small">
          {t('và {n} minh chứng nữa', { n: record.evidenceCount - record.proof.length })}
        </span>
      ) : null}
      {missing ? <StateBadge state="overdue" word={t('chưa có minh chứng')} /> : null}
      {voided ? <StateBadge state="cancelled" word={t('đã hủy sau khi chốt')} /> : null}
    </div>
  )
}

function Piece(props: { piece: FigureRecord['proof'][number]; record: FigureRecord }) {
  const t = useT(en)
  const { kind, title, url, fileId, aliveOn, goneOn } = props.piece
  if (kind === 'roster') return <span className="small">{t('Danh sách điểm danh')}</span>
  if (kind === 'citation') return <span className="small">{title}</span>
  const file = { params: { fileId: fileId ?? '' } }
  if (kind === 'photo') {
    return (
      <a
        className={css['thumb']}
        href={addressOf(filesContract.downloadFile, file)}
        target="_blank"
        rel="noreferrer"
      >
        <img
          src={addressOf(filesContract.downloadThumbnail, file)}
          alt={t('Ảnh minh chứng: {title}', { title: props.record.title })}
          width="64"
          height="64"
          loading="lazy"
        />
      </a>
    )
  }
  return (
    <>
      <a
        className={css['link']}
        href={url ?? addressOf(filesContract.downloadFile, file)}
        target="_blank"
        rel="noreferrer"
      >
        {url === null ? t('Tệp minh chứng') : siteOf(url)}
      </a>
      <PageDays aliveOn={aliveOn} goneOn={goneOn} />
    </>
  )
}

/** What the last looks at a linked page found. */
function PageDays(props: { aliveOn: string | null; goneOn: string | null }) {
  const t = useT(en)
  const { aliveOn, goneOn } = props
  const alive =
    aliveOn === null
      ? null
      : t('còn xem được ngày {date}', { date: shortDate(aliveOn, t.language) })
  if (goneOn === null) return alive === null ? null : <span className="soft small">{alive}</span>
  const gone = t('không còn xem được từ {date}', { date: shortDate(goneOn, t.language) })
  return (
    <>
      <StateBadge state="overdue" word={alive === null ? t('chưa lần nào mở được') : gone} />
      {alive === null ? null : <span className="soft small">{alive}</span>}
    </>
  )
}

/** "binhminh.example.vn": the address itself is long and says little. */
function siteOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url
}

function placeOf(record: FigureRecord, report: ReportView): string {
  if (record.kind === 'activity') return href(`/viec-da-lam/${record.id}`)
  if (record.kind === 'occurrence') return href(`/viec?xem=${record.id}`)
  if (record.kind === 'mention') return href(`/du-luan?dong=${record.id}`)
  if (record.kind === 'item') return href(`/noi-dung/${record.id}`)
  if (record.kind === 'applied') return href('/noi-dung/sang-kien?cua=da-ap-dung')
  if (record.kind === 'plan') return href(`/ke-hoach/${record.id}?xem=du-toan`)
  const line = report.lines.find(({ lineId }) => lineId === record.id)
  return href(line ? `/ke-hoach/${line.planId}?line=${line.lineId}` : '/ke-hoach')
}
