-- A seal holds thousands of acts: which of them was changed is told by a mark of each.
alter table platform.act_seal add column marks text[];
comment on column platform.act_seal.marks is 'the beginning of the SHA-256 of each act, in order, to find the one that was changed; null: sealed before there were any';
