import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice, Skeleton } from '../../../ui/notice.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useSettled } from '../../../workspace/settled.ts'
import { en } from '../../en.ts'
import type { ChannelCode } from '../../channel/channel-spec.ts'
import { channelsOf } from '../../item/item-content.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { printOperations } from '../../print/print-contract.ts'
import { formatsFor } from '../../print/print-format.ts'
import { itemQuery, printQuery } from '../content-calls.ts'
import { DesignFiles } from './design-files.tsx'
import { PrintOptions } from './print-options.tsx'
import { type Wish, wishOf } from './print-wish.ts'
import css from './print.module.css'

const route = getRouteApi('/noi-dung/$itemId/ban-in')

/** What became of the copies, which the modules above know. */
type Counting = ComponentType<{
  itemId: string
  /** What is looked at. */
  code: ChannelCode
}>

/** An item on paper: choose a format, look at the pages, take the PDF to the printer. */
export function PrintScreen({ counting }: { counting: Counting }) {
  const t = useT(en)
  const { itemId } = route.useParams()
  const query = useQuery(itemQuery(itemId))
  return (
    <Screen
      wide
      title={t('Bản in')}
      lead={query.data?.title}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: query.data?.title ?? '', href: href(`/noi-dung/${itemId}`) },
        { label: t('Bản in') },
      ]}
    >
      <Answer query={query} lines={10} wholeScreen>
        {(item) => <Pieces item={item} counting={counting} />}
      </Answer>
    </Screen>
  )
}

function Pieces(props: { item: ItemView; counting: Counting }) {
  const t = useT(en)
  const { item, counting: Counted } = props
  const address = useAddress()
  const formats = formatsFor(channelsOf(item.content))
  const wish = wishOf(address, formats)
  const asked = useSettled(JSON.stringify(wish?.query), 400)
  const preview = useQuery({
    ...printQuery(item.id, JSON.parse(asked ?? '{}') as NonNullable<Wish['query']>),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  })
  if (wish === null) {
    return (
      <Notice>
        <p>
          {t(
            'Nội dung này chưa chọn hình thức in nào. Chọn áp phích, tờ rơi, băng rôn … ở phần “Sẽ đến bằng hình thức nào” khi soạn.',
          )}
        </p>
      </Notice>
    )
  }
  const { data, isFetching, error } = preview
  return (
    <div className="beside">
      <div className="stack" aria-busy={isFetching}>
        {data?.draft ? (
          <Notice kind="warning" title={t('Chưa duyệt')}>
            <p>
              {t('Mọi trang đều có chữ “BẢN NHÁP”. Bản để in chỉ có sau khi nội dung được duyệt.')}
            </p>
          </Notice>
        ) : null}
        {data?.fault ? (
          <Notice kind="error" live title={t('Chưa dựng được ở khổ này')}>
            <p>{data.fault}</p>
          </Notice>
        ) : null}
        <ProblemNotice error={error} />
        {data === undefined && error === null ? <Skeleton lines={12} /> : null}
        <Pages pictures={data?.pictures ?? []} title={item.title} stale={isFetching} />
        {data && data.pages > data.pictures.length && data.pictures.length > 0 ? (
          <p className="soft">
            {t('Xem trước {n} trang đầu; bản PDF có {all} trang.', {
              n: data.pictures.length,
              all: data.pages,
            })}
          </p>
        ) : null}
      </div>
      <div className="stack">
        <PrintOptions
          formats={formats}
          wish={wish}
          address={address}
          hasCover={item.content.cover !== null}
          fields={problemFields(error)}
        />
        {data?.codeOpens ? (
          <p className={css['opens']}>
            {t('Mã QR mở:')}{' '}
            <a href={data.codeOpens}>{data.codeOpens.replace(/^https?:\/\//, '')}</a>
          </p>
        ) : null}
        {data && data.pictures.length > 0 ? (
          <div>
            <ButtonLink
              kind="primary"
              icon="print"
              download
              href={addressOf(printOperations.downloadPrint, {
                params: { itemId: item.id },
                query: wish.query,
              })}
            >
              {data.draft ? t('Tải PDF bản nháp') : t('Tải PDF để in')}
            </ButtonLink>
          </div>
        ) : null}
        {data ? <DesignFiles files={item.content.attachments} draft={data.draft} /> : null}
        <Counted itemId={item.id} code={wish.format.channel} />
      </div>
    </div>
  )
}

function Pages(props: { pictures: readonly string[]; title: string; stale: boolean }) {
  const t = useT(en)
  const { pictures, title, stale } = props
  return (
    <div
      className={css['pages']}
      data-many={pictures.length > 2 || undefined}
      data-stale={stale || undefined}
    >
      {pictures.map((source, index) => (
        <img
          key={`${source.length} ${source.slice(-40)}`}
          src={source}
          alt={t('{title}, trang {n}', { title, n: index + 1 })}
        />
      ))}
    </div>
  )
}
