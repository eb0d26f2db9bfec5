-- Lists of articles show pictures a thumb wide; on a slow line the whole photo of each would cost the reader a minute.
alter table content.published_file add column thumbnail_hash text;
comment on column content.published_file.thumbnail_hash is 'the same picture small, as WebP; null: it is no picture';
update content.published_file f set thumbnail_hash = m.thumbnail_hash
from content.item i join content.media m on m.unit_id = i.unit_id
where i.id = f.item_id and m.hash = f.hash;
