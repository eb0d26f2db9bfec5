import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { TextInput } from '../ui/field.tsx'
import { number } from '../ui/format.ts'
import { useT } from '../ui/language.tsx'
import { EmptyState } from '../ui/notice.tsx'
import { useAddress } from '../work/workspace/address.ts'
import { Answer } from './answer.tsx'
import { en } from './english.ts'
import { Marked } from './marked.tsx'
import { Screen } from './screen.tsx'
import { FEWEST_LETTERS, type Found, searchQuery } from './search-calls.ts'
import { groupsOf, type HitGroup, screensNamed } from './search-hits.ts'
import css from './search.module.css'
import { useUnit } from './session.ts'
import { useSettled } from './settled.ts'

/** Plans, tasks, activities, reports and screens by their words; the arrow keys walk through what was found. */
export function Search() {
  const t = useT(en)
  const address = useAddress()
  const inAddress = address.get('q') ?? ''
  useEffect(() => {
    document.addEventListener('keydown', walk)
    return () => {
      document.removeEventListener('keydown', walk)
    }
  }, [])
  return (
    <Screen title={t('Tìm kiếm')}>
      <Field
        inAddress={inAddress}
        onAsk={(q) => {
          address.go({ q }, 'replace')
        }}
      />
      <Results asked={inAddress.trim()} />
    </Screen>
  )
}

/** What the box at the top asks for replaces what is typed here. */
function Field(props: { inAddress: string; onAsk: (q: string) => void }) {
  const t = useT(en)
  const { inAddress, onAsk } = props
  const [typed, setTyped] = useState(inAddress)
  const [known, setKnown] = useState(inAddress)
  const settled = useSettled(typed, 250)
  if (known !== inAddress) {
    setKnown(inAddress)
    if (inAddress !== typed.trim()) setTyped(inAddress)
  }
  useEffect(() => {
    if (settled === typed && settled.trim() !== inAddress) onAsk(settled.trim())
  }, [settled, typed, inAddress, onAsk])
  return (
    <search className={css['field']}>
      <TextInput
        id="search-words"
        type="search"
        label={t('Từ cần tìm')}
        hint={t('Gõ có dấu hay không dấu đều được; số văn bản như 58/KH-UBND cũng tìm được.')}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
    </search>
  )
}

function Results(props: { asked: string }) {
  const t = useT(en)
  const { asked } = props
  const unitId = useUnit()?.id ?? ''
  const { routesByPath } = useRouter()
  const query = useQuery({ ...searchQuery(unitId, asked), placeholderData: keepPreviousData })
  if (asked.length < FEWEST_LETTERS) {
    return (
      <EmptyState icon="search" title={t('Tìm trong kế hoạch, nhiệm vụ, việc đã làm, báo cáo')}>
        {t(
          'Gõ từ hai chữ cái trở lên. Tìm được việc của đơn vị, của cấp dưới và kế hoạch cấp trên đã ban hành.',
        )}
      </EmptyState>
    )
  }
  const screens = screensNamed(asked, (path) => path in routesByPath, t)
  return (
    <Answer query={query} lines={6}>
      {(found) => <Groups found={found} asked={asked} screens={screens} />}
    </Answer>
  )
}

function Groups(props: { found: Found; asked: string; screens: HitGroup['hits'] }) {
  const t = useT(en)
  const { found, asked, screens } = props
  const named = { name: t('Màn hình'), one: t('Màn hình'), hits: screens }
  const groups = [...groupsOf(found, asked, t), ...(screens.length > 0 ? [named] : [])]
  const total = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <>
      <output className="unseen">{t('Tìm được {n} mục', { n: number(total, t.language) })}</output>
      {groups.map((group) => (
        <Group key={group.name} group={group} asked={asked} />
      ))}
      {total === 0 ? (
        <EmptyState icon="search" title={t('Không tìm thấy “{text}”', { text: asked })}>
          {t(
            'Hãy thử ít chữ hơn, hoặc một chữ khác trong tên việc. Việc của đơn vị ngang cấp không hiện ở đây.',
          )}
        </EmptyState>
      ) : null}
    </>
  )
}

/** As many as the server gives of one kind; then there may be more. */
const FULL = 20

function Group(props: { group: HitGroup; asked: string }) {
  const t = useT(en)
  const { group, asked } = props
  const { length } = group.hits
  return (
    <section className="section">
      <h2>
        {group.name}{' '}
        <span className={css['count']}>
          {length < FULL ? number(length, t.language) : t('{n} mục đầu', { n: FULL })}
        </span>
      </h2>
      <ul className={css['hits']}>
        {group.hits.map((hit) => (
          <li key={hit.href}>
            <a className={css['hit']} href={hit.href}>
              <span>
                <Marked text={hit.title} asked={asked} />
              </span>
              {hit.about ? (
                <span className="soft small">
                  <Marked text={hit.about} asked={asked} />
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
      {length === FULL ? (
        <p className="soft small">{t('Còn nữa: hãy gõ thêm chữ để thu hẹp.')}</p>
      ) : null}
    </section>
  )
}

/** ↓ and ↑ from the field through all links and back; Enter in the field goes to the first. */
function walk(event: KeyboardEvent): void {
  const stops = [...document.querySelectorAll<HTMLElement>('main search input, main section li a')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  if (at < 0) return
  if (event.key === 'ArrowDown' || (event.key === 'Enter' && at === 0)) stops[at + 1]?.focus()
  else if (event.key === 'ArrowUp') stops[at - 1]?.focus()
  else return
  event.preventDefault()
}
