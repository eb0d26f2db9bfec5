import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice, problemFields } from '../../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-indicator.ts'
import type { IndicatorView } from '../../figure/indicator-contract.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { indicators, indicatorsQuery } from './indicator-calls.ts'
import css from './indicator.module.css'

/** What is counted in the reports: the unit's own figures, those a superior asks for, those that come with the program. */
export function IndicatorList() {
  const t = useT(en)
  const unit = useUnit()
  const query = useQuery({ ...indicatorsQuery(unit?.id ?? ''), enabled: unit !== undefined })
  return (
    <Screen
      title={t('Chỉ tiêu báo cáo')}
      lead={t(
        'Mỗi chỉ tiêu là một cách đếm trên những việc đã ghi nhận. Đặt thêm chỉ tiêu cho đơn vị mình và cấp dưới mà không cần ai lập trình.',
      )}
      actions={
        query.data?.may.create ? (
          <ButtonLink kind="primary" href={href('/bao-cao/chi-tieu/moi')}>
            {t('Thêm chỉ tiêu')}
          </ButtonLink>
        ) : null
      }
    >
      <ReportTabs />
      {unit === undefined ? (
        <EmptyState icon="report" title={t('Tài khoản chưa gắn với đơn vị nào')}>
          {t('Đề nghị người quản trị giao đơn vị cho tài khoản này.')}
        </EmptyState>
      ) : (
        <Answer query={query} lines={8}>
          {({ items }) => (
            <>
              <Section title={t('Chỉ tiêu của đơn vị')}>
                <Rows
                  items={items.filter(({ owner }) => owner?.unitId === unit.id)}
                  empty={t(
                    'Đơn vị chưa đặt chỉ tiêu nào. Ví dụ: số tin bài về dịch vụ công trực tuyến, tỷ lệ hoạt động có minh chứng.',
                  )}
                />
              </Section>
              {items.some(({ owner }) => owner !== null && owner.unitId !== unit.id) ? (
                <Section title={t('Cấp trên yêu cầu')}>
                  <Rows
                    items={items.filter(({ owner }) => owner !== null && owner.unitId !== unit.id)}
                    empty=""
                  />
                </Section>
              ) : null}
              <Section title={t('Có sẵn')}>
                <Rows items={items.filter(({ owner }) => owner === null)} empty="" />
              </Section>
            </>
          )}
        </Answer>
      )}
    </Screen>
  )
}

function Rows(props: { items: readonly IndicatorView[]; empty: string }) {
  return props.items.length === 0 ? (
    <p className="soft">{props.empty}</p>
  ) : (
    <ul className="rows">
      {props.items.map((item) => (
        <Row key={item.code} item={item} />
      ))}
    </ul>
  )
}

function Row(props: { item: IndicatorView }) {
  const t = useT(en)
  const { today } = useSession()
  const { item } = props
  const [closing, setClosing] = useState(false)
  const ended = item.validTo !== null && item.validTo < today
  const facts = [
    item.unitWord,
    item.owner?.name,
    item.owner ? t('từ {date}', { date: shortDate(item.validFrom, t.language) }) : null,
  ].filter(Boolean)
  return (
    <li>
      <div className={css['name']}>
        <h3>{item.label}</h3>
        {item.validTo === null ? null : (
          <StateBadge
            state={ended ? 'cancelled' : 'waiting'}
            word={t('đến hết {date}', { date: shortDate(item.validTo, t.language) })}
          />
        )}
      </div>
      <p>{item.words}</p>
      <p className="soft small">{facts.join(' · ')}</p>
      {item.may.close && !ended ? (
        <p className="cluster">
          {item.may.change ? (
            <ButtonLink href={href(`/bao-cao/chi-tieu/moi?sua=${item.code}`)}>
              {t('Sửa')}
            </ButtonLink>
          ) : (
            <ButtonLink href={href(`/bao-cao/chi-tieu/moi?thay=${item.code}`)}>
              {t('Thay từ một ngày')}
            </ButtonLink>
          )}
          <Button
            onClick={() => {
              setClosing(true)
            }}
          >
            {t('Thôi dùng')}
          </Button>
        </p>
      ) : null}
      {closing ? (
        <Closing
          item={item}
          onClose={() => {
            setClosing(false)
          }}
        />
      ) : null}
    </li>
  )
}

function Closing(props: { item: IndicatorView; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { today } = useSession()
  const { item, onClose } = props
  const [validTo, setValidTo] = useState(today)
  const close = useMutation({
    mutationFn: () => indicators.closeIndicator({ params: { code: item.code }, body: { validTo } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['reports'] })
      toast(t('Đã ghi ngày thôi dùng “{name}”', { name: item.label }))
      onClose()
    },
  })
  const fields = problemFields(close.error)
  return (
    <Dialog
      open
      title={t('Thôi dùng chỉ tiêu “{name}”?', { name: item.label })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={close.isPending}
            onClick={() => {
              close.mutate()
            }}
          >
            {t('Ghi ngày thôi dùng')}
          </Button>
        </>
      }
    >
      <p>
        {t('Báo cáo của kỳ kết thúc sau ngày này không còn chỉ tiêu. Báo cáo đã gửi giữ nguyên.')}
      </p>
      <DateInput
        id="thoi-dung"
        label={t('Dùng đến hết ngày')}
        required
        value={validTo}
        error={fields['validTo']}
        onChange={(event) => {
          setValidTo(event.target.value)
        }}
      />
      {close.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={close.error} />
      ) : null}
    </Dialog>
  )
}
