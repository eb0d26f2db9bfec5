import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { Finding, ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { checkQuery } from './report-calls.ts'
import css from './report.module.css'

const SHOWN = 3

/** The margin: what is missing or doubtful, each leading to its place. */
export function Findings(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const query = useQuery(checkQuery(report.id))
  if (report.state === 'approved' || report.state === 'issued') return null
  return (
    <Answer query={query} lines={4}>
      {({ items }) =>
        items.length === 0 ? (
          <section className={css['findings']}>
            <h2>{t('Soát báo cáo')}</h2>
            <p>
              <StateBadge state="done" word={t('Không thấy chỗ thiếu')} />
            </p>
            <p className="soft small">
              {t('Phần nào cũng có nội dung, việc nào cũng có minh chứng mở được.')}
            </p>
          </section>
        ) : (
          <details className={css['findings']} open={matchMedia('(min-width: 1100px)').matches}>
            <summary>
              <h2>{t('{n} chỗ cần xem lại', { n: items.length })}</h2>
            </summary>
            <FindingList items={items} />
          </details>
        )
      }
    </Answer>
  )
}

/** By what is wrong, the heaviest first; of many of one kind the first few. */
export function FindingList(props: { items: readonly Finding[] }) {
  const codes = [...new Set(props.items.map(({ code }) => code))]
  return (
    <div className={css['list']}>
      {codes.map((code) => (
        <FindingGroup key={code} items={props.items.filter((item) => item.code === code)} />
      ))}
    </div>
  )
}

function FindingGroup(props: { items: readonly Finding[] }) {
  const t = useT(en)
  const { items } = props
  const [all, setAll] = useState(false)
  const first = items[0]
  if (!first) return null
  return (
    <section>
      <h3>
        {t(NAMES[first.code])} <span className="number">({items.length})</span>
        <StateBadge
          state={first.weight === 'must' ? 'overdue' : 'unknown'}
          word={first.weight === 'must' ? t('nên xử lý trước') : t('nên xem')}
        />
      </h3>
      <ul>
        {(all ? items : items.slice(0, SHOWN)).map((item) => (
          <li key={`${item.sentence} ${item.activityId ?? item.lineId ?? ''}`}>
            <a href={placeOf(item)} onClick={jump}>
              {item.sentence}
            </a>
          </li>
        ))}
      </ul>
      {!all && items.length > SHOWN ? (
        <Button
          kind="quiet"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('Xem cả {n} chỗ', { n: items.length })}
        </Button>
      ) : null}
    </section>
  )
}

const NAMES = {
  no_evidence: 'Chưa có minh chứng',
  dead_link: 'Liên kết không mở được nữa',
  waiting_link: 'Liên kết chưa kiểm tra xong',
  reused_photo: 'Ảnh đã dùng ở việc khác',
  overdue_unexplained: 'Quá hạn chưa nêu lý do',
  empty_section: 'Phần còn để trống',
  no_cause: 'Hạn chế chưa nêu nguyên nhân',
  uneven_sum: 'Các dòng cộng lại không bằng tổng',
  estimate: 'Số lượng là ước lượng',
} as const satisfies Record<Finding['code'], string>

/** A line or a part of this paper, or the activity that lacks something. */
function placeOf({ activityId, lineId, section }: Finding): string {
  if (activityId !== null) return href(`/viec-da-lam/${activityId}`)
  return lineId === null ? `#phan-${section ?? ''}` : `#dong-${lineId}`
}

/** Goes to the place and puts the focus there, so that one can write at once. */
function jump(event: { currentTarget: HTMLAnchorElement; preventDefault: () => void }): void {
  const { hash } = event.currentTarget
  if (hash === '') return
  event.preventDefault()
  const place = document.getElementById(hash.slice(1))
  const target =
    place?.querySelector<HTMLElement>('[role="textbox"], textarea') ??
    place?.querySelector<HTMLElement>('button') ??
    place
  place?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
