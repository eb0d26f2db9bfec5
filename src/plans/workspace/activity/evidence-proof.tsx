import { filesContract } from '../../../files/contract.ts'
import { addressOf } from '../../../platform/client.ts'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { EvidenceView } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { EvidencePage } from './evidence-page.tsx'
import { AttendanceSeen } from './attendance-seen.tsx'
import css from './evidence.module.css'

/** The thing itself, by what carries it. */
export function EvidenceProof(props: { evidence: EvidenceView; mayOpen: boolean }) {
  const t = useT(en)
  const { evidence, mayOpen } = props
  const { kind, url, fileId, fileName, pageTitle, caption, citation, attendance } = evidence
  if (attendance) {
    return <AttendanceSeen evidenceId={evidence.id} attendance={attendance} mayOpen={mayOpen} />
  }
  if (citation) {
    return (
      <p>
        <strong>{citation.title}</strong>
        <br />
        {[
          citation.outlet,
          citation.number,
          shortDate(citation.publishedOn, t.language),
          citation.page ? t('trang {page}', { page: citation.page }) : null,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    )
  }
  if (kind === 'link') {
    return (
      <div>
        <a href={url ?? undefined} target="_blank" rel="noreferrer" className={css['link']}>
          {pageTitle ?? url}
        </a>
        {pageTitle ? <p className={css['address']}>{url}</p> : null}
        <EvidencePage evidence={evidence} mayLook={mayOpen} />
      </div>
    )
  }
  if (fileId === null) return <p>{fileName ?? t('Tệp không còn')}</p>
  const file = addressOf(filesContract.downloadFile, { params: { fileId } })
  return kind === 'photo' ? (
    <a href={file} target="_blank" rel="noreferrer" className={css['photo']}>
      <img
        src={addressOf(filesContract.downloadThumbnail, { params: { fileId } })}
        alt={caption ?? t('Ảnh minh chứng {name}', { name: fileName ?? '' })}
        loading="lazy"
      />
    </a>
  ) : (
    <>
      <Player mime={evidence.mime ?? ''} src={file} />
      <a href={file} download={fileName ?? true}>
        {t('Tải {name}', { name: fileName ?? t('tệp minh chứng') })}
      </a>
    </>
  )
}

/** Sound and film play where they stand, fetched in pieces once somebody asks. */
function Player({ mime, src }: { mime: string; src: string }) {
  const [kind] = mime.split('/')
  if (kind !== 'video' && kind !== 'audio') return null
  const Tag = kind
  return <Tag className={css[kind]} src={src} controls preload="metadata" />
}
