import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Holding } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { amendmentPaperOperations as operations } from '../../amendment/amendment-paper-contract.ts'
import { en } from '../../en-cascade.ts'
import { ApprovalStanding } from '../paper/approval-standing.tsx'
import { EdxmlDownload } from '../paper/edxml-download.tsx'
import { signedAmendment } from '../paper/signed.ts'
import { SignedPapers } from '../paper/signed-papers.tsx'
import { documentNumber } from '../plan/plan-states.ts'
import { AmendmentActions } from './amendment-actions.tsx'
import { amendmentQuery, amendmentSign } from './amendment-calls.ts'
import { AmendmentBudget } from './amendment-budget.tsx'
import { AmendmentChanges } from './amendment-changes.tsx'
import { AmendmentDecision } from './amendment-decision.tsx'
import { AmendmentFollowers } from './amendment-followers.tsx'
import { AmendmentReason } from './amendment-reason.tsx'

/** One bundle of changes to an issued plan: before and after, who is touched, who has followed. */
export function AmendmentScreen() {
  const { amendmentId } = useParams({ from: '/ke-hoach/$planId/sua-doi/$amendmentId' })
  const query = useQuery(amendmentQuery(amendmentId))
  return (
    <Answer query={query} lines={10} wholeScreen>
      {(amendment) => <Amendment amendment={amendment} />}
    </Answer>
  )
}

function Amendment(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  const sign = amendmentSign(amendment.state, t)
  const figures = documentNumber(amendment)
  return (
    <Screen
      wide
      title={t('Sửa đổi, bổ sung lần {n}', { n: amendment.ordinal })}
      lead={[
        amendment.unit.name,
        figures === null ? null : t('Số {number}', { number: figures }),
        amendment.issuedOn === null
          ? null
          : t('ngày {date}', { date: shortDate(amendment.issuedOn, t.language) }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      crumbs={[
        { label: t('Kế hoạch'), href: href('/ke-hoach') },
        { label: amendment.planTitle, href: href(`/ke-hoach/${amendment.planId}`) },
      ]}
    >
      <div className="cluster">
        <StateBadge state={sign.state} word={sign.word} />
        {amendment.heldBy ? <Holding by={amendment.heldBy} /> : null}
        <AmendmentActions amendment={amendment} />
        {amendment.changes > 0 ? <Downloads amendment={amendment} /> : null}
      </div>
      <Standing amendment={amendment} />
      {amendment.signedPapers.length > 0 ? (
        <Section title={t('Bản ký')}>
          <SignedPapers of={signedAmendment(amendment)} />
        </Section>
      ) : null}
      <AmendmentReason amendment={amendment} />
      <AmendmentChanges amendment={amendment} />
      <AmendmentBudget amendment={amendment} />
      <AmendmentFollowers amendment={amendment} />
      {amendment.may.decide ? <AmendmentDecision amendment={amendment} /> : null}
    </Screen>
  )
}

/** The amending document as it will be, or was, signed. */
function Downloads(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { id, state } = props.amendment
  const params = { amendmentId: id }
  const title =
    state === 'issued'
      ? t('Theo thể thức Nghị định 30')
      : state === 'approved'
        ? t('Bản đã duyệt, để ký và cấp số')
        : t('Bản chưa duyệt, ghi “Dự thảo”')
  return (
    <>
      <ButtonLink
        download
        title={title}
        href={addressOf(operations.downloadAmendmentDocx, { params })}
      >
        {t('Tải DOCX')}
      </ButtonLink>
      <ButtonLink
        download
        title={title}
        href={addressOf(operations.downloadAmendmentPdf, { params })}
      >
        {t('Tải PDF')}
      </ButtonLink>
      {state === 'approved' || state === 'issued' ? (
        <EdxmlDownload
          hrefOf={(query) => addressOf(operations.downloadAmendmentEdxml, { params, query })}
        />
      ) : null}
    </>
  )
}

function Standing({ amendment }: { amendment: AmendmentView }) {
  const t = useT(en)
  return (
    <ApprovalStanding
      state={amendment.state}
      approval={amendment.approval}
      draft={
        <Notice title={t('Kế hoạch vẫn như cũ cho tới khi ban hành')}>
          <p>
            {t(
              'Mọi thay đổi có hiệu lực cùng lúc khi ban hành. Hạn đã qua hoặc đã có kết quả giữ nguyên; hạn chưa tới tính lại.',
            )}
          </p>
        </Notice>
      }
      next={t(
        'Tải bản DOCX đưa vào hệ thống văn bản để ký và cấp số; có số rồi thì bấm “Ban hành” để ghi số, ngày, người ký và đưa bản PDF đã ký vào đây.',
      )}
    />
  )
}
