import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ButtonLink } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Holding } from '../../work/workspace/holding.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { en } from '../en.ts'
import type { ItemView } from '../item/item-contract.ts'
import { itemQuery } from './content-calls.ts'
import { ItemActions } from './item/item-actions.tsx'
import { ItemAside } from './item/item-aside.tsx'
import { ItemFields } from './item/item-fields.tsx'
import { useItemEditing } from './item/item-editing.ts'
import { useFindings } from './item/item-findings.ts'
import { GuestStep } from './item/guest-step.tsx'
import { SavingState } from './item/saving-state.tsx'
import { ClashDialog } from './item/clash-dialog.tsx'
import { ItemBadges, kindLabel } from './item-states.tsx'
import { ItemPreviews } from './preview/item-previews.tsx'
import css from './item/item.module.css'

const route = getRouteApi('/noi-dung/$itemId')

/** How it goes out: channels' part of this screen, given by whoever opens it. */
type Delivering = React.ComponentType<{ item: ItemView }>

/** One item: written here by those who may, read here by the others. */
export function ItemScreen({ delivering }: { delivering: Delivering }) {
  const t = useT(en)
  const { itemId } = route.useParams()
  const query = useQuery(itemQuery(itemId))
  if (!query.data) {
    return (
      <Screen title={t('Nội dung')} wide>
        <Answer query={query} lines={12} wholeScreen>
          {() => null}
        </Answer>
      </Screen>
    )
  }
  return query.data.may.edit ? (
    <Writing key={itemId} item={query.data} delivering={delivering} />
  ) : (
    <Reading item={query.data} delivering={delivering} />
  )
}

function Writing(props: { item: ItemView; delivering: Delivering }) {
  const t = useT(en)
  const { item } = props
  const editing = useItemEditing(item)
  const findings = useFindings(item, editing.content)
  return (
    <Frame
      item={item}
      delivering={props.delivering}
      saving={<SavingState saving={editing.saving} onRetry={editing.flush} />}
    >
      {editing.restored ? (
        <Notice>
          <p>{t('Chữ anh chị gõ lần trước trên máy này đã được mở lại và đang tự lưu.')}</p>
        </Notice>
      ) : null}
      {editing.mergedWith ? (
        <Notice live>
          <p>
            {t('{name} vừa sửa cùng lúc; hai bên sửa chỗ khác nhau nên đã được gộp lại.', {
              name: editing.mergedWith,
            })}
          </p>
        </Notice>
      ) : null}
      <div className="beside">
        <ItemFields item={item} editing={editing} findings={findings} />
        <ItemAside item={item} editing={editing} findings={findings} />
      </div>
      <ItemActions item={item} editing={editing} findings={findings} />
      {editing.saving.state === 'clash' ? (
        <ClashDialog clash={editing.saving.clash} onSettle={editing.settle} />
      ) : null}
    </Frame>
  )
}

function Reading(props: { item: ItemView; delivering: Delivering }) {
  const t = useT(en)
  const { item } = props
  return (
    <Frame item={item} delivering={props.delivering}>
      <Notice>
        <p>
          {t('Anh chị xem được nội dung này của {unit}, không sửa được.', { unit: item.unit.name })}
        </p>
      </Notice>
      <ItemPreviews kind={item.kind} content={item.content} />
    </Frame>
  )
}

function Frame(props: {
  item: ItemView
  delivering: Delivering
  saving?: React.ReactNode
  children: React.ReactNode
}) {
  const t = useT(en)
  const { item } = props
  const { approval } = item
  return (
    <Screen
      wide
      title={item.title}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: kindLabel(item.kind, t) },
      ]}
    >
      <div className={css['standing']}>
        <div className="cluster">
          <ItemBadges item={item} />
          {item.holder && item.state !== 'draft' ? <Holding by={item.holder} /> : null}
          {props.saving}
        </div>
        {item.may.approve ? (
          <ButtonLink kind="primary" icon="approve" href={href(`/noi-dung/${item.id}/duyet`)}>
            {t('Xem và duyệt')}
          </ButtonLink>
        ) : null}
      </div>
      {item.state === 'returned' && approval?.reason ? (
        <Notice
          kind="warning"
          title={t('{name} trả lại lúc {time}', {
            name: approval.decidedByName ?? '',
            time: approval.decidedAt ? dateTime(approval.decidedAt, t.language) : '',
          })}
        >
          <p>{approval.reason}</p>
        </Notice>
      ) : null}
      {item.source?.newer ? (
        <Notice title={t('{unit} đã sửa bản gốc', { unit: item.source.unitName })}>
          <p>
            <a href={href(`/noi-dung/${item.id}/ban-goc`)}>{t('Xem khác gì và lấy phần mới')}</a>
          </p>
        </Notice>
      ) : null}
      {item.state === 'submitted' && approval?.atGuest && item.may.edit ? (
        <GuestStep approval={approval} />
      ) : null}
      <props.delivering key={item.contentHash} item={item} />
      {props.children}
    </Screen>
  )
}
