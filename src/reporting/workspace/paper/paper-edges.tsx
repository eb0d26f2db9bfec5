import { useState } from 'react'
import { useT } from '../../../ui/language.tsx'
import { closingWords } from '../../report/closing.ts'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import type { Editing } from '../report/report-editing.ts'
import css from './paper.module.css'

/** Issuer and number beside the name of the state, as they are printed. */
export function PaperHead(props: { report: ReportView }) {
  const { superior, issuer, number, nation, motto, written } = props.report.letterhead
  return (
    <div className={css['head']}>
      <div>
        {superior ? <p className={css['superior']}>{superior}</p> : null}
        <p className={css['issuer']}>
          {issuer.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p className={css['gaps']}>{number}</p>
      </div>
      <div>
        <p className={css['nation']}>{nation}</p>
        <p className={css['motto']}>{motto}</p>
        <p className={`${css['when']} ${css['gaps']}`}>{written}</p>
      </div>
    </div>
  )
}

export function Addressees(props: { report: ReportView; editing: Editing | null }) {
  const t = useT(en)
  const { report, editing } = props
  if (editing) {
    return (
      <div className={css['addressing']}>
        <span aria-hidden>{t('Kính gửi:')}</span>
        <Names
          label={t('Kính gửi, mỗi nơi một dòng')}
          names={editing.paper.addressees}
          onChange={(addressees) => {
            editing.change((paper) => ({ ...paper, addressees }))
          }}
        />
      </div>
    )
  }
  const { addressees } = report.letterhead
  if (addressees.length === 0) return null
  return (
    <div className={css['addressee']}>
      {addressees.length === 1 ? (
        <p>{t('Kính gửi: {who}', { who: addressees[0] ?? '' })}</p>
      ) : (
        <>
          <p>{t('Kính gửi:')}</p>
          {addressees.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
    </div>
  )
}

/** The closing words, who gets it and who signs. */
export function PaperFoot(props: { report: ReportView; editing: Editing | null }) {
  const t = useT(en)
  const { report, editing } = props
  const { issuerName, recipients, archive, signature } = report.letterhead
  const { title } = editing?.paper ?? report
  return (
    <>
      <div className={css['closing']}>
        <p>{closingWords(title, issuerName).replace(/\.$/, './.')}</p>
      </div>
      <div className={css['foot']}>
        <div className={css['recipients']}>
          <p>
            <strong>{t('Nơi nhận:')}</strong>
          </p>
          {editing ? (
            <>
              {editing.paper.addressees.length > 0 ? <p>- Như trên;</p> : null}
              <Names
                label={t('Nơi nhận, mỗi nơi một dòng')}
                names={editing.paper.recipients}
                onChange={(names) => {
                  editing.change((paper) => ({ ...paper, recipients: names }))
                }}
              />
              {archive === null ? null : <p>- Lưu: {archive}.</p>}
            </>
          ) : (
            recipients.map((line) => <p key={line}>{line}</p>)
          )}
        </div>
        <div className={css['signature']}>
          {signature.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className={css['signed']}>{signature.name ?? t('(người duyệt ký)')}</p>
        </div>
      </div>
    </>
  )
}

/** A name a line, where it stands on the paper; an empty line stays while one types. */
function Names(props: { label: string; names: string[]; onChange: (names: string[]) => void }) {
  const [typed, setTyped] = useState('')
  const stored = props.names.join('\n')
  return (
    <textarea
      className={css['names']}
      aria-label={props.label}
      rows={1}
      value={namesOf(typed).join('\n') === stored ? typed : stored}
      onChange={(event) => {
        setTyped(event.target.value)
        props.onChange(namesOf(event.target.value))
      }}
    />
  )
}

/** At most what a report may keep: 30 lines of 300 letters. */
function namesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*-\s+/, '')
        .trim()
        .slice(0, 300),
    )
    .filter((line) => line !== '')
    .slice(0, 30)
}
