import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { en } from '../../en-outside.ts'
import { OutsideInvite } from '../outside/outside-invite.tsx'
import { OutsideSection } from '../outside/outside-section.tsx'
import { useAct } from './due-calls.ts'
import { due } from './due-client.ts'

type Partner = OccurrenceView['partners'][number]

/** Who leads or coordinates the same task, whether they know, and what they did. */
export function DuePartners(props: { occurrence: OccurrenceView }) {
  const t = useT(en)
  const { partners, contributions } = props.occurrence
  return (
    <>
      {contributions.length > 0 ? <Contributions occurrence={props.occurrence} /> : null}
      {partners.length > 0 ? (
        <section className="section">
          <h3>{t('Cùng làm việc này')}</h3>
          <ul className="rows">
            {partners.map((partner) => (
              <PartnerRow
                key={partner.assignmentId}
                partner={partner}
                mayInvite={props.occurrence.may.invite}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function PartnerRow(props: { partner: Partner; mayInvite: boolean }) {
  const t = useT(en)
  const { name, part, accepted, state, doneOn, deeds, invitedOn } = props.partner
  const date = (iso: string) => shortDate(iso, t.language)
  return (
    <li>
      <div className="cluster">
        <strong>{name}</strong>
        <span className="soft small">{part === 'lead' ? t('chủ trì') : t('phối hợp')}</span>
        {state === 'done' && doneOn ? (
          <StateBadge state="done" word={t('xong {date}', { date: date(doneOn) })} />
        ) : part === 'lead' ? null : accepted ? (
          <StateBadge
            state="approved"
            word={t('đã nhận phối hợp {date}', { date: date(accepted.on) })}
          />
        ) : (
          <StateBadge
            state={invitedOn ? 'waiting' : 'unknown'}
            word={
              invitedOn
                ? t('đã mời {date}, chưa xác nhận', { date: date(invitedOn) })
                : t('chưa xác nhận phối hợp')
            }
          />
        )}
      </div>
      {deeds.map((deed) => (
        <p key={`${deed.on} ${deed.text}`} className="small">
          <span className="number">{date(deed.on)}</span> · {deed.text}
        </p>
      ))}
      {props.mayInvite && props.partner.unitId === null ? (
        <Outside partner={props.partner} />
      ) : null}
    </li>
  )
}

/** Nobody of the system answers for these words: they are asked by a link, and answer there. */
function Outside(props: { partner: Partner }) {
  const t = useT(en)
  const [inviting, setInviting] = useState(false)
  const { assignmentId, occurrenceId, invitedOn, name } = props.partner
  // Words that only coordinate have no due date of their own: what they answered stands here.
  if (invitedOn && occurrenceId === null) return <OutsideSection assignmentId={assignmentId} />
  return (
    <div className="cluster">
      {invitedOn ? (
        <a href={href(`/viec?xem=${occurrenceId}`)}>{t('Xem trả lời')}</a>
      ) : (
        <Button
          onClick={() => {
            setInviting(true)
          }}
        >
          {t('Mời qua đường dẫn, công văn')}
        </Button>
      )}
      <OutsideInvite
        assignmentId={assignmentId}
        name={name}
        open={inviting}
        onClose={() => {
          setInviting(false)
        }}
      />
    </div>
  )
}

function Contributions(props: { occurrence: OccurrenceView }) {
  const t = useT(en)
  const { contributions, may } = props.occurrence
  const act = useAct<string>(
    () => undefined,
    async (contributionId) => {
      await due.withdrawContribution({ params: { contributionId } })
      toast(t('Đã rút phần phối hợp'))
    },
  )
  return (
    <section className="section">
      <h3>{t('Phần phối hợp của đơn vị')}</h3>
      <ProblemNotice error={act.error} />
      <ul className="rows">
        {contributions.map(({ id, on, note, by }) => (
          <li key={id}>
            <span>{note}</span>
            <span className="cluster soft small">
              {shortDate(on, t.language)} · {by}
              {may.contribute ? (
                <Button
                  kind="quiet"
                  busy={act.isPending}
                  onClick={() => {
                    act.mutate(id)
                  }}
                >
                  {t('Rút lại')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
