import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'

/** Above a part that is written in another report: where, so that nobody types it twice. */
export function Borrowed(props: { report: ReportView }) {
  const t = useT(en)
  const { lentBy, live } = props.report
  if (lentBy) {
    return (
      <p className="soft small no-print">
        {live
          ? t('Phần này lấy nguyên từ báo cáo truyền thông cùng kỳ và đổi theo báo cáo đó:')
          : t('Phần này lấy nguyên từ báo cáo truyền thông cùng kỳ, giữ như lúc trình:')}{' '}
        <a href={href(`/bao-cao/${lentBy.reportId}`)}>{lentBy.title}</a>
      </p>
    )
  }
  return live ? (
    <p className="soft small no-print">
      {t('Chưa mở báo cáo truyền thông cùng kỳ. Mở báo cáo đó thì phần này tự có nội dung.')}{' '}
      <a href={href('/bao-cao')}>{t('Đến danh sách báo cáo')}</a>
    </p>
  ) : null
}
