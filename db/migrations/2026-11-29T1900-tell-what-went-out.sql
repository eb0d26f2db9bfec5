-- A bulletin on the loudspeakers or a slogan on a banner never stands on the portal: it read "approved, not published" for
-- ever, and somebody had it in hand for ever. What went out by any way is told, and is in nobody's hands any more.
alter table content.item
  add column out_number integer,
  add column out_at timestamptz;

comment on column content.item.out_number is 'the newest version that reached readers by any way; null: none did';
comment on column content.item.out_at is 'when that version first did';

update content.item i set out_number = o.number, out_at = o.at
from (
  select distinct on (item_id) item_id, number, at
  from (
    select item_id, item_number as number, coalesce(left_at, settled_at) as at from channels.delivery
    where state = 'confirmed' and coalesce(left_at, settled_at) is not null
    union all
    select id, published_number, published_at from content.item where published_number is not null
  ) w
  order by item_id, number desc, at
) o
where o.item_id = i.id;

update work.holder h set until = greatest(i.out_at, h.since)
from content.item i
where h.subject_kind = 'item' and h.subject_id = i.id and h.until is null
  and i.state = 'approved' and i.out_number = i.number;
