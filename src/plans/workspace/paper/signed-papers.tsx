import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { fileSize } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-life.ts'
import type { SignedPaper } from '../../paper/paper-contract.ts'
import { useDeed } from '../plan/plan-deed.ts'
import type { Signed } from './signed.ts'
import styles from './signed-papers.module.css'

/** The signed PDF, as it came back from the office that numbers papers. */
export function SignedDialog(props: { of: Signed; onClose: () => void }) {
  const t = useT(en)
  const { of, onClose } = props
  const [file, setFile] = useState<File | null>(null)
  const add = useDeed(of.queryKey, {
    act: of.add,
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
              if (file !== null) add.mutate(file)
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
export function SignedPapers(props: { of: Signed }) {
  const t = useT(en)
  const { of } = props
  return (
    <ul className={styles.papers}>
      {of.papers.map((paper) => (
        <li key={paper.id}>
          <a href={of.hrefOf(paper.id)} download>
            {paper.fileName}
          </a>{' '}
          <StateBadge
            state={paper.signatureFound ? 'approved' : 'unknown'}
            word={paper.signatureFound ? t('Có chữ ký số') : t('Không thấy chữ ký số')}
          />
          {of.mayPublish || paper.isPublic ? <PublicMark of={of} paper={paper} /> : null}
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
function PublicMark(props: { of: Signed; paper: SignedPaper }) {
  const t = useT(en)
  const { of, paper } = props
  const change = useDeed(of.queryKey, {
    act: () => of.publish(paper, !paper.isPublic),
    said: paper.isPublic
      ? t('Bản ký không còn trên trang công khai')
      : t('Ai cũng tải được bản ký'),
  })
  return (
    <>
      {paper.isPublic ? <StateBadge state="done" word={t('Đang công khai')} /> : null}
      {of.mayPublish ? (
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
