import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { useAddress } from '../../work/workspace/address.ts'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { en } from '../en.ts'
import type { SeriesView } from '../series/series-contract.ts'
import { ContentTabs } from './content-tabs.tsx'
import { kindLabel } from './item-states.tsx'
import { SeriesDialog } from './series/series-dialog.tsx'
import { seriesListQuery } from './series/series-calls.ts'
import { rhythmWord, SeriesStanding } from './series/series-words.tsx'
import css from './content.module.css'

/** Programmes in parts: what is due next in each, and what is late. */
export function SeriesList() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  // Opened from a task of a plan.
  const lineId = address.get('viec') ?? null
  const [opening, setOpening] = useState(lineId !== null)
  return (
    <Screen
      wide
      title={t('Chương trình, chuyên đề')}
      lead={t('Nhiều kỳ nối tiếp, mỗi kỳ một bài đi nhiều kênh: kỳ nào đến hạn, kỳ nào chậm.')}
      actions={
        unit && unit.role !== 'viewer' ? (
          <Button
            kind="primary"
            icon="plan"
            onClick={() => {
              setOpening(true)
            }}
          >
            {t('Mở chuyên đề')}
          </Button>
        ) : null
      }
    >
      <ContentTabs />
      {unit ? <List key={unit.id} unitId={unit.id} /> : null}
      {unit && opening ? (
        <SeriesDialog
          unitId={unit.id}
          series={null}
          lineId={lineId}
          onClose={() => {
            setOpening(false)
            address.go({ viec: undefined }, 'replace')
          }}
        />
      ) : null}
    </Screen>
  )
}

function List(props: { unitId: string }) {
  const t = useT(en)
  const query = useQuery(seriesListQuery(props.unitId))
  return (
    <Answer query={query} lines={5}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('Đơn vị chưa có chuyên đề nào')}>
            {t(
              'Ví dụ “Mỗi tuần một thủ tục”, “Hỏi đáp cải cách hành chính” hằng tháng. Chọn nhịp và ngày đầu, hệ thống lập sẵn các kỳ và nhắc trước ba ngày.',
            )}
          </EmptyState>
        ) : (
          <ul className="rows" aria-label={t('Chương trình, chuyên đề')}>
            {items.map((series) => (
              <Row key={series.id} series={series} />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

function Row(props: { series: SeriesView }) {
  const t = useT(en)
  const { series } = props
  return (
    <li>
      <div className="cluster">
        <a className={css['title']} href={href(`/noi-dung/chuyen-de/${series.id}`)}>
          {series.title}
        </a>
        <SeriesStanding series={series} />
      </div>
      {series.description ? <p>{series.description}</p> : null}
      <p className="soft small">
        {[
          kindLabel(series.kind, t),
          rhythmWord(series.rhythm, t),
          t('{ready}/{parts} kỳ đã có bài duyệt', { ready: series.ready, parts: series.parts }),
          t('{name} phụ trách', { name: series.holderName }),
        ].join(' · ')}
      </p>
    </li>
  )
}
