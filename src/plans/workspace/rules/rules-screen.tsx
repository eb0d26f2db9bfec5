import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { ListedRules, RuleEdition } from '../../../law/rule/rule-contract.ts'
import { addDays } from '../../../ui/format.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-rules.ts'
import { law, rulesQuery, useLawAct } from './rule-calls.ts'
import { RuleForm } from './rule-form.tsx'
import { type RuleCode, ruleName, ruleSaid, standing } from './rule-words.ts'
import { WorkingDays } from './working-days.tsx'

const CALENDAR = 'lich'

/** What the whole installation counts by: figures of rules and working days, each from a day on. */
export function RulesScreen() {
  const t = useT(en)
  const { part } = useParams({ strict: false }) as { part?: string }
  return (
    <Screen
      title={t('Quy tắc và lịch làm việc')}
      lead={t(
        'Dùng chung cho mọi đơn vị. Mức mới chỉ áp dụng từ một ngày; việc đã tính không đổi.',
      )}
    >
      <Tabs
        label={t('Quy tắc và lịch làm việc')}
        items={[
          { label: t('Quy tắc'), href: href('/quy-tac'), current: part !== CALENDAR },
          {
            label: t('Lịch làm việc'),
            href: href(`/quy-tac/${CALENDAR}`),
            current: part === CALENDAR,
          },
        ]}
      />
      {part === CALENDAR ? <WorkingDays /> : <Rules />}
    </Screen>
  )
}

function Rules() {
  const t = useT(en)
  const { today } = useSession()
  const query = useQuery(rulesQuery)
  const [editing, setEditing] = useState<RuleCode>()
  return (
    <Answer query={query} lines={8}>
      {({ rules, sources, may }) => {
        const edited = rules.find(({ code }) => code === editing)
        return (
          <>
            {rules.map((rule) => (
              <Section key={rule.code} title={ruleName(rule.code, t).name}>
                <p className="soft">{ruleName(rule.code, t).about}</p>
                <ul className="rows">
                  {rule.editions.map((edition) => (
                    <Edition
                      key={edition.effectiveFrom}
                      code={rule.code}
                      edition={edition}
                      mayEdit={may.edit}
                    />
                  ))}
                </ul>
                {may.edit ? (
                  <div className="cluster">
                    <Button
                      onClick={() => {
                        setEditing(rule.code)
                      }}
                    >
                      {t('Đặt mức mới')}
                    </Button>
                  </div>
                ) : null}
              </Section>
            ))}
            <Section title={t('Kỳ báo cáo và hạn gửi')}>
              <p className="soft">
                {t(
                  'Ngày chốt số liệu nằm trong các quy tắc ở trên. Hạn gửi do từng tỉnh, từng cấp quy định, áp dụng từ một ngày, theo văn bản.',
                )}
              </p>
              <p>
                <a href={href('/bao-cao/che-do')}>{t('Xem và đặt hạn báo cáo')}</a>
              </p>
            </Section>
            {may.edit ? null : (
              <p className="soft">{t('Người quản trị cấp tỉnh trở lên đặt các mức này.')}</p>
            )}
            {edited ? (
              <RuleForm
                rule={edited}
                sources={sources}
                tomorrow={addDays(today, 1)}
                onClose={() => {
                  setEditing(undefined)
                }}
              />
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

const STATES = {
  will: ['waiting', 'Sẽ áp dụng'],
  holds: ['done', 'Đang áp dụng'],
  held: ['cancelled', 'Đã hết áp dụng'],
} as const

function Edition(props: { code: RuleCode; edition: RuleEdition; mayEdit: boolean }) {
  const t = useT(en)
  const { today } = useSession()
  const { code, edition } = props
  const state = standing(edition, today)
  const { mutate, isPending, error } = useLawAct<ListedRules>(
    rulesQuery,
    () => law.removeRule({ params: { rule: code, effectiveFrom: edition.effectiveFrom } }),
    () => undefined,
  )
  const from = longDate(edition.effectiveFrom, t.language)
  const ground = [edition.legalSource, edition.article, edition.note].filter(Boolean).join(', ')
  return (
    <li>
      <p className="cluster">
        <StateBadge state={STATES[state][0]} word={t(STATES[state][1])} />
        <span className="soft">
          {edition.effectiveTo
            ? t('từ {from} đến trước {to}', {
                from,
                to: longDate(edition.effectiveTo, t.language),
              })
            : t('từ {from}', { from })}
        </span>
      </p>
      <p>
        <strong>{ruleSaid(code, edition.params, t)}</strong>
      </p>
      {ground ? <p className="soft small">{t('Căn cứ, lý do: {ground}', { ground })}</p> : null}
      <ProblemNotice error={error} />
      {state === 'will' && props.mayEdit ? (
        <Button
          kind="quiet"
          icon="remove"
          busy={isPending}
          onClick={() => {
            mutate()
          }}
        >
          {t('Bỏ mức này')}
        </Button>
      ) : null}
    </li>
  )
}
