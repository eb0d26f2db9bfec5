import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import type { DispatchView, ReportView } from '../../contract.ts'
import { dispatchOperations } from '../../dispatch/dispatch-contract.ts'
import { en } from '../../en-dispatch.ts'
import { Appendix, Paper } from '../paper/paper.tsx'
import { receivedQuery } from './dispatch-calls.ts'
import { DispatchHistory } from './dispatch-history.tsx'
import { ReceivedDecision } from './received-decision.tsx'
import css from './dispatch.module.css'

const route = getRouteApi('/bao-cao/nhan/$dispatchId')

/** A report as it was sent, with what the unit that has it may do. */
export function ReceivedReport() {
  const t = useT(en)
  const { dispatchId } = route.useParams()
  const query = useQuery(receivedQuery(dispatchId))
  return query.data ? (
    <OneReceived key={dispatchId} {...query.data} />
  ) : (
    <Screen wide title={t('Báo cáo gửi đến')}>
      <Answer query={query} lines={12}>
        {() => null}
      </Answer>
    </Screen>
  )
}

function OneReceived(props: { dispatch: DispatchView; report: ReportView; open: boolean }) {
  const t = useT(en)
  const { dispatch, report, open } = props
  const params = { dispatchId: dispatch.id }
  return (
    <Screen
      wide
      title={t('{period}, {unit}', { period: report.periodLabel, unit: dispatch.from.name })}
      crumbs={[
        { label: t('Báo cáo'), href: href('/bao-cao') },
        { label: t('Cấp dưới gửi đến'), href: href('/bao-cao/nhan') },
        { label: dispatch.from.name },
      ]}
      actions={
        <>
          <ButtonLink
            download
            href={addressOf(dispatchOperations.downloadReceivedDocx, { params })}
          >
            {t('Tải DOCX')}
          </ButtonLink>
          <ButtonLink download href={addressOf(dispatchOperations.downloadReceivedPdf, { params })}>
            {t('Tải PDF')}
          </ButtonLink>
          {open ? (
            <ButtonLink href={href(`/bao-cao/${report.id}`)}>
              {t('Mở từng số liệu đến bản ghi')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <ReceivedDecision dispatch={dispatch} />
      <div className={css['desk']}>
        <Paper report={report} editing={null} />
        <aside className={`${css['margin']} no-print`} aria-label={t('Đường đi của báo cáo')}>
          <DispatchHistory items={[dispatch]} />
        </aside>
      </div>
      <Appendix report={report} editing={null} />
    </Screen>
  )
}
