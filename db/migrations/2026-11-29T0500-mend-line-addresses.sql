-- Notices that an outside body answered opened the plan without its task: the plan's screen calls the open line `line`.
update work.notice set address = replace(address, '?dong=', '?line=')
where address like '/lam-viec/ke-hoach/%?dong=%';
