import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, FieldError, TextInput } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import type { Suggestion } from '../../activity/activity-contract.ts'
import type { DueItem } from '../../due/due-contract.ts'
import { en } from '../../en-activity.ts'
import { dueQuery } from '../due/due-calls.ts'
import { matchesText, shorten, unitWords } from '../due/due-words.ts'
import type { Proposal } from './record-proposal.ts'
import css from './record.module.css'

interface Choice {
  id: string
  content: string
  label: string
  dueOn: string
  why: string | undefined
}

export type Served = readonly Omit<Choice, 'why'>[]

/** On a phone the rest is behind "Chọn việc khác". */
const suggested = () => (matchMedia('(max-width: 639px)').matches ? 3 : 5)

/** The due work this record counts for: guessed from channel and day, with the reason; the person decides. */
export function RecordServes(props: {
  proposal: Proposal
  served: Served | undefined
  /** A channel is chosen: before that there is nothing to guess from. */
  chosen: boolean
  error?: string | undefined
  onChange: (serves: string[]) => void
}) {
  const t = useT(en)
  const { proposal, chosen, error, onChange } = props
  const [others, setOthers] = useState<readonly Choice[]>([])
  const choices = choicesOf(proposal, [...servedBefore(props.served), ...others], t)
  const toggle = (id: string) => {
    const { serves } = proposal
    onChange(serves.includes(id) ? serves.filter((one) => one !== id) : [...serves, id])
  }
  const { data, error: failed, fetchStatus } = proposal.suggestions
  return (
    <fieldset className={css['serves']} aria-describedby="record-serves-hint">
      <legend>{t('Phục vụ việc nào trong kế hoạch')}</legend>
      <p className="hint" id="record-serves-hint">
        {serveHint(
          {
            chosen,
            offline: fetchStatus === 'paused' || failed !== null,
            data,
            picked: proposal.serves.length > 0,
          },
          t,
        )}
      </p>
      {chosen || choices.length > 0
        ? choices.map((choice) => (
            <Checkbox
              key={choice.id}
              id={`serves-${choice.id}`}
              label={shorten(choice.content, 130)}
              hint={[
                choice.label,
                t('hạn {date}', { date: shortDate(choice.dueOn, t.language) }),
                choice.why,
              ]
                .filter(Boolean)
                .join(' · ')}
              checked={proposal.serves.includes(choice.id)}
              onChange={() => {
                toggle(choice.id)
              }}
            />
          ))
        : null}
      <div className="field">
        <FieldError id="record-serves" error={error} />
      </div>
      <OtherWork
        unitId={proposal.unitId}
        shown={choices.map(({ id }) => id)}
        onPick={(item) => {
          setOthers([...others, { ...item, why: undefined }])
          toggle(item.id)
        }}
      />
    </fieldset>
  )
}

function servedBefore(served: Served = []): Choice[] {
  return served.map(({ id, content, label, dueOn }) => ({
    id,
    content,
    label,
    dueOn,
    why: undefined,
  }))
}

function serveHint(
  now: {
    chosen: boolean
    offline: boolean
    data: readonly unknown[] | undefined
    picked: boolean
  },
  t: Translator,
): string {
  if (!now.chosen) return t('Chọn hình thức trước, hệ thống sẽ đoán giúp.')
  if (now.offline && !now.data) {
    return t('Chưa tải được gợi ý. Cứ ghi nhận; có thể gắn vào kế hoạch sau.')
  }
  if (now.data?.length === 0) return t('Không có việc nào đang chờ hình thức này.')
  return now.picked
    ? t('Đã chọn sẵn việc khớp nhất; bỏ chọn nếu không đúng.')
    : t('Chọn việc mà lần làm này phục vụ; không có thì bỏ qua.')
}

/** What was opened or picked stays at the top; then the likely ones. */
function choicesOf(proposal: Proposal, others: readonly Choice[], t: Translator): Choice[] {
  const { opened, suggestions } = proposal
  const most = suggested()
  const offered = (suggestions.data ?? [])
    .map((one) => choiceOf(one, t))
    .filter((one, index) => index < most || proposal.serves.includes(one.id))
  const first = opened ? [{ ...opened, why: t('anh chị mở từ việc này') }] : []
  const seen = new Set<string>()
  return [...first, ...others, ...offered].filter(({ id }) => !seen.has(id) && seen.add(id))
}

function choiceOf(one: Suggestion, t: Translator): Choice {
  const { occurrenceId: id, content, words, issuer, dueOn } = one
  // The same task stands there once for each office that has it, and each plan that says it.
  const whose = issuer === null ? null : t('kế hoạch của {unit}', { unit: issuer })
  const label = [words, one.label, whose].filter((part) => part !== null).join(' · ')
  return { id, content, label, dueOn, why: reasonOf(one, t) }
}

function reasonOf(one: { speaksOfChannel: boolean; inWindow: boolean }, t: Translator): string {
  if (one.speaksOfChannel && one.inWindow) {
    return t('kế hoạch nói đến hình thức này, đúng thời gian làm')
  }
  if (one.speaksOfChannel) return t('kế hoạch nói đến hình thức này')
  return one.inWindow ? t('đúng thời gian làm') : t('đang chờ kết quả')
}

function OtherWork(props: {
  unitId: string
  shown: readonly string[]
  onPick: (item: DueItem) => void
}) {
  const t = useT(en)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const query = useInfiniteQuery({
    ...dueQuery(props.unitId, { state: 'all' }),
    enabled: open,
  })
  return (
    <details
      className={css['more']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('Chọn việc khác')}</summary>
      {open ? (
        <div className="stack">
          <TextInput
            id="record-other-text"
            type="search"
            label={t('Tìm việc trong kế hoạch')}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
            }}
          />
          <Answer query={query}>
            {({ pages }) => {
              const items = pages
                .flatMap((page) => page.items)
                .filter((item) => item.state !== 'cancelled' && !props.shown.includes(item.id))
                .filter((item) => matchesText(item, text))
              return (
                <>
                  <ul className="rows">
                    {items.slice(0, 20).map((item) => (
                      <li key={item.id}>
                        <Button
                          kind="quiet"
                          className={css['pick']}
                          onClick={() => {
                            props.onPick(item)
                          }}
                        >
                          {shorten(item.content, 130)} ({unitWords(item, t)}, {item.label})
                        </Button>
                      </li>
                    ))}
                  </ul>
                  {items.length === 0 ? (
                    <p className="soft">{t('Không có việc nào khớp')}</p>
                  ) : null}
                  <MoreRows query={query} shown={items.length} />
                </>
              )
            }}
          </Answer>
        </div>
      ) : null}
    </details>
  )
}
