import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-question.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { type Side, questionsQuery } from './question-calls.ts'
import { QuestionRow } from './question-row.tsx'

/** Difficulties, questions and proposals: what the unit sends up, and what those below send to it. */
export function QuestionList() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      title={t('Khó khăn, kiến nghị')}
      lead={t(
        'Gửi cấp trên ngay khi vướng, không đợi đến kỳ báo cáo; câu trả lời về đúng chỗ hỏi. Nội dung gửi trong kỳ tự có trong lời văn đề xuất của báo cáo.',
      )}
    >
      <ReportTabs />
      {unit ? (
        <Questions key={unit.id} unitId={unit.id} />
      ) : (
        <EmptyState icon="report" title={t('Tài khoản chưa gắn với đơn vị nào')} />
      )}
    </Screen>
  )
}

function Questions(props: { unitId: string }) {
  const t = useT(en)
  const address = useAddress()
  const side: Side = address.get('phia') === 'den' ? 'received' : 'sent'
  const query = useInfiniteQuery(questionsQuery(props.unitId, side))
  const [asking, setAsking] = useState(false)
  const first = query.data?.pages[0]
  const ask = first?.may.ask ? (
    <Button
      kind="primary"
      icon="write"
      onClick={() => {
        setAsking(true)
      }}
    >
      {t('Gửi cấp trên')}
    </Button>
  ) : null
  return (
    <>
      <Tabs
        label={t('Gửi đi hay gửi đến')}
        items={[
          {
            label: first?.open.sent
              ? t('Đơn vị gửi đi ({n} chờ trả lời)', { n: first.open.sent })
              : t('Đơn vị gửi đi'),
            href: address.with({ phia: undefined }),
            current: side === 'sent',
          },
          {
            label: first?.open.received
              ? t('Gửi đến đơn vị ({n} chờ trả lời)', { n: first.open.received })
              : t('Gửi đến đơn vị'),
            href: address.with({ phia: 'den' }),
            current: side === 'received',
          },
        ]}
      />
      <Section
        title={side === 'sent' ? t('Đơn vị gửi đi') : t('Gửi đến đơn vị')}
        actions={side === 'sent' ? ask : null}
      >
        <Answer query={query} lines={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            return items.length === 0 ? (
              <EmptyState
                icon="report"
                level="h3"
                title={
                  side === 'sent' ? t('Chưa gửi nội dung nào') : t('Chưa có nội dung nào gửi đến')
                }
              >
                {side === 'sent'
                  ? t('Nêu một việc mỗi lần gửi: vướng ở đâu, đề nghị ai làm gì.')
                  : t('Nội dung cấp dưới gửi sẽ hiện ở đây, kèm số ngày đã chờ.')}
              </EmptyState>
            ) : (
              <>
                <ul className="rows">
                  {items.map((question) => (
                    <QuestionRow
                      key={question.id}
                      question={question}
                      side={side}
                      passTo={first?.passTo ?? []}
                    />
                  ))}
                </ul>
                <MoreRows query={query} shown={items.length} />
              </>
            )
          }}
        </Answer>
      </Section>
      {asking && first ? (
        <AskDialog
          unitId={props.unitId}
          above={first.above}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </>
  )
}
