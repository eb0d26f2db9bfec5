import { useT } from '../../../ui/language.tsx'
import type { ReportView, Section } from '../../contract.ts'
import { en } from '../../en.ts'
import { FigureTable } from '../figure/figure-table.tsx'
import { FigureCharts } from '../figure/figure-charts.tsx'
import { LineTable } from './line-table.tsx'
import { Addressees, PaperFoot, PaperHead } from './paper-edges.tsx'
import { Borrowed } from './borrowed.tsx'
import { PaperSection } from './paper-section.tsx'
import { ProseView } from '../prose/prose-view.tsx'
import type { Editing } from '../report/report-editing.ts'
import { UnitAppendix } from './unit-appendix.tsx'
import css from './paper.module.css'

/** The report as it goes out; with `editing` one writes in it where it stands. */
export function Paper(props: { report: ReportView; editing: Editing | null }) {
  const t = useT(en)
  const { report, editing } = props
  const { title, sections } = editing?.paper ?? report
  const numbered = sections.filter(({ code }) => code !== 'basis').map(({ code }) => code)
  return (
    <article className={css['sheet']} aria-label={t('Báo cáo')}>
      <PaperHead report={report} />
      <div className={css['kind']}>
        <h2>{report.letterhead.kind}</h2>
        <Title title={title} editing={editing} />
      </div>
      <Addressees report={report} editing={editing} />
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
            {section.kind === 'embedded' ? <Borrowed report={report} /> : null}
            {editing && section.kind !== 'embedded' ? (
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
              <>
                <FigureCharts figures={section.figures} cells={report.cells} />
                <FigureTable report={report} figures={section.figures} />
              </>
            ) : null}
          </section>
        )
      })}
      <PaperFoot report={report} editing={editing} />
    </article>
  )
}

/** Each on a sheet of its own, which lies across. */
export function Appendix(props: { report: ReportView; editing: Editing | null }) {
  const { report, editing } = props
  const { sections } = editing?.paper ?? report
  const appendices = sections.filter(({ kind }) => kind === 'lines' || kind === 'units')
  return appendices.map((section, index) => {
    const numeral = appendices.length > 1 ? roman(index + 1) : ''
    return section.kind === 'units' ? (
      <UnitAppendix key={section.code} report={report} section={section} numeral={numeral} />
    ) : (
      <LinesAppendix
        key={section.code}
        report={report}
        lines={section}
        numeral={numeral}
        editing={editing}
      />
    )
  })
}

function LinesAppendix(props: {
  report: ReportView
  lines: Section
  numeral: string
  editing: Editing | null
}) {
  const { report, lines, editing } = props
  return (
    <LineTable
      numeral={props.numeral}
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

function roman(ordinal: number): string {
  return (
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][ordinal - 1] ??
    String(ordinal)
  )
}
