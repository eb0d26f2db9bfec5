import { useQuery } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { callOptions } from '../../workspace/calls.ts'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { useUnit } from '../../workspace/session.ts'
import type { DueOpened } from '../../plans/workspace/due/due-panel.tsx'
import { en } from '../en.ts'
import { itemOperations } from '../item/item-contract.ts'
import { ItemBadges, kindLabel } from './item-states.tsx'

const items = createClient({ listItems: itemOperations.listItems }, callOptions)

/** The texts written for a due date, and the way to write one: content's part of a due date's panel. */
export function WrittenFor({ occurrence }: DueOpened) {
  const t = useT(en)
  const unit = useUnit()
  const query = useQuery({
    queryKey: ['content', 'items', 'due', unit?.id, occurrence.id],
    queryFn: ({ signal }) =>
      items.listItems({
        params: { unitId: unit?.id ?? '' },
        query: { occurrenceId: occurrence.id },
        signal,
      }),
    enabled: unit !== undefined,
  })
  const writes = occurrence.may.record && occurrence.state !== 'cancelled'
  // Who may not write has nothing to read here before something is written.
  if (!writes && query.data?.items.length === 0) return null
  return (
    <section className="section">
      <h3>{t('Nội dung viết cho lần này')}</h3>
      <Answer query={query} lines={1}>
        {(found) =>
          found.items.length === 0 ? (
            <p className="soft">{t('Chưa có tin, bài nào viết cho lần này.')}</p>
          ) : (
            <ul className="rows">
              {found.items.map((item) => (
                <li key={item.id}>
                  <div className="cluster">
                    <a href={href(`/noi-dung/${item.id}`)}>{item.title}</a>
                    <ItemBadges item={item} />
                  </div>
                  <span className="soft small">
                    {item.unit.shortName} · {kindLabel(item.kind, t)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {writes ? (
        <div className="cluster">
          <ButtonLink icon="write" href={href(`/noi-dung/moi?lan=${occurrence.id}`)}>
            {t('Viết nội dung cho lần này')}
          </ButtonLink>
          {occurrence.part === 'lead' ? (
            <ButtonLink href={href(`/noi-dung/chuyen-de?viec=${occurrence.lineId}`)}>
              {t('Mở chuyên đề cho việc này')}
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
