-- A search of a unit's texts looks into the long words of the newest hits only, and into all titles, which are short.
alter table content.published_item
  add column title_words tsvector not null generated always as (platform.search_words(title)) stored;
