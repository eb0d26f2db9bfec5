import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Tabs } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Table } from '../../ui/table.tsx'
import { plainWords } from '../../platform/plain-letters.ts'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useSession } from '../../workspace/session.ts'
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts'
import type { Editable } from '../catalogue/entry-contract.ts'
import { en } from '../en.ts'
import { EndedBodyList } from './ended-body-list.tsx'
import { EntryEnd } from './entry-end.tsx'
import { EntryForm } from './entry-form.tsx'
import { LegalSourceList } from './legal-source-list.tsx'
import styles from './catalogue-screen.module.css'
import { useCatalogue } from './use-catalogue.ts'

const SHOWN: readonly (readonly [Editable, string])[] = [
  ['theme', 'Chủ đề'],
  ['sector', 'Lĩnh vực'],
  ['programme', 'Chương trình, đề án'],
  ['audience', 'Đối tượng'],
  ['funding_source', 'Nguồn kinh phí'],
]

const LAW = ['van-ban', 'Văn bản pháp luật'] as const
const ENDED = ['noi-da-ket-thuc', 'Cơ quan đã kết thúc'] as const

/** The words by which the whole installation sorts its work. */
export function CatalogueScreen() {
  const t = useT(en)
  const { catalogue: asked } = useParams({ strict: false })
  const list = [LAW, ENDED].find(([name]) => name === asked)
  const current = SHOWN.find(([name]) => name === asked)?.[0] ?? 'theme'
  return (
    <Screen
      wide
      title={t('Danh mục')}
      lead={t(
        'Dùng chung cho mọi đơn vị. Mục đã dùng không bao giờ mất: chỉ thôi dùng từ một ngày.',
      )}
    >
      <Tabs
        label={t('Danh mục')}
        items={[...SHOWN, LAW, ENDED].map(([name, label]) => ({
          label: t(label),
          href: href(`/danh-muc/${name}`),
          current: name === (list?.[0] ?? current),
        }))}
      />
      {list === undefined ? <Catalogue key={current} name={current} /> : null}
      {list === LAW ? <LegalSourceList /> : null}
      {list === ENDED ? <EndedBodyList /> : null}
    </Screen>
  )
}

function Catalogue(props: { name: Editable }) {
  const t = useT(en)
  const { today, units } = useSession()
  const entries: readonly CatalogueEntry[] = useCatalogue(props.name)
  const [asked, setAsked] = useState('')
  const [editing, setEditing] = useState<CatalogueEntry | 'new'>()
  const [ending, setEnding] = useState<CatalogueEntry>()
  const mayEdit = units.some(({ role }) => role === 'administrator')
  const labelOf = (code: string) => entries.find((one) => one.code === code)?.label ?? code
  const words = plainWords(asked)
  const shown = entries.filter((entry) =>
    plainWords([entry.label, entry.labelEn, ...entry.words].join(' ')).includes(words),
  )
  return (
    <>
      <div className={styles.above}>
        <TextInput
          id="catalogue-search"
          type="search"
          label={t('Tìm trong danh mục')}
          value={asked}
          onChange={(event) => {
            setAsked(event.target.value)
          }}
        />
        {mayEdit ? (
          <Button
            kind="primary"
            onClick={() => {
              setEditing('new')
            }}
          >
            {t('Thêm mục')}
          </Button>
        ) : null}
      </div>
      <Table
        caption={t('{n} mục', { n: shown.length })}
        rows={shown}
        rowKey={({ code }) => code}
        columns={[
          {
            header: t('Mục'),
            heading: true,
            render: ({ label, labelEn }) => (t.language === 'vi' ? label : labelEn),
          },
          {
            header: t('Tình trạng'),
            render: ({ validFrom, validTo }) => {
              const state = standingOn(today, validFrom, validTo)
              return <StateBadge state={STATES[state][0]} word={t(STATES[state][1])} />
            },
          },
          {
            header: t('Thời gian dùng'),
            render: ({ validFrom, validTo, successor }) =>
              [
                validFrom > '2000-01-01'
                  ? t('từ {date}', { date: shortDate(validFrom, t.language) })
                  : null,
                validTo ? t('đến trước {date}', { date: shortDate(validTo, t.language) }) : null,
                successor ? t('thay bằng “{label}”', { label: labelOf(successor) }) : null,
              ]
                .filter(Boolean)
                .join(', ') || t('luôn dùng'),
          },
          {
            header: t('Từ ngữ trong văn bản'),
            render: (entry) => entry.words.slice(0, 2).join(', '),
          },
          {
            header: t('Việc'),
            plain: true,
            render: (entry) =>
              mayEdit && entry.code !== 'other' ? (
                <div className={styles.acts}>
                  <Button
                    kind="quiet"
                    onClick={() => {
                      setEditing(entry)
                    }}
                  >
                    {t('Sửa')}
                  </Button>
                  <Button
                    kind="quiet"
                    onClick={() => {
                      setEnding(entry)
                    }}
                  >
                    {t('Thôi dùng')}
                  </Button>
                </div>
              ) : null,
          },
        ]}
      />
      <EntryForm
        key={editing === 'new' ? 'new' : editing?.code}
        catalogue={props.name}
        editing={editing}
        today={today}
        onClose={() => {
          setEditing(undefined)
        }}
      />
      <EntryEnd
        key={`end ${ending?.code}`}
        catalogue={props.name}
        entry={ending}
        entries={entries}
        today={today}
        onClose={() => {
          setEnding(undefined)
        }}
      />
    </>
  )
}

const STATES = {
  used: ['done', 'Đang dùng'],
  later: ['waiting', 'Chưa đến ngày dùng'],
  ended: ['cancelled', 'Đã thôi dùng'],
} as const

function standingOn(today: string, from: string, to: string | null): keyof typeof STATES {
  if (to !== null && to <= today) return 'ended'
  return from > today ? 'later' : 'used'
}
