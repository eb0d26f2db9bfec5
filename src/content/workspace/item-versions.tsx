import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Select } from '../../ui/field.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { type Address, useAddress } from '../../work/workspace/address.ts'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen, Section } from '../../workspace/screen.tsx'
import { en } from '../en.ts'
import type { ItemView } from '../item/item-contract.ts'
import { itemQuery, versionQuery, versionsQuery } from './content-calls.ts'
import { ItemChangesView } from './item/item-changes-view.tsx'
import { ItemPreviews } from './preview/item-previews.tsx'

const route = getRouteApi('/noi-dung/$itemId/ban')

/** The versions of an item, and what is otherwise between two of them. */
export function ItemVersions() {
  const t = useT(en)
  const { itemId } = route.useParams()
  const query = useQuery(itemQuery(itemId))
  return (
    <Screen
      wide
      title={t('Các bản')}
      lead={query.data?.title}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: query.data?.title ?? '', href: href(`/noi-dung/${itemId}`) },
        { label: t('Các bản') },
      ]}
    >
      <Answer query={query} lines={8} wholeScreen>
        {(item) => <Compare item={item} />}
      </Answer>
    </Screen>
  )
}

function Compare(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const address = useAddress()
  const query = useQuery(versionsQuery(item.id))
  return (
    <Answer query={query}>
      {({ items }) => {
        const numbers = items.map(({ number }) => number)
        const after = chosen(address, 'sau', numbers) ?? numbers[0] ?? 1
        const before = chosen(address, 'truoc', numbers) ?? Math.max(1, after - 1)
        const options = items.map((version) => ({
          value: String(version.number),
          label: t('Bản {n}: {name}, {time}', {
            n: version.number,
            name: version.changedByName,
            time: dateTime(version.changedAt, t.language),
          }),
        }))
        return (
          <>
            <div className="filters">
              {(
                [
                  ['truoc', t('So bản'), before],
                  ['sau', t('với bản'), after],
                ] as const
              ).map(([name, label, value]) => (
                <Select
                  key={name}
                  id={`version-${name}`}
                  label={label}
                  value={String(value)}
                  options={options}
                  onChange={(event) => {
                    address.go({ [name]: event.target.value })
                  }}
                />
              ))}
            </div>
            <Between item={item} before={before} after={after} />
          </>
        )
      }}
    </Answer>
  )
}

function Between(props: { item: ItemView; before: number; after: number }) {
  const t = useT(en)
  const { item, before, after } = props
  const old = useQuery(versionQuery(item.id, before))
  const fresh = useQuery(versionQuery(item.id, after))
  return (
    <Answer query={old}>
      {(from) => (
        <Answer query={fresh}>
          {(to) => (
            <>
              <Section title={t('Khác nhau')}>
                <ItemChangesView kind={item.kind} before={from.content} after={to.content} />
              </Section>
              <Section title={t('Toàn bộ bản {n}', { n: after })}>
                <ItemPreviews kind={item.kind} content={to.content} />
              </Section>
            </>
          )}
        </Answer>
      )}
    </Answer>
  )
}

function chosen(address: Address, name: string, numbers: readonly number[]): number | undefined {
  const number = Number(address.get(name))
  return numbers.includes(number) ? number : undefined
}
