-- Readers find a report by any word of its published parts, as they find texts.
alter table reporting.published_report
  add column search_words tsvector not null generated always as (
    setweight(platform.search_words(title || ' ' || reference || ' ' || period_label), 'A')
    || platform.search_words(replace(
      jsonb_path_query_array(snapshot, 'strict $.parts.** ? (@.type() == "string")')::text, '\n', ' '))
  ) stored;
