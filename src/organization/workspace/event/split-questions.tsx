import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Select } from '../../../ui/field.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { useAddress } from '../../../workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-events.ts'
import type { SplitQuestion } from '../../event/history-contract.ts'
import { organization, refreshOrganization, splitsQuery } from '../organization-calls.ts'
import { OrganizationTabs } from '../organization-tabs.tsx'
import { unitHref } from '../unit/unit-line.tsx'
import css from './event.module.css'

/** Divided units of which nobody has said yet who carries on; and those that were answered, to answer anew. */
export function SplitQuestions() {
  const t = useT(en)
  const address = useAddress()
  const state = address.get('muc') === 'da-tra-loi' ? 'answered' : 'open'
  const query = useInfiniteQuery(splitsQuery(state))
  return (
    <Screen
      title={t('Câu hỏi còn mở')}
      lead={t('Đơn vị bị chia: ai đảm nhận tiếp việc còn dở, ai đọc hồ sơ cũ.')}
    >
      <OrganizationTabs />
      <Select
        id="split-state"
        label={t('Trạng thái')}
        value={state}
        options={[
          { value: 'open', label: t('Chưa trả lời') },
          { value: 'answered', label: t('Đã trả lời') },
        ]}
        onChange={({ target }) => {
          address.go({ muc: target.value === 'open' ? undefined : 'da-tra-loi' })
        }}
      />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <EmptyState icon="check" title={t('Không có câu hỏi nào')}>
              {t('Khi một đơn vị bị chia mà chưa rõ đơn vị nào đảm nhận tiếp, câu hỏi hiện ở đây.')}
            </EmptyState>
          ) : (
            <div className={css['groups']}>
              {items.map((question) => (
                <Question key={question.predecessor.id} question={question} />
              ))}
              <MoreRows query={query} shown={items.length} total={pages[0]?.open} />
            </div>
          )
        }}
      </Answer>
    </Screen>
  )
}

function Question({ question }: { question: SplitQuestion }) {
  const t = useT(en)
  const { predecessor, successors, proposed, answer } = question
  const [heirId, setHeirId] = useState(answer?.heirId ?? proposed.id)
  const [readers, setReaders] = useState(
    () => new Set(successors.filter(({ reads }) => reads).map(({ id }) => id)),
  )
  const say = useMutation({
    mutationFn: () =>
      organization.answerSplit({
        params: { unitId: predecessor.id },
        body: { heirId, readerIds: [...readers] },
      }),
    onSuccess: async () => {
      toast(t('Đã ghi câu trả lời'))
      await refreshOrganization()
    },
  })
  const may = question.may.answer
  return (
    <section className={css['card']}>
      <div>
        <h2>
          <a href={unitHref(predecessor.id, undefined)}>{predecessor.name}</a>
        </h2>
        <p className="soft">
          {t('chia từ {day}', { day: longDate(question.on, t.language) })}
          {question.legalSource ? ` · ${question.legalSource}` : null}
        </p>
        {answer ? (
          <p className="soft">{t('{name} đã trả lời', { name: answer.byName })}</p>
        ) : (
          <p>{whyOf(question, t)}</p>
        )}
      </div>
      <fieldset className={css['kinds']} disabled={!may}>
        <legend>{t('Đơn vị nào đảm nhận tiếp?')}</legend>
        {successors.map((unit) => (
          <label key={unit.id}>
            <input
              type="radio"
              name={`heir-${predecessor.id}`}
              checked={heirId === unit.id}
              onChange={() => {
                setHeirId(unit.id)
              }}
            />
            <span>
              {unit.name}
              {unit.words ? <span className="hint">{unit.words}</span> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={css['readers']} disabled={!may}>
        <legend>{t('Đơn vị nào đọc hồ sơ cũ?')}</legend>
        {successors.map((unit) => (
          <Checkbox
            key={unit.id}
            id={`reads-${predecessor.id}-${unit.id}`}
            label={unit.name}
            checked={unit.id === heirId || readers.has(unit.id)}
            disabled={unit.id === heirId}
            onChange={(change) => {
              const next = new Set(readers)
              if (change.target.checked) next.add(unit.id)
              else next.delete(unit.id)
              setReaders(next)
            }}
          />
        ))}
      </fieldset>
      <ProblemNotice error={say.error} />
      {may ? (
        <div className="cluster">
          <Button
            kind={answer ? 'normal' : 'primary'}
            busy={say.isPending}
            onClick={() => {
              say.mutate()
            }}
          >
            {answer ? t('Trả lời lại') : t('Ghi câu trả lời')}
          </Button>
        </div>
      ) : (
        <p className="soft">{t('Người quản trị của đơn vị cấp trên trả lời câu hỏi này.')}</p>
      )}
    </section>
  )
}

function whyOf({ successors, proposed }: SplitQuestion, t: ReturnType<typeof useT>): string {
  const name = successors.find(({ id }) => id === proposed.id)?.name ?? ''
  return {
    people: t('Đề xuất {name}: nhận phần đông dân cư.', { name }),
    rest: t('Đề xuất {name}: nhận phần còn lại.', { name }),
    code: t('Đề xuất {name}: mang mã số cũ.', { name }),
    name: t('Đề xuất {name}: mang tên cũ.', { name }),
    first: t('Đề xuất {name}: đứng đầu danh sách.', { name }),
  }[proposed.why]
}
