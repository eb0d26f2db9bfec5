import type { Indicator, Measure } from './measure.ts'

const ON_AIR = ['broadcast', 'tv_radio']
const NEWS = [
  'portal_news',
  'portal_column',
  'zalo_oa',
  'facebook_page',
  'social_network',
  'press',
  'reportage',
  'video_clip',
]
const PRINTS = [
  'flyer',
  'leaflet',
  'handbook',
  'print_material',
  'guidance_material',
  'grassroots_bulletin',
]
const DISPLAYS = ['panel', 'poster', 'banner', 'slogan', 'notice_board', 'electronic_board']
const MEETINGS = [
  'conference',
  'workshop',
  'internal_meeting',
  'legal_education',
  'dialogue',
  'round_table',
]

/** The figures a report is made of, as they are loaded into the table `indicator`. */
export const indicators: readonly Indicator[] = [
  one('activities', 'Hoạt động truyền thông đã thực hiện', 'hoạt động', { count: 'activity' }),
  one('activities_by_channel', 'Hoạt động theo hình thức', 'hoạt động', {
    count: 'activity',
    by: 'channel',
  }),
  one('broadcasts', 'Buổi phát thanh, truyền hình', 'buổi', { count: 'activity', channel: ON_AIR }),
  one('broadcast_minutes', 'Thời lượng phát sóng', 'phút', { sum: 'minutes', channel: ON_AIR }),
  one('news', 'Tin, bài, sản phẩm trên cổng, mạng xã hội, báo chí', 'tin, bài', {
    count: 'activity',
    channel: NEWS,
  }),
  one('trainings', 'Lớp tập huấn, bồi dưỡng', 'lớp', {
    count: 'activity',
    channel: ['training'],
  }),
  one('people_trained', 'Người được tập huấn, bồi dưỡng', 'người', {
    sum: 'attendees',
    channel: ['training'],
  }),
  one('meetings', 'Hội nghị, cuộc họp, đối thoại', 'cuộc', {
    count: 'activity',
    channel: MEETINGS,
  }),
  one('people_met', 'Người dự hội nghị, cuộc họp, đối thoại', 'người', {
    sum: 'attendees',
    channel: MEETINGS,
  }),
  one('prints', 'Đợt phát hành tài liệu in', 'đợt', { count: 'activity', channel: PRINTS }),
  one('copies', 'Bản in đã phát', 'bản', { sum: 'copies' }),
  one('displays', 'Đợt treo pa nô, áp phích, băng rôn, bảng tin', 'đợt', {
    count: 'activity',
    channel: DISPLAYS,
  }),
  one('people_informed', 'Lượt người được thông tin', 'lượt người', { sum: 'people_informed' }),
  one('promised', 'Việc phải làm đến hạn trong kỳ', 'việc', { count: 'promised' }),
  one('delivered', 'Hoạt động đã làm cho các việc đến hạn', 'hoạt động', { count: 'delivered' }),
  one('overdue', 'Việc quá hạn chưa xong', 'việc', { count: 'overdue' }),
  one('on_time', 'Việc hoàn thành đúng hạn', '%', { ratio: 'on_time' }),
  one('proven_lines', 'Nhiệm vụ của kế hoạch có minh chứng', '%', { ratio: 'proven_lines' }),
].map((indicator, ordinal) => Object.assign(indicator, { ordinal }))

function one(code: string, label: string, unitWord: string, measure: Measure): Indicator {
  return { code, label, unitWord, measure, ordinal: 0 }
}
