-- The amending document is printed with its signer (Decree 30/2020, Annex I, II.7), for units below too, which do
-- not see who approved it. Those issued before keep none: nobody wrote down who signed them.
alter table plans.amendment add column signer_position text, add column signer_name text;
