import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { SidePanel } from '../../ui/dialog.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { type Address, useAddress } from '../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { useSettled } from '../../workspace/settled.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import { type MediaKind, mediaKinds } from '../media/media.ts'
import { content, mediaQuery, oneMediaQuery, refreshContent } from './content-calls.ts'
import { ContentTabs } from './content-tabs.tsx'
import { mediaKindLabel, MediaTile } from './media/media-tile.tsx'
import { MediaUpload } from './media/media-upload.tsx'
import { MediaWords } from './media/media-words.tsx'
import css from './media/media.module.css'

/** Pictures, recordings and design files of the unit, where they are used, their words. */
export function MediaLibrary() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  return (
    <Screen
      wide
      title={t('Kho ảnh, tệp')}
      lead={t('Ảnh, âm thanh, phim và tệp thiết kế của đơn vị, để dùng lại ở nhiều bài.')}
    >
      <ContentTabs />
      {unit ? <Library unitId={unit.id} address={address} writes={unit.role !== 'viewer'} /> : null}
      <MediaPanel
        mediaId={address.get('xem')}
        onClose={() => {
          address.go({ xem: undefined })
        }}
      />
    </Screen>
  )
}

function Library(props: { unitId: string; address: Address; writes: boolean }) {
  const t = useT(en)
  const { unitId, address } = props
  const kind = mediaKinds.find((one) => one === address.get('loai'))
  const words = useSettled((address.get('tim') ?? '').trim(), 250)
  const query = useInfiniteQuery(mediaQuery(unitId, kind, words))
  return (
    <>
      {props.writes ? (
        <MediaUpload
          unitId={unitId}
          kinds={mediaKinds}
          onAdded={(media) => {
            address.go({ xem: media.id })
          }}
        />
      ) : null}
      <Filters address={address} kind={kind} />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) {
            return (
              <EmptyState icon="picture" title={t('Kho chưa có tệp nào như vậy')}>
                {t(
                  'Ảnh thêm ở đây, hoặc khi viết bài, đều nằm trong kho này. Ảnh cần một câu mô tả rồi mới dùng được.',
                )}
              </EmptyState>
            )
          }
          return (
            <>
              <ul className={css['tiles']} aria-label={t('Kho ảnh, tệp')}>
                {items.map((media) => (
                  <li key={media.id}>
                    <a className={css['pick']} href={address.with({ xem: media.id })}>
                      <MediaTile media={media} />
                    </a>
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

function Filters(props: { address: Address; kind: MediaKind | undefined }) {
  const t = useT(en)
  const { address } = props
  return (
    <search className="filters">
      <TextInput
        id="library-words"
        type="search"
        label={t('Tìm trong kho')}
        value={address.get('tim') ?? ''}
        onChange={(event) => {
          address.go({ tim: event.target.value }, 'replace')
        }}
      />
      <Select
        id="library-kind"
        label={t('Loại tệp')}
        empty={t('Mọi loại')}
        value={props.kind ?? ''}
        options={mediaKinds.map((one) => ({ value: one, label: mediaKindLabel(one, t) }))}
        onChange={(event) => {
          address.go({ loai: event.target.value })
        }}
      />
    </search>
  )
}

function MediaPanel(props: { mediaId: string | undefined; onClose: () => void }) {
  const t = useT(en)
  return (
    <SidePanel
      open={props.mediaId !== undefined}
      title={t('Tệp trong kho')}
      onClose={props.onClose}
    >
      {props.mediaId === undefined ? null : (
        <OneMedia key={props.mediaId} mediaId={props.mediaId} onClose={props.onClose} />
      )}
    </SidePanel>
  )
}

function OneMedia(props: { mediaId: string; onClose: () => void }) {
  const t = useT(en)
  const query = useQuery(oneMediaQuery(props.mediaId))
  const retire = useMutation({
    mutationFn: () => content.retireMedia({ params: { mediaId: props.mediaId }, body: {} }),
    onSuccess: async () => {
      toast(t('Đã cất khỏi kho; bài đang dùng vẫn giữ'))
      await refreshContent()
      props.onClose()
    },
  })
  return (
    <Answer query={query}>
      {(media) => (
        <div className="stack">
          {media.may.edit ? (
            <MediaWords
              key={media.version}
              media={media}
              onSaved={() => {
                toast(t('Đã lưu'))
              }}
            />
          ) : (
            <MediaTile media={media} />
          )}
          <h3>{t('Đang dùng ở')}</h3>
          {media.usedIn.length === 0 ? (
            <p className="soft">{t('Chưa bài nào dùng tệp này.')}</p>
          ) : (
            <ul className="rows">
              {media.usedIn.map((use) => (
                <li key={use.itemId}>
                  <a href={href(`/noi-dung/${use.itemId}`)}>{use.title}</a>
                  {use.published ? <span className="soft small">{t('đang đăng')}</span> : null}
                </li>
              ))}
            </ul>
          )}
          <ProblemNotice error={retire.error} />
          {media.may.edit ? (
            <div>
              <Button
                icon="remove"
                busy={retire.isPending}
                onClick={() => {
                  retire.mutate()
                }}
              >
                {t('Cất khỏi kho')}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </Answer>
  )
}
