import { fileSize } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en.ts'
import type { Attachment } from '../../item/item-content.ts'
import { mediaAddress } from '../editor/block-views.ts'

/** What a print shop drew: part of the version, so that approving it approves these very files. */
export function DesignFiles(props: { files: readonly Attachment[]; draft: boolean }) {
  const t = useT(en)
  const { files, draft } = props
  return (
    <Section title={t('Tệp thiết kế của nhà in')}>
      {files.length === 0 ? (
        <p className="soft">
          {t(
            'Nhà in gửi thiết kế riêng thì đính kèm khi soạn và trình duyệt: duyệt nội dung là duyệt đúng tệp đó.',
          )}
        </p>
      ) : (
        <>
          <ul className="rows">
            {files.map((file) => (
              <li key={file.mediaId}>
                <a href={mediaAddress(file.mediaId)}>{file.name}</a>{' '}
                <span className="soft small">{fileSize(file.size, t.language)}</span>
              </li>
            ))}
          </ul>
          <p className="soft">
            {draft
              ? t('Tệp thuộc bản chưa duyệt, chưa đem in.')
              : t('Đúng những tệp này đã được duyệt cùng nội dung.')}
          </p>
        </>
      )}
    </Section>
  )
}
