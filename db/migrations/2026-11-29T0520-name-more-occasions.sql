-- Plans name contests, conferences, consultations, online exchanges and culture apart; on the public calendar all of
-- them were "other".
alter table channels.occasion drop constraint occasion_kind_check;
alter table channels.occasion add constraint occasion_kind_check check (kind in (
  'reception', 'dialogue', 'consultation', 'service', 'training', 'conference', 'exchange', 'contest', 'culture',
  'campaign', 'other'
));
