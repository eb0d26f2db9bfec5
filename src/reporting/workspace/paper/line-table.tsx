import { Fragment, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { LineRow, ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import paper from './paper.module.css'
import css from './paper-table.module.css'

type OnNote = (lineId: string, note: string) => void

/** The appendix: what became of each line, in the columns of the plan itself. */
export function LineTable(props: {
  report: ReportView
  /** "I" where there are several appendices. */
  numeral: string
  notes: Readonly<Record<string, string>>
  onNote: OnNote | undefined
}) {
  const t = useT(en)
  const { lines } = props.report
  const plans = new Set(lines.map(({ planId }) => planId))
  return (
    <article
      id="phan-phu-luc"
      className={`${paper['sheet']} ${paper['appendix']}`}
      aria-label={t('Phụ lục')}
    >
      <div className={paper['kind']}>
        <h2>
          {t('PHỤ LỤC')} {props.numeral}
        </h2>
        <p className={paper['title']}>{t('Kết quả thực hiện nhiệm vụ của kế hoạch')}</p>
      </div>
      {lines.length === 0 ? (
        <p>{t('Trong kỳ không có nhiệm vụ nào của kế hoạch được giao cho đơn vị.')}</p>
      ) : (
        <table className={`${css['table']} ${css['lines']}`}>
          <caption className="unseen">{t('Kết quả thực hiện nhiệm vụ của kế hoạch')}</caption>
          <thead>
            <tr>
              <th scope="col">TT</th>
              <th scope="col">{t('Nội dung')}</th>
              <th scope="col">{t('Đơn vị thực hiện')}</th>
              <th scope="col">{t('Đơn vị phối hợp')}</th>
              <th scope="col">{t('Thời gian')}</th>
              <th scope="col">{t('Kết quả')}</th>
              <th scope="col">{t('Minh chứng')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const before = lines[index - 1]
              const samePlan = before?.planId === line.planId
              return (
                <Fragment key={line.lineId}>
                  {plans.size > 1 && !samePlan ? <GroupRow>{line.planTitle}</GroupRow> : null}
                  {line.group !== null && !(samePlan && before?.group === line.group) ? (
                    <GroupRow>{line.group}</GroupRow>
                  ) : null}
                  <Row
                    line={line}
                    ordinal={index + 1}
                    note={props.onNote ? (props.notes[line.lineId] ?? '') : (line.note ?? '')}
                    onNote={props.onNote}
                  />
                </Fragment>
              )
            })}
          </tbody>
        </table>
      )}
    </article>
  )
}

function GroupRow(props: { children: string }) {
  return (
    <tr className={css['group']}>
      <th scope="rowgroup" colSpan={7}>
        {props.children}
      </th>
    </tr>
  )
}

function Row(props: { line: LineRow; ordinal: number; note: string; onNote: OnNote | undefined }) {
  const t = useT(en)
  const { line, note, onNote } = props
  const explained = line.overdue === 0 || note.trim() !== ''
  return (
    <tr id={`dong-${line.lineId}`} tabIndex={-1}>
      <td className={css['ordinal']}>{props.ordinal}</td>
      <th scope="row">
        <a href={href(`/ke-hoach/${line.planId}?line=${line.lineId}`)}>{line.content}</a>
      </th>
      <td data-label={t('Đơn vị thực hiện')}>{line.leads.join('; ')}</td>
      <td data-label={t('Đơn vị phối hợp')}>{line.coordinating.join('; ')}</td>
      <td data-label={t('Thời gian')}>{line.timing}</td>
      <td data-label={t('Kết quả')}>
        {onNote ? (
          <Result line={line} note={note} onNote={onNote} />
        ) : (
          <span>{note.trim() || line.result}</span>
        )}
        {explained ? null : (
          <span className="no-print">
            <StateBadge state="overdue" word={t('chưa nêu lý do')} />
          </span>
        )}
      </td>
      <td data-label={t('Minh chứng')}>
        <Evidence text={line.evidence} />
      </td>
    </tr>
  )
}

/** The proposed words, or one's own in their place. */
function Result(props: { line: LineRow; note: string; onNote: OnNote }) {
  const t = useT(en)
  const { line, note, onNote } = props
  const [writing, setWriting] = useState(false)
  if (note === '' && !writing) {
    return (
      <span className={css['proposal']}>
        {line.result}
        <Button
          kind="quiet"
          className="no-print"
          aria-label={
            line.overdue > 0
              ? t('Nêu lý do quá hạn: {line}', { line: line.content })
              : t('Sửa lời: {line}', { line: line.content })
          }
          onClick={() => {
            setWriting(true)
            onNote(line.lineId, line.result)
          }}
        >
          {line.overdue > 0 ? t('Nêu lý do') : t('Sửa lời')}
        </Button>
      </span>
    )
  }
  return (
    <span className={css['proposal']}>
      <textarea
        className="input"
        // One presses the button in order to write.
        ref={(element) => {
          if (!writing || !element || note !== line.result) return
          element.focus()
          element.setSelectionRange(note.length, note.length)
        }}
        aria-label={t('Kết quả: {line}', { line: line.content })}
        maxLength={2000}
        value={note}
        onChange={(event) => {
          onNote(line.lineId, event.target.value)
        }}
      />
      <Button
        kind="quiet"
        className="no-print"
        onClick={() => {
          setWriting(false)
          onNote(line.lineId, '')
        }}
      >
        {t('Lấy lại lời đề xuất')}
      </Button>
    </span>
  )
}

function Evidence(props: { text: string }) {
  const [words, ...links] = props.text.split('\n')
  return (
    <>
      {words}
      {links.map((link) => (
        <span key={link} className={css['proof']}>
          {/^https?:\/\//.test(link) ? (
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          ) : (
            link
          )}
        </span>
      ))}
    </>
  )
}
