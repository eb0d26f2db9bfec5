import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ChannelCode, specOf } from '../../../content/channel/channel-spec.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en.ts'
import { type PrintedWay, printedOperations } from '../../printed/printed-contract.ts'
import { PrintRunDialog } from './print-run-dialog.tsx'
import { printedQuery } from './printed-calls.ts'
import { PrintRuns } from './print-runs.tsx'

/** How many came from the press, how many are out and where, how many are left. */
export function PrintedPanel(props: { itemId: string; code: ChannelCode }) {
  const t = useT(en)
  const query = useQuery(printedQuery(props.itemId))
  const [recording, setRecording] = useState(false)
  return (
    <Section title={t('Số lượng bản in')}>
      <Answer query={query} lines={3}>
        {({ items, approved, may }) => (
          <div className="stack">
            {items.length === 0 ? (
              <p className="soft">
                {t('Chưa ghi lần in nào. Nơi treo, phát lập ở “Đưa đi các kênh” của nội dung.')}
              </p>
            ) : (
              items.map((way) => (
                <Way key={way.code} way={way} itemId={props.itemId} records={may.record} />
              ))
            )}
            {may.record ? (
              approved ? (
                <div>
                  <Button
                    icon="print"
                    onClick={() => {
                      setRecording(true)
                    }}
                  >
                    {t('Ghi số bản đã in')}
                  </Button>
                </div>
              ) : (
                <p className="soft">{t('Nội dung được duyệt thì ghi được số bản in.')}</p>
              )
            ) : null}
          </div>
        )}
      </Answer>
      {recording ? (
        <PrintRunDialog
          code={props.code}
          itemId={props.itemId}
          onClose={() => {
            setRecording(false)
          }}
        />
      ) : null}
    </Section>
  )
}

function Way(props: { way: PrintedWay; itemId: string; records: boolean }) {
  const t = useT(en)
  const { way } = props
  const n = (value: number) => number(value, t.language)
  const spec = specOf(way.code)
  const left = way.printed - way.out
  return (
    <div className="stack">
      <p>
        <strong>{t.language === 'vi' ? spec.label : spec.labelEn}</strong>
        {': '}
        {t('in {printed}, đã phát hoặc treo {out}, còn {left}', {
          printed: n(way.printed),
          out: n(way.out),
          left: n(Math.max(left, 0)),
        })}{' '}
        {left < 0 ? (
          <StateBadge state="overdue" word={t('phát nhiều hơn in {n} bản', { n: n(-left) })} />
        ) : null}
      </p>
      <PrintRuns runs={way.runs} itemId={props.itemId} records={props.records} />
      {way.deliveries.length === 0 ? null : (
        <ul className="rows" aria-label={t('Nơi treo, phát')}>
          {way.deliveries.map((one) => (
            <GivenOut key={one.deliveryId} one={one} />
          ))}
        </ul>
      )}
    </div>
  )
}

function GivenOut({ one }: { one: PrintedWay['deliveries'][number] }) {
  const t = useT(en)
  const day = (iso: string) => shortDate(iso, t.language)
  const isDone = one.state === 'confirmed'
  return (
    <li>
      <div className="cluster">
        <a href={href(`/lich-dang?lan=${one.deliveryId}`)}>
          {one.place || one.target || one.channelName}
        </a>
        <StateBadge
          state={isDone ? 'done' : one.state === 'retracted' ? 'cancelled' : 'waiting'}
          word={
            isDone
              ? t('Đã treo, phát')
              : one.state === 'retracted'
                ? t('Đã gỡ')
                : t('Chưa ghi kết quả')
          }
        />
      </div>
      <p className="soft small">
        {[
          one.copies > 0 ? t('{n} bản', { n: number(one.copies, t.language) }) : null,
          one.from ? t('từ {date}', { date: day(one.from) }) : null,
          one.to ? t('đến {date}', { date: day(one.to) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="cluster">
        <ButtonLink
          kind="quiet"
          icon="print"
          download
          href={addressOf(printedOperations.downloadHandoverNote, {
            params: { deliveryId: one.deliveryId },
            query: {},
          })}
        >
          {t('Phiếu giao nhận')}
        </ButtonLink>
        {one.activityId ? (
          <ButtonLink kind="quiet" icon="record" href={href(`/viec-da-lam/${one.activityId}`)}>
            {t('Ảnh, minh chứng')}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  )
}
