import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ButtonLink } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Holding } from '../../work/workspace/holding.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { en } from '../en.ts'
import type { ItemView } from '../item/item-contract.ts'
import { itemQuery } from './content-calls.ts'
import { ItemDecision } from './approval/item-decision.tsx'
import { SinceLastTime } from './approval/since-last-time.tsx'
import { StepList } from './approval/step-list.tsx'
import { FindingLines } from './item/finding-lines.tsx'
import { useFindings } from './item/item-findings.ts'
import { kindLabel } from './item-states.tsx'
import { ItemPreviews } from './preview/item-previews.tsx'

const route = getRouteApi('/noi-dung/$itemId/duyet')

/** Exactly what will go out, way by way, and under the thumb what may be done with it. */
export function ItemApproval() {
  const t = useT(en)
  const { itemId } = route.useParams()
  const query = useQuery(itemQuery(itemId))
  return query.data ? (
    <OneDecision key={itemId} item={query.data} />
  ) : (
    <Screen title={t('Duyệt')}>
      <Answer query={query} lines={12} wholeScreen>
        {() => null}
      </Answer>
    </Screen>
  )
}

function OneDecision(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  return (
    <Screen
      title={item.title}
      lead={[kindLabel(item.kind, t), item.unit.name].join(' · ')}
      crumbs={[{ label: t('Duyệt'), href: href('/duyet') }, { label: item.title }]}
    >
      {item.state === 'submitted' ? <Deciding item={item} /> : <Outcome item={item} />}
    </Screen>
  )
}

function Deciding(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const { approval } = item
  const findings = useFindings(item, item.content)
  return (
    <>
      <div className="stack">
        <p>
          {approval
            ? t('{name} trình lúc {time}.', {
                name: approval.requestedByName,
                time: dateTime(approval.requestedAt, t.language),
              })
            : null}{' '}
          {item.holder ? <Holding by={item.holder} /> : null}
        </p>
        {item.critical ? (
          <p>
            <StateBadge state="dueSoon" word={t('Có nội dung phê bình')} />
          </p>
        ) : null}
        {approval && approval.steps.length > 1 ? <StepList steps={approval.steps} /> : null}
        {item.may.approve ? null : (
          <Notice kind="warning" title={t('Anh chị xem được, chưa duyệt được')}>
            <p>
              {t(
                'Bước này của {name}. Người soạn, người trình và người đã duyệt bước trước không duyệt.',
                {
                  name: item.holder?.name ?? '',
                },
              )}
            </p>
          </Notice>
        )}
      </div>
      <SinceLastTime item={item} />
      <ItemPreviews kind={item.kind} content={item.content} />
      {findings.length > 0 ? (
        <section className="card stack" aria-label={t('Máy lưu ý')}>
          <h2>{t('Máy lưu ý {n} chỗ', { n: findings.length })}</h2>
          <FindingLines findings={findings} />
        </section>
      ) : null}
      {item.may.approve ? <ItemDecision item={item} /> : null}
    </>
  )
}

/** Where it went after the decision, and the way back to what else waits. */
function Outcome(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const { approval } = item
  const action = (
    <>
      <ButtonLink kind="primary" href={href('/duyet')}>
        {t('Về danh sách chờ duyệt')}
      </ButtonLink>
      <ButtonLink href={href(`/noi-dung/${item.id}`)}>{t('Xem nội dung')}</ButtonLink>
    </>
  )
  const facts = {
    name: approval?.decidedByName ?? '',
    time: approval?.decidedAt ? dateTime(approval.decidedAt, t.language) : '',
  }
  if (item.state === 'approved') {
    return (
      <Notice kind="success" live title={t('Đã duyệt')} action={action}>
        <p>{t('{name} duyệt lúc {time}.', facts)}</p>
        <p>{t('Chỉ đúng bản này được phát hành; ai sửa một chữ thì phải trình lại.')}</p>
      </Notice>
    )
  }
  if (item.state === 'returned') {
    return (
      <Notice live title={t('Đã trả lại')} action={action}>
        <p>{t('{name} trả lại lúc {time}.', facts)}</p>
        <p>{t('Lý do: {reason}', { reason: approval?.reason ?? '' })}</p>
      </Notice>
    )
  }
  return (
    <Notice title={t('Nội dung này không ở bước trình duyệt')} action={action}>
      <p>{t('Người soạn đã rút lại để sửa, hoặc chưa trình.')}</p>
    </Notice>
  )
}
