import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plainWords } from '../../platform/plain-letters.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Table } from '../../ui/table.tsx'
import type { Translator } from '../../ui/translate.ts'
import { Answer } from '../../workspace/answer.tsx'
import { useSession } from '../../workspace/session.ts'
import { en } from '../en.ts'
import { statusOfSource } from '../source/legal-source.ts'
import type { ListedSources } from '../source/legal-source-contract.ts'
import type { LegalSource } from '../source/legal-sources.ts'
import { LegalSourceForm } from './legal-source-form.tsx'
import { legalSourcesQuery } from './use-legal-sources.ts'
import styles from './catalogue-screen.module.css'

/** Documents of law that plans cite: whether each is law today, and what stands in its place. */
export function LegalSourceList() {
  const query = useQuery(legalSourcesQuery)
  return (
    <Answer query={query} lines={8}>
      {(listed) => <Sources listed={listed} />}
    </Answer>
  )
}

function Sources({ listed }: { listed: ListedSources }) {
  const t = useT(en)
  const { today } = useSession()
  const [asked, setAsked] = useState('')
  const [editing, setEditing] = useState<LegalSource | 'new'>()
  const words = plainWords(asked)
  const shown = listed.items.filter(({ code, title }) =>
    plainWords(`${code} ${title}`).includes(words),
  )
  return (
    <>
      <div className={styles.above}>
        <TextInput
          id="source-search"
          type="search"
          label={t('Tìm văn bản')}
          value={asked}
          onChange={({ target }) => {
            setAsked(target.value)
          }}
        />
        {listed.may.edit ? (
          <Button
            kind="primary"
            onClick={() => {
              setEditing('new')
            }}
          >
            {t('Ghi văn bản')}
          </Button>
        ) : null}
      </div>
      <Table
        caption={t('{n} văn bản', { n: shown.length })}
        rows={shown}
        rowKey={({ code }) => code}
        columns={[
          { header: t('Số, ký hiệu'), heading: true, render: ({ code }) => code },
          { header: t('Trích yếu'), render: ({ title }) => title },
          {
            header: t('Tình trạng'),
            render: (source) => {
              const [state, word] = STATES[statusOfSource(source, today)]
              return <StateBadge state={state} word={t(word)} />
            },
          },
          { header: t('Hiệu lực'), render: (source) => daysOf(source, t) },
          {
            header: t('Việc'),
            plain: true,
            render: (source) =>
              listed.may.edit ? (
                <Button
                  kind="quiet"
                  onClick={() => {
                    setEditing(source)
                  }}
                >
                  {t('Sửa')}
                </Button>
              ) : null,
          },
        ]}
      />
      {editing === undefined ? null : (
        <LegalSourceForm
          source={editing === 'new' ? undefined : editing}
          onClose={() => {
            setEditing(undefined)
          }}
        />
      )}
    </>
  )
}

const STATES = {
  in_force: ['done', 'Còn hiệu lực'],
  not_yet_in_force: ['waiting', 'Chưa có hiệu lực'],
  expired: ['cancelled', 'Hết hiệu lực'],
  unknown: ['draft', 'Chưa rõ'],
} as const

function daysOf(source: LegalSource, t: Translator): string {
  const { issuedOn, effectiveFrom, effectiveTo, replacedBy, amendedBy } = source
  const from = effectiveFrom ?? issuedOn
  const day = (date: string) => shortDate(date, t.language)
  return [
    from ? t('từ {date}', { date: day(from) }) : null,
    effectiveTo ? t('đến trước {date}', { date: day(effectiveTo) }) : null,
    replacedBy.length > 0 ? t('thay bằng {codes}', { codes: replacedBy.join(', ') }) : null,
    amendedBy.length > 0 ? t('sửa đổi bởi {codes}', { codes: amendedBy.join(', ') }) : null,
  ]
    .filter(Boolean)
    .join(', ')
}
