-- "Số: 05/KH-UBND" and "5/KH–UBND" are one number: registers keep the number alone, citations keep it without the
-- zeros before it, as they are written from now on.
update plans.directive set number = regexp_replace(number, '^\s*[Ss]ố\s*:?\s*', '')
  where number ~ '^\s*[Ss]ố\s*:?\s*\S';
update plans.citation c set told_on = other.told_on from plans.citation other
  where c.told_on is null and other.told_on is not null and other.subject_kind = c.subject_kind
    and other.subject_id = c.subject_id and ltrim(other.number, '0') = ltrim(c.number, '0');
delete from plans.citation c using plans.citation other
  where c.number ~ '^0+.' and other.subject_kind = c.subject_kind and other.subject_id = c.subject_id
    and other.number <> c.number and ltrim(other.number, '0') = ltrim(c.number, '0')
    and (other.number !~ '^0' or other.number < c.number);
update plans.citation set number = translate(ltrim(number, '0'), '–', '-') where number ~ '^0+.';
