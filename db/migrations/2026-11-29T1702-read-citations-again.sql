-- Documents named before dates were read have none: the program reads what names them once more, as it does when it is
-- saved. Nothing to do, and no queue yet, in a new database.
select platform.enqueue(kind || '.tell-register-again', '{"after": null}', null, null, null, null)
from (values ('content', 'item'), ('channels', 'delivery')) as reader (kind, subject)
where exists (select from plans.citation c where c.subject_kind = reader.subject and c.issued_on is null);
