-- Whoever does not hear a film reads its captions, and what is said in a recording. They stand with the file in the
-- library; a text that uses it holds them in its own body, so that they are approved with it.
alter table content.media add column cues jsonb;
alter table content.media add column transcript text not null default '';
comment on column content.media.cues is 'captions: [{from, to, text}], milliseconds';
