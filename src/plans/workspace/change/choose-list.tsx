import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { monthName, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Table } from '../../../ui/table.tsx'
import type { DueItem } from '../../due/due-contract.ts'
import { en } from '../../en-change.ts'
import { dueQuery } from '../due/due-calls.ts'
import {
  Achieved,
  Holder,
  Timeliness,
  useDueColumns,
  useEvidenceWords,
  When,
  Work,
} from '../due/due-cells.tsx'
import { DueGroup, DueList, type Shown } from '../due/due-list.tsx'
import { counted, groupBy, shorten } from '../due/due-words.ts'
import { ChangeDialog, type ChangeKind } from './change-dialog.tsx'
import css from './change.module.css'
import { GiveDialog } from './give-dialog.tsx'

/** The list with a box before each date: many of them are changed at once. */
export function ChooseList(props: Shown) {
  const t = useT(en)
  const { unitId, address, filters } = props
  const query = useInfiniteQuery(dueQuery(unitId, filters))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<ChangeKind | 'give'>()
  const toggle = (ids: readonly string[], on: boolean) => {
    setChosen((now) => {
      const next = new Set(now)
      for (const id of ids) {
        if (on) next.add(id)
        else next.delete(id)
      }
      return next
    })
  }
  const close = () => {
    setAsking(undefined)
  }
  const done = () => {
    close()
    setChosen(new Set())
  }
  const picked =
    query.data?.pages.flatMap(({ items }) => items.filter(({ id }) => chosen.has(id))) ?? []
  const givable = picked.filter(({ may }) => may.give)
  const changeable = picked.filter(({ may }) => may.pause)
  const dialog = (items: readonly DueItem[]) => ({
    occurrenceIds: items.map(({ id }) => id),
    onClose: close,
    onDone: done,
  })
  return (
    <>
      <DueList {...props} query={query} late={query.data?.pages[0]?.late}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          const total = pages[0]?.total ?? items.length
          return {
            shown: items.length,
            total,
            sum: t('{n} việc', { n: counted(total, t) }),
            groups: groupBy(items, (item) => monthName(item.dueOn, t.language)).map((group) => (
              <DueGroup key={group.title} title={group.title}>
                <All title={group.title} items={group.items} chosen={chosen} onToggle={toggle} />
                <ChooseTable
                  caption={group.title}
                  items={group.items}
                  chosen={chosen}
                  onToggle={toggle}
                  addressOf={(item) => address.with({ xem: item.id })}
                />
              </DueGroup>
            )),
          }
        }}
      </DueList>
      <div className={css['bar']}>
        <strong aria-live="polite">
          {t('Đã chọn {n} việc', { n: number(chosen.size, t.language) })}
        </strong>
        <div className="cluster">
          {givable.length > 0 ? <Ask onAsk={setAsking} what="give" label={t('Giao cho…')} /> : null}
          {changeable.length > 0 ? (
            <>
              <Ask onAsk={setAsking} what="move" label={t('Dời hạn')} />
              <Ask onAsk={setAsking} what="pause" label={t('Tạm dừng')} />
              <Ask onAsk={setAsking} what="cancel" label={t('Thôi không làm')} />
            </>
          ) : null}
          <Button
            kind="quiet"
            onClick={() => {
              address.go({ chon: undefined })
            }}
          >
            {t('Kết thúc chọn')}
          </Button>
        </div>
        <Unable picked={picked.length} changeable={changeable.length} givable={givable.length} />
      </div>
      {asking === 'give' ? <GiveDialog {...dialog(givable)} /> : null}
      {asking !== undefined && asking !== 'give' ? (
        <ChangeDialog kind={asking} {...dialog(changeable)} />
      ) : null}
    </>
  )
}

/** What is not offered for all that is chosen, and why, before anything is asked. */
function Unable(props: { picked: number; changeable: number; givable: number }) {
  const t = useT(en)
  const { picked, changeable, givable } = props
  const left = picked - changeable
  if (left === 0 && picked === givable) return null
  return (
    <div className={css['unable']}>
      {left > 0 ? (
        <p className="soft small">
          {t('{n} việc không đổi hạn được ở đây: đã xong, hoặc do đơn vị khác giao.', {
            n: counted(left, t),
          })}
        </p>
      ) : null}
      {picked > givable ? (
        <p className="soft small">
          {t('{n} việc không giao được: của đơn vị khác, hoặc chưa rõ giao cho ai.', {
            n: counted(picked - givable, t),
          })}
        </p>
      ) : null}
    </div>
  )
}

function Ask<W extends string>(props: { what: W; label: string; onAsk: (what: W) => void }) {
  return (
    <Button
      onClick={() => {
        props.onAsk(props.what)
      }}
    >
      {props.label}
    </Button>
  )
}

interface Choosing {
  items: readonly DueItem[]
  chosen: ReadonlySet<string>
  onToggle: (ids: readonly string[], on: boolean) => void
}

function All(props: Choosing & { title: string }) {
  const t = useT(en)
  const ids = props.items.map(({ id }) => id)
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={ids.every((id) => props.chosen.has(id))}
        onChange={(event) => {
          props.onToggle(ids, event.target.checked)
        }}
      />
      <span>{t('Chọn cả {n} việc của {title}', { n: ids.length, title: props.title })}</span>
    </label>
  )
}

function ChooseTable(props: Choosing & { caption: string; addressOf: (item: DueItem) => string }) {
  const t = useT(en)
  const { chosen } = props
  const evidence = useEvidenceWords()
  const columns = useDueColumns<DueItem>({
    renderWork: (item) => (
      <span className={css['pick']}>
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.has(item.id)}
            onChange={(event) => {
              props.onToggle([item.id], event.target.checked)
            }}
          />
          <span className="unseen">{t('Chọn: {what}', { what: shorten(item.content, 80) })}</span>
        </label>
        <span>
          <Work item={item} href={props.addressOf(item)} />
        </span>
      </span>
    ),
    renderWhen: (item) => (
      <When dueOn={item.dueOn}>
        <Timeliness item={item} />
      </When>
    ),
    renderHolder: (item) => <Holder item={item} />,
    renderResult: (item) => <Achieved {...item} beneath={evidence(item.evidence)} />,
  })
  return (
    <Table
      caption={props.caption}
      hideCaption
      rows={props.items}
      rowKey={(item) => item.id}
      rowClass={(item) => (chosen.has(item.id) ? css['chosen'] : undefined)}
      columns={columns}
    />
  )
}
