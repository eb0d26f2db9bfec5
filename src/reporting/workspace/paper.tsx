import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/language.tsx'
import type { ReportView, Section } from '../contract.ts'
import { en } from '../en.ts'
import { FigureTable } from './figure-table.tsx'
import { paperHead, type PaperHead } from './letterhead.ts'
import { LineTable } from './line-table.tsx'
import { PaperSection } from './paper-section.tsx'
import { ProseView } from './prose-view.tsx'
import { unitQuery } from './report-calls.ts'
import type { Editing } from './report-editing.ts'
import css from './paper.module.css'

/** The report as it goes out; with `editing` one writes in it where it stands. */
export function Paper(props: { report: ReportView; editing: Editing | null }) {
  const t = useT(en)
  const { report, editing } = props
  const unit = useQuery(unitQuery(report.unitId))
  const head = paperHead(report, unit.data)
  const { title, sections } = editing?.paper ?? report
  const numbered = sections.filter(({ code }) => code !== 'basis').map(({ code }) => code)
  return (
    <article className={css['sheet']} aria-label={t('Báo cáo')}>
      <Head report={report} head={head} />
      <div className={css['kind']}>
        <h2>{report.live ? t('DỰ THẢO BÁO CÁO') : t('BÁO CÁO')}</h2>
        <Title title={title} editing={editing} />
      </div>
      {head.addressee ? (
        <p className={css['addressee']}>{t('Kính gửi: {who}', { who: head.addressee })}</p>
      ) : null}
      {sections.map((section) => {
        const ordinal = numbered.indexOf(section.code) + 1
        return (
          <section
            key={section.code}
            id={`phan-${section.code}`}
            className={css['part']}
            tabIndex={-1}
          >
            {ordinal === 0 ? null : (
              <h3>
                {roman(ordinal)}. {section.title}
              </h3>
            )}
            {editing ? (
              <PaperSection
                report={report}
                section={section}
                onChange={(text) => {
                  changeSection(editing, section.code, (one) => ({ ...one, text }))
                }}
              />
            ) : (
              <ProseView text={section.text} cells={report.cells} />
            )}
            {section.kind === 'figures' ? (
              <FigureTable report={report} figures={section.figures} />
            ) : null}
          </section>
        )
      })}
      <Foot title={title} head={head} report={report} />
    </article>
  )
}

/** On a sheet of its own, which lies across. */
export function Appendix(props: { report: ReportView; editing: Editing | null }) {
  const { report, editing } = props
  const { sections } = editing?.paper ?? report
  const lines = sections.find(({ kind }) => kind === 'lines')
  if (!lines) return null
  return (
    <LineTable
      report={report}
      notes={lines.notes}
      onNote={
        editing
          ? (lineId, note) => {
              changeSection(editing, lines.code, (one) => ({
                ...one,
                notes: noteSet(one.notes, lineId, note),
              }))
            }
          : undefined
      }
    />
  )
}

function changeSection(editing: Editing, code: string, edit: (section: Section) => Section): void {
  editing.change((paper) => ({
    ...paper,
    sections: paper.sections.map((one) => (one.code === code ? edit(one) : one)),
  }))
}

function noteSet(
  notes: Readonly<Record<string, string>>,
  lineId: string,
  note: string,
): Record<string, string> {
  const { [lineId]: _, ...others } = notes
  return note === '' ? others : { ...others, [lineId]: note }
}

function Head(props: { report: ReportView; head: PaperHead }) {
  const { report, head } = props
  const [year, month, day] = report.issuedOn?.split('-').map(Number) ?? []
  const when =
    year !== undefined && month !== undefined && day !== undefined
      ? `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`
      : `ngày …… tháng …… năm ${report.dueOn.slice(0, 4)}`
  return (
    <div className={css['head']}>
      <div>
        {head.superior ? <p className={css['superior']}>{head.superior}</p> : null}
        <p className={css['issuer']}>{head.issuer}</p>
        <p>
          Số: {report.number === null ? '……' : String(report.number).padStart(2, '0')}/
          {report.symbol}
        </p>
      </div>
      <div>
        <p className={css['nation']}>Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p className={css['motto']}>Độc lập - Tự do - Hạnh phúc</p>
        <p className={css['when']}>
          {head.place}, {when}
        </p>
      </div>
    </div>
  )
}

function Title(props: { title: string; editing: Editing | null }) {
  const t = useT(en)
  const { title, editing } = props
  if (!editing) return <p className={css['title']}>{title}</p>
  return (
    <>
      <textarea
        className={css['title']}
        aria-label={t('Trích yếu của báo cáo')}
        aria-invalid={title.trim() === '' || undefined}
        rows={2}
        maxLength={500}
        value={title}
        onChange={(event) => {
          const next = event.target.value.replaceAll('\n', ' ')
          editing.change((paper) => ({ ...paper, title: next }))
        }}
      />
      {title.trim() === '' ? (
        <p className={css['missing']}>{t('Báo cáo phải có trích yếu; bản lưu vẫn giữ tên cũ.')}</p>
      ) : null}
    </>
  )
}

function Foot(props: { title: string; head: PaperHead; report: ReportView }) {
  const t = useT(en)
  const { title, head, report } = props
  const signed = report.approvedAt === null ? null : report.approval?.decidedByName
  return (
    <>
      <div className={css['closing']}>
        <p>
          Trên đây là báo cáo {lowerFirst(title)}, {head.issuer} trân trọng báo cáo.
        </p>
      </div>
      <div className={css['foot']}>
        <div className={css['recipients']}>
          <p>
            <strong>Nơi nhận:</strong>
          </p>
          {head.recipients.map((who) => (
            <p key={who}>- {who};</p>
          ))}
          <p>- Lưu: VT.</p>
        </div>
        <div className={css['signature']}>
          {head.isCommittee ? <p>TM. Ủy ban nhân dân</p> : null}
          <p className={css['signed']}>{signed ?? t('(người duyệt ký)')}</p>
        </div>
      </div>
    </>
  )
}

function roman(ordinal: number): string {
  return (
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][ordinal - 1] ??
    String(ordinal)
  )
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
