import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { longDate, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-duty.ts'
import type { DueRuleView } from '../../period/period-contract.ts'
import { CloseRuleDialog, DueRuleDialog } from './due-rule-dialog.tsx'
import { dueRulesQuery } from './duty-calls.ts'
import { PERIOD_WORDS, TIER_WORDS } from './duty-words.ts'
import css from './duty.module.css'

type Asking = 'new' | DueRuleView | null

/** Cut-off and due days: what the law fixes, what superiors decided, and what that makes of the next periods. */
export function DueRules(props: { unitId: string }) {
  const t = useT(en)
  const query = useQuery(dueRulesQuery(props.unitId))
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <Section
      title={t('Kỳ, ngày chốt số liệu và hạn gửi')}
      actions={
        query.data?.may.set ? (
          <Button
            icon="clock"
            onClick={() => {
              setAsking('new')
            }}
          >
            {t('Đặt hạn gửi')}
          </Button>
        ) : null
      }
    >
      <p className="soft">
        {t(
          'Kỳ báo cáo khép lại ở ngày chốt số liệu: ngày 14 tháng cuối kỳ (Nghị định 09/2019/NĐ-CP, Điều 12), trừ khi có quy định khác. Hạn gửi do tỉnh quy định; chưa có quy định thì theo mặc định của chương trình.',
        )}
      </p>
      <Answer query={query} lines={6}>
        {({ items, upcoming }) => (
          <>
            <Table
              caption={t('Hạn của đơn vị trong các kỳ tới')}
              columns={[
                { header: t('Kỳ'), heading: true, render: (one) => one.periodLabel },
                {
                  header: t('Chốt số liệu'),
                  numeric: true,
                  render: (one) => shortDate(one.toOn, t.language),
                },
                {
                  header: t('Hạn gửi'),
                  numeric: true,
                  render: (one) => longDate(one.dueOn, t.language),
                },
                { header: t('Theo'), render: (one) => one.source ?? t('mặc định') },
              ]}
              rows={upcoming}
              rowKey={(one) => one.periodKey}
            />
            {items.length > 0 ? (
              <ul className="rows">
                {items.map((rule) => (
                  <Rule
                    key={rule.id}
                    rule={rule}
                    onClose={() => {
                      setAsking(rule)
                    }}
                  />
                ))}
              </ul>
            ) : null}
          </>
        )}
      </Answer>
      {asking === 'new' ? <DueRuleDialog unitId={props.unitId} onClose={close} /> : null}
      {asking !== null && asking !== 'new' ? (
        <CloseRuleDialog rule={asking} onClose={close} />
      ) : null}
    </Section>
  )
}

function Rule(props: { rule: DueRuleView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { rule } = props
  const ended = rule.effectiveTo !== null && rule.effectiveTo < today
  return (
    <li>
      <div className={css['name']}>
        <h3>
          {t(TIER_WORDS[rule.tier])},{' '}
          {rule.periodKind ? t(PERIOD_WORDS[rule.periodKind]).toLowerCase() : t('mọi kỳ')}:{' '}
          {rule.words}
        </h3>
        {rule.effectiveTo === null ? null : (
          <StateBadge
            state={ended ? 'cancelled' : 'waiting'}
            word={t('đến hết {date}', { date: shortDate(rule.effectiveTo, t.language) })}
          />
        )}
      </div>
      <p>{rule.source}</p>
      <p className="soft small">
        {rule.unitName} · {t('từ {date}', { date: shortDate(rule.effectiveFrom, t.language) })} ·{' '}
        {rule.madeByName}
      </p>
      {rule.may.close && rule.effectiveTo === null ? (
        <p className="cluster">
          <Button
            kind="quiet"
            aria-label={t('Kết thúc quy định: {rule}', { rule: rule.words })}
            onClick={props.onClose}
          >
            {t('Kết thúc')}
          </Button>
        </p>
      ) : null}
    </li>
  )
}
