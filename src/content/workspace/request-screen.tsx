import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ButtonLink } from '../../ui/button.tsx'
import { dateTime, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useCatalogue } from '../../law/workspace/use-catalogue.ts'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen, Section } from '../../workspace/screen.tsx'
import { en } from '../en.ts'
import type { content } from './content-calls.ts'
import { kindLabel } from './item-states.tsx'
import { ItemPreviews } from './preview/item-previews.tsx'
import { RequestActions } from './request/request-actions.tsx'
import { requestQuery } from './request/request-calls.ts'
import { RequestState } from './request/request-state.tsx'

const route = getRouteApi('/noi-dung/dat-bai/$requestId')

type OneRequest = Awaited<ReturnType<typeof content.getContentRequest>>

/** One request: what is wanted, what was sent, what comes next. */
export function RequestScreen() {
  const t = useT(en)
  const { requestId } = route.useParams()
  const query = useQuery(requestQuery(requestId))
  return (
    <Screen
      title={query.data?.title ?? t('Đặt bài')}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: t('Đặt bài'), href: href('/noi-dung/dat-bai') },
        { label: query.data ? kindLabel(query.data.kind, t) : '' },
      ]}
    >
      <Answer query={query} lines={8} wholeScreen>
        {(request) => <One request={request} />}
      </Answer>
    </Screen>
  )
}

function One(props: { request: OneRequest }) {
  const t = useT(en)
  const { request } = props
  const themes = new Map(useCatalogue('theme').map((one) => [one.code, one]))
  return (
    <>
      <div className="cluster">
        <RequestState request={request} />
      </div>
      <dl className="facts">
        <dt>{t('Nơi đặt')}</dt>
        <dd>
          {request.asker.name} ({request.askedByName}, {dateTime(request.askedAt, t.language)})
        </dd>
        <dt>{t('Đơn vị viết')}</dt>
        <dd>{request.unit.name}</dd>
        <dt>{t('Hạn gửi bài')}</dt>
        <dd>{shortDate(request.dueOn, t.language)}</dd>
        {request.task ? (
          <>
            <dt>{t('Cho việc của kế hoạch')}</dt>
            <dd>{request.task.content}</dd>
          </>
        ) : null}
        {request.themes.length > 0 ? (
          <>
            <dt>{t('Chủ đề')}</dt>
            <dd>{request.themes.map((code) => themes.get(code)?.label ?? code).join(', ')}</dd>
          </>
        ) : null}
        {request.brief ? (
          <>
            <dt>{t('Cần nêu gì, cho ai đọc')}</dt>
            <dd>{request.brief}</dd>
          </>
        ) : null}
      </dl>
      {request.reason ? (
        <Notice kind="warning" title={reasonTitle(request, t)}>
          <p>{request.reason}</p>
        </Notice>
      ) : null}
      {request.itemId && request.may.answer ? (
        <div>
          <ButtonLink icon="write" href={href(`/noi-dung/${request.itemId}`)}>
            {t('Mở bản soạn của yêu cầu này')}
          </ButtonLink>
        </div>
      ) : null}
      {request.takenItemId ? (
        <div>
          <ButtonLink href={href(`/noi-dung/${request.takenItemId}`)}>
            {t('Mở bài của đơn vị đặt')}
          </ButtonLink>
        </div>
      ) : null}
      <RequestActions request={request} />
      {request.answer ? (
        <Section title={t('Bài đã gửi')}>
          <p className="soft">
            {t('{name} gửi lúc {time}', {
              name: request.answeredByName ?? '',
              time: request.answeredAt ? dateTime(request.answeredAt, t.language) : '',
            })}
          </p>
          <ItemPreviews kind={request.kind} content={request.answer} />
        </Section>
      ) : null}
    </>
  )
}

function reasonTitle(request: OneRequest, t: ReturnType<typeof useT>): string {
  if (request.state === 'declined') return t('Không nhận viết, vì')
  return request.state === 'withdrawn' ? t('Thôi không đặt, vì') : t('Nơi đặt đề nghị sửa')
}
