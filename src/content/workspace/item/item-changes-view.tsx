import { ChangedText, changedKey } from '../../../ui/changed-text.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ImageAttrs } from '../../body/body.ts'
import { channelCode } from '../../channel/channel-spec.ts'
import { en } from '../../en.ts'
import { type ItemChange, itemChanges } from '../../item/item-changes.ts'
import type { ItemContent } from '../../item/item-content.ts'
import { factsOfKind } from '../../item/item-facts.ts'
import type { ItemKindCode } from '../../item/item-kind.ts'
import { mediaAddress } from '../editor/block-views.ts'
import { channelLabel } from '../item-states.tsx'
import css from './item.module.css'

/** What is otherwise in the later of two versions: words by words, pictures side by side. */
export function ItemChangesView(props: {
  kind: ItemKindCode
  before: ItemContent
  after: ItemContent
}) {
  const t = useT(en)
  const changes = itemChanges(props.before, props.after)
  if (changes.length === 0) return <p className="soft">{t('Hai bản giống hệt nhau.')}</p>
  return (
    <ul className={css['changes']}>
      {changes.map((change) => (
        <li key={keyOf(change)}>
          <h3>{nameOf(change, props.kind, t)}</h3>
          <Change change={change} />
        </li>
      ))}
    </ul>
  )
}

function Change(props: { change: ItemChange }) {
  const t = useT(en)
  const { change } = props
  if (change.kind === 'words') {
    return change.paragraphs.map((pieces) => (
      <ChangedText key={changedKey(pieces)} pieces={pieces} />
    ))
  }
  if (change.kind === 'image') {
    return (
      <div className={css['sides']}>
        <Side title={t('Trước')} image={change.before} />
        <Side title={t('Nay')} image={change.after} />
      </div>
    )
  }
  const label = (name: string) =>
    change.field === 'channels' ? channelLabel(channelCode.parse(name), t) : name
  return (
    <>
      {change.removed.length > 0 ? (
        <ChangedText pieces={[{ op: 'removed', text: change.removed.map(label).join(', ') }]} />
      ) : null}
      {change.added.length > 0 ? (
        <ChangedText pieces={[{ op: 'added', text: change.added.map(label).join(', ') }]} />
      ) : null}
    </>
  )
}

function Side(props: { title: string; image: ImageAttrs | null }) {
  const t = useT(en)
  const { image } = props
  return (
    <figure>
      <figcaption>{props.title}</figcaption>
      {image ? (
        <img src={mediaAddress(image.mediaId)} alt={image.alt} />
      ) : (
        <p className="soft">{t('không có ảnh')}</p>
      )}
    </figure>
  )
}

function nameOf(change: ItemChange, kind: ItemKindCode, t: ReturnType<typeof useT>): string {
  if (change.kind === 'image') return t('Ảnh')
  if (change.kind === 'words' && change.channel) {
    return t('Chữ riêng cho {channel}', { channel: channelLabel(change.channel, t) })
  }
  if (change.kind === 'words' && change.fact) {
    const fact = factsOfKind(kind).find(({ code }) => code === change.fact)
    return (t.language === 'vi' ? fact?.label : fact?.labelEn) ?? change.fact
  }
  const names = {
    title: t('Tiêu đề'),
    summary: t('Tóm tắt'),
    body: t('Nội dung'),
    byline: t('Tác giả ghi dưới bài'),
    facts: t('Thông tin kèm theo'),
    channels: t('Hình thức phát hành'),
    captions: t('Mô tả, chú thích ảnh'),
    attachments: t('Tệp kèm theo, tệp thiết kế in'),
    recordings: t('Âm thanh, phim'),
  }
  return names[change.field]
}

function keyOf(change: ItemChange): string {
  if (change.kind === 'image') return `image ${change.before?.hash} ${change.after?.hash}`
  if (change.kind === 'names') return `names ${change.field}`
  return `words ${change.field} ${change.channel} ${change.fact}`
}
