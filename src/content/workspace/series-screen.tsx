import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { lineAddress } from '../../plans/plan/line-address.ts'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import type { OneSeries, PartView } from '../series/series-contract.ts'
import { content, refreshContent } from './content-calls.ts'
import { channelLabel, kindLabel } from './item-states.tsx'
import { PartDialog } from './series/part-dialog.tsx'
import { PartRow } from './series/part-row.tsx'
import { SeriesDialog } from './series/series-dialog.tsx'
import { seriesQuery } from './series/series-calls.ts'
import { rhythmWord, SeriesStanding } from './series/series-words.tsx'
import css from './series/series.module.css'

const route = getRouteApi('/noi-dung/chuyen-de/$seriesId')

/** One series: its parts in order, what to write next. */
export function SeriesScreen() {
  const t = useT(en)
  const { seriesId } = route.useParams()
  const query = useQuery(seriesQuery(seriesId))
  const [editing, setEditing] = useState(false)
  const series = query.data
  return (
    <Screen
      title={series?.title ?? t('Chuyên đề')}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: t('Chuyên đề'), href: href('/noi-dung/chuyen-de') },
        { label: series ? kindLabel(series.kind, t) : '' },
      ]}
      actions={
        series?.may.edit ? (
          <Button
            icon="write"
            onClick={() => {
              setEditing(true)
            }}
          >
            {t('Sửa chuyên đề')}
          </Button>
        ) : null
      }
    >
      <Answer query={query} lines={8} wholeScreen>
        {(one) => <One series={one} />}
      </Answer>
      {series && editing ? (
        <Editing
          series={series}
          onClose={() => {
            setEditing(false)
          }}
        />
      ) : null}
    </Screen>
  )
}

function Editing(props: { series: OneSeries; onClose: () => void }) {
  const unit = useUnit()
  return unit ? (
    <SeriesDialog unitId={unit.id} series={props.series} onClose={props.onClose} />
  ) : null
}

function One(props: { series: OneSeries }) {
  const t = useT(en)
  const { series } = props
  const [changing, setChanging] = useState<PartView | 'new' | null>(null)
  const channels = series.channels.map((code) => channelLabel(code, t)).join(', ')
  return (
    <>
      <div className="cluster">
        <SeriesStanding series={series} />
      </div>
      {series.description ? <p>{series.description}</p> : null}
      <dl className="facts">
        {series.task && series.lineId ? (
          <>
            <dt>{t('Cho việc của kế hoạch')}</dt>
            <dd>
              <a href={href(lineAddress({ planId: series.task.planId, lineId: series.lineId }))}>
                {series.task.content}
              </a>
            </dd>
          </>
        ) : null}
        <dt>{t('Nhịp')}</dt>
        <dd>{rhythmWord(series.rhythm, t)}</dd>
        <dt>{t('Ai phụ trách')}</dt>
        <dd>{series.holderName}</dd>
        <dt>{t('Kênh của mỗi kỳ')}</dt>
        <dd>{channels || t('Theo đề nghị của loại nội dung')}</dd>
        <dt>{t('Chuyên mục')}</dt>
        <dd>
          {series.columnTitle ?? t('Chưa xếp vào chuyên mục')}
          {series.columnTitle && series.isPublic
            ? ` · ${t('người dân đọc các kỳ theo thứ tự trên trang chuyên mục')}`
            : null}
        </dd>
      </dl>
      <Section title={t('Các kỳ')}>
        {series.items.length === 0 ? (
          <EmptyState title={t('Chưa có kỳ nào')}>
            {t('Thêm kỳ đầu tiên: tên kỳ và ngày phải có bài.')}
          </EmptyState>
        ) : (
          <ol className={css['parts']}>
            {series.items.map((part, index) => (
              <PartRow
                key={part.id}
                part={part}
                number={index + 1}
                edits={series.may.edit}
                onEdit={setChanging}
              />
            ))}
          </ol>
        )}
        {series.may.edit ? <Acts series={series} onAdd={() => setChanging('new')} /> : null}
      </Section>
      {changing ? (
        <PartDialog
          series={series}
          part={changing === 'new' ? null : changing}
          onClose={() => {
            setChanging(null)
          }}
        />
      ) : null}
    </>
  )
}

function Acts(props: { series: OneSeries; onAdd: () => void }) {
  const t = useT(en)
  const { series } = props
  const isOpen = series.closedOn === null
  const close = useMutation({
    mutationFn: (closed: boolean) =>
      content.closeSeries({ params: { seriesId: series.id }, body: { closed } }),
    onSuccess: async (_, closed) => {
      toast(
        closed ? t('Đã kết thúc chuyên đề') : t('Đã mở lại chuyên đề'),
        closed
          ? () => {
              close.mutate(false)
            }
          : undefined,
      )
      await refreshContent()
    },
  })
  return (
    <>
      <div className="cluster">
        {isOpen ? (
          <Button icon="plan" onClick={props.onAdd}>
            {t('Thêm kỳ')}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          busy={close.isPending}
          onClick={() => {
            close.mutate(isOpen)
          }}
        >
          {isOpen ? t('Kết thúc chuyên đề') : t('Mở lại')}
        </Button>
      </div>
      <ProblemNotice error={close.error} />
    </>
  )
}
