import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { DateInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { Filters } from '../../../workspace/filters.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { MentionFilter, MentionView } from '../../mention/mention-contract.ts'
import { MentionCard } from './mention-card.tsx'
import css from './mention.module.css'
import { mentionQuery, mentionsQuery } from './mention-calls.ts'
import { MentionDialog } from './mention-dialog.tsx'
import { sourceWords, stateViews, toneWords } from './mention-words.ts'

/** Sổ báo chí, dư luận: who said what of the unit, praise and blame, and what the head had done about it. */
export function MentionScreen() {
  const t = useT(en)
  const unit = useUnit()
  const one = useAddress().get('dong')
  const [adding, setAdding] = useState(false)
  return (
    <Screen
      title={t('Báo chí, dư luận')}
      lead={t('Báo đài, đoàn thể, người dân nêu gì về đơn vị; chỉ đạo và khắc phục ra sao.')}
      actions={
        unit && unit.role !== 'viewer' ? (
          <Button
            kind="primary"
            icon="write"
            onClick={() => {
              setAdding(true)
            }}
          >
            {t('Ghi vào sổ')}
          </Button>
        ) : null
      }
    >
      {one ? (
        <OneMention mentionId={one} />
      ) : unit ? (
        <Register key={unit.id} unitId={unit.id} />
      ) : null}
      {adding && unit ? (
        <MentionDialog
          unitId={unit.id}
          mention={null}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </Screen>
  )
}

/** The one that a figure of a report counted; perhaps of a unit below. */
function OneMention({ mentionId }: { mentionId: string }) {
  const t = useT(en)
  const query = useQuery(mentionQuery(mentionId))
  return (
    <>
      <p>
        <a href={href('/du-luan')}>{t('Xem cả sổ')}</a>
      </p>
      <Answer query={query} lines={6} wholeScreen>
        {(mention) => <MentionCard mention={mention} />}
      </Answer>
    </>
  )
}

function Register({ unitId }: { unitId: string }) {
  const t = useT(en)
  const address = useAddress()
  const filter = filterIn(address)
  const query = useInfiniteQuery(mentionsQuery(unitId, filter))
  const counts = query.data?.pages[0]?.counts
  return (
    <>
      <MentionFilters address={address} counts={counts} />
      <Tabs
        label={t('Xử lý đến đâu')}
        items={stateViews.map(({ word, state, label }) => ({
          label: t(label),
          href: address.with({ xem: word }),
          current: filter.state === state,
          count: counts?.[state] ?? 0,
        }))}
      />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <EmptyState title={t('Chưa có dòng nào ở đây')}>
              {t(
                'Ghi điều báo đài, đoàn thể, người dân khen hoặc phản ánh; điều phản ánh được chuyển ngay đến lãnh đạo.',
              )}
            </EmptyState>
          ) : (
            <>
              <ul className={css['cards']}>
                {items.map((mention) => (
                  <li key={mention.id}>
                    <MentionCard mention={mention} />
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

const tones = Object.keys(toneWords) as MentionView['tone'][]
const sources = Object.keys(sourceWords) as MentionView['sourceKind'][]

function filterIn(address: Address): MentionFilter {
  const from = dayIn(address.get('tu'))
  const to = dayIn(address.get('den'))
  const words = address.get('tim')
  const tone = tones.find((one) => one === address.get('loai'))
  const sourceKind = sources.find((one) => one === address.get('nguon'))
  return {
    state: stateViews.find(({ word }) => word === address.get('xem'))?.state ?? 'all',
    ...(tone ? { tone } : {}),
    ...(sourceKind ? { sourceKind } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(words ? { words } : {}),
  }
}

function dayIn(text: string | undefined): string | undefined {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined
}

function MentionFilters(props: {
  address: Address
  counts: Partial<Record<MentionView['tone'], number>> | undefined
}) {
  const t = useT(en)
  const { address, counts } = props
  const field = (name: string) => ({
    id: `mention-${name}`,
    value: address.get(name) ?? '',
    onChange: (event: { target: { value: string } }) => {
      address.go({ [name]: event.target.value || undefined }, 'replace')
    },
  })
  return (
    <Filters
      active={['loai', 'nguon', 'tu', 'den', 'tim'].filter((name) => address.get(name)).length}
    >
      <Select
        {...field('loai')}
        label={t('Khen hay chê')}
        empty={t('Tất cả')}
        options={tones.map((tone) => ({
          value: tone,
          label: `${t(toneWords[tone])} (${counts?.[tone] ?? 0})`,
        }))}
      />
      <Select
        {...field('nguon')}
        label={t('Ai nêu')}
        empty={t('Tất cả')}
        options={sources.map((source) => ({ value: source, label: t(sourceWords[source]) }))}
      />
      <DateInput {...field('tu')} label={t('Từ ngày')} />
      <DateInput {...field('den')} label={t('Đến ngày')} />
      <TextInput {...field('tim')} label={t('Tìm trong sổ')} />
    </Filters>
  )
}
