import { useState } from 'react'
import { addressOf } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { fileSize } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planLifeOperations } from '../../plan/plan-life-contract.ts'
import { plansClient } from './plan-calls.ts'
import { usePlanDeed } from './plan-deed.ts'
import styles from './plan-life.module.css'

/** The signed PDF, as it came back from the office that numbers papers. */
export function SignedDialog(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const [file, setFile] = useState<File | null>(null)
  const add = usePlanDeed(plan.id, {
    act: () =>
      plansClient.addSignedPaper({
        params: { planId: plan.id },
        files: file === null ? [] : [{ file, name: file.name }],
      }),
    said: t('Đã giữ bản ký'),
    done: onClose,
  })
  const fields = problemFields(add.error)
  return (
    <Dialog
      open
      title={t('Đưa vào bản ký')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={add.isPending}
            disabled={file === null}
            onClick={() => {
              add.mutate()
            }}
          >
            {t('Giữ bản này')}
          </Button>
        </>
      }
    >
      <FileDrop
        id="signed-paper"
        label={t('Chọn tệp PDF đã ký')}
        hint={t('Giữ nguyên từng byte. Đưa bản khác vào thì bản trước vẫn còn.')}
        accept="application/pdf,.pdf"
        files={file === null ? [] : [file]}
        error={fields['file']}
        onFiles={([chosen]) => {
          add.reset()
          setFile(chosen ?? null)
        }}
      />
      {add.error && Object.keys(fields).length === 0 ? <ProblemNotice error={add.error} /> : null}
    </Dialog>
  )
}

/** The kept papers, newest first; says what was seen of a signature and what was not looked at. */
export function SignedPapers(props: { plan: PlanView }) {
  const t = useT(en)
  const { id, signedPapers, may } = props.plan
  return (
    <ul className={styles.papers}>
      {signedPapers.map((paper) => (
        <li key={paper.id}>
          <a
            href={addressOf(planLifeOperations.downloadSignedPaper, {
              params: { planId: id, paperId: paper.id },
            })}
            download
          >
            {paper.fileName}
          </a>{' '}
          <StateBadge
            state={paper.signatureFound ? 'approved' : 'unknown'}
            word={paper.signatureFound ? t('Có chữ ký số') : t('Không thấy chữ ký số')}
          />
          {may.publishSigned || paper.isPublic ? (
            <PublicMark plan={props.plan} paper={paper} />
          ) : null}
          <span className="soft small">
            {fileSize(paper.size, t.language)} · {paper.addedByName} · <Moment at={paper.addedAt} />{' '}
            · {t('mã {hash}…', { hash: paper.hash.slice(0, 12) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Whether anybody may download it from the plan's public page; the head decides. */
function PublicMark(props: { plan: PlanView; paper: PlanView['signedPapers'][number] }) {
  const t = useT(en)
  const { plan, paper } = props
  const change = usePlanDeed(plan.id, {
    act: () =>
      plansClient.publishSignedPaper({
        params: { planId: plan.id, paperId: paper.id },
        body: { isPublic: !paper.isPublic },
      }),
    said: paper.isPublic
      ? t('Bản ký không còn trên trang công khai')
      : t('Ai cũng tải được bản ký'),
    done: () => undefined,
  })
  return (
    <>
      {paper.isPublic ? <StateBadge state="done" word={t('Đang công khai')} /> : null}
      {plan.may.publishSigned ? (
        <Button
          busy={change.isPending}
          onClick={() => {
            change.mutate()
          }}
        >
          {paper.isPublic ? t('Thôi công khai') : t('Công khai bản này')}
        </Button>
      ) : null}
      {change.error ? <ProblemNotice error={change.error} /> : null}
    </>
  )
}
