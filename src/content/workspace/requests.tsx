import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { Moment } from '../../ui/moment.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { useAddress } from '../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { en } from '../en.ts'
import type { RequestView } from '../request/request-contract.ts'
import { ContentTabs } from './content-tabs.tsx'
import { kindLabel } from './item-states.tsx'
import { AskDialog } from './request/ask-dialog.tsx'
import { requestsQuery } from './request/request-calls.ts'
import { RequestState } from './request/request-state.tsx'
import css from './content.module.css'

type Way = 'in' | 'out'

/** What the unit was asked to write, and what it asked others for. */
export function Requests() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const [asking, setAsking] = useState(false)
  const way: Way = address.get('cua') === 'da-dat' ? 'out' : 'in'
  const open = address.get('muc') !== 'da-xong'
  return (
    <Screen
      wide
      title={t('Đặt bài')}
      lead={t('Nhờ đơn vị khác viết bài, có hạn; bài gửi về thành bản soạn của đơn vị đặt.')}
      actions={
        unit && unit.role !== 'viewer' ? (
          <Button
            kind="primary"
            icon="write"
            onClick={() => {
              setAsking(true)
            }}
          >
            {t('Đặt bài')}
          </Button>
        ) : null
      }
    >
      <ContentTabs />
      <search className="filters">
        <Select
          id="request-way"
          label={t('Xem')}
          value={address.get('cua') ?? ''}
          options={[
            { value: '', label: t('Đơn vị được đặt viết') },
            { value: 'da-dat', label: t('Đơn vị đã đặt nơi khác') },
          ]}
          onChange={(event) => {
            address.go({ cua: event.target.value })
          }}
        />
        <Select
          id="request-open"
          label={t('Trạng thái')}
          value={address.get('muc') ?? ''}
          options={[
            { value: '', label: t('Chưa xong') },
            { value: 'da-xong', label: t('Đã xong, đã đóng') },
          ]}
          onChange={(event) => {
            address.go({ muc: event.target.value })
          }}
        />
      </search>
      {unit ? <List key={unit.id} unitId={unit.id} way={way} open={open} /> : null}
      {unit && asking ? (
        <AskDialog
          unitId={unit.id}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </Screen>
  )
}

function List(props: { unitId: string; way: Way; open: boolean }) {
  const t = useT(en)
  const query = useInfiniteQuery(requestsQuery(props.unitId, props.way, props.open))
  return (
    <Answer query={query} lines={5}>
      {({ pages }) => {
        const requests = pages.flatMap((page) => page.items)
        if (requests.length === 0) return <Nothing way={props.way} />
        return (
          <>
            <ul className="rows" aria-label={t('Đặt bài')}>
              {requests.map((request) => (
                <Row key={request.id} request={request} way={props.way} />
              ))}
            </ul>
            <MoreRows query={query} shown={requests.length} />
          </>
        )
      }}
    </Answer>
  )
}

function Row(props: { request: RequestView; way: Way }) {
  const t = useT(en)
  const { request, way } = props
  return (
    <li>
      <div className="cluster">
        <a className={css['title']} href={href(`/noi-dung/dat-bai/${request.id}`)}>
          {request.title}
        </a>
        <RequestState request={request} />
      </div>
      <p className="soft small">
        {[
          kindLabel(request.kind, t),
          way === 'in'
            ? t('{unit} đặt', { unit: request.asker.name })
            : t('{unit} viết', { unit: request.unit.name }),
        ].join(' · ')}{' '}
        · <Moment at={request.askedAt} />
      </p>
    </li>
  )
}

function Nothing(props: { way: Way }) {
  const t = useT(en)
  return props.way === 'in' ? (
    <EmptyState title={t('Không có bài nào đang được đặt')}>
      {t('Khi cấp trên hoặc đơn vị khác cần một bài của đơn vị, yêu cầu và hạn gửi hiện ở đây.')}
    </EmptyState>
  ) : (
    <EmptyState title={t('Đơn vị chưa đặt bài nơi nào')}>
      {t(
        'Cần số liệu, gương điển hình, hướng dẫn từ cơ sở? Đặt một lần cho nhiều đơn vị, hệ thống nhắc hạn thay anh chị.',
      )}
    </EmptyState>
  )
}
