import type { Chosen, Indicator, Measure } from './measure.ts'

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

const SPENT: Chosen = {
  code: 'spent',
  label: 'Kinh phí đã chi cho hoạt động',
  measure: { sum: 'money' },
}
const ESTIMATE: Chosen = {
  code: 'estimate',
  label: 'Dự toán của kế hoạch',
  measure: { count: 'estimate' },
}

/** The figures a report is made of, as they are loaded into the table `indicator`. */
export const indicators: readonly Indicator[] = [
  one('activities', 'Hoạt động truyền thông đã thực hiện', 'hoạt động', { count: 'activity' }),
  one('activities_by_channel', 'Hoạt động theo hình thức', 'hoạt động', {
    count: 'activity',
    by: 'channel',
  }),
  one('activities_by_mode', 'Hoạt động truyền thống và trên môi trường số', 'hoạt động', {
    count: 'activity',
    by: 'mode',
  }),
  one('activities_by_form', 'Hoạt động theo loại hình thông tin cơ sở', 'hoạt động', {
    count: 'activity',
    by: 'form',
  }),
  one('activities_by_theme', 'Hoạt động theo chủ đề', 'hoạt động', {
    count: 'activity',
    by: 'theme',
  }),
  one('activities_by_sector', 'Hoạt động theo lĩnh vực', 'hoạt động', {
    count: 'activity',
    by: 'sector',
  }),
  one('activities_by_audience', 'Hoạt động theo đối tượng', 'hoạt động', {
    count: 'activity',
    by: 'audience',
  }),
  one('activities_by_unit', 'Hoạt động theo đơn vị', 'hoạt động', {
    count: 'activity',
    by: 'unit',
  }),
  one('channels_used', 'Hình thức truyền thông đã dùng', 'hình thức', { distinct: 'channel' }),
  one('traditional_channels_used', 'Hình thức truyền thống đã dùng', 'hình thức', {
    distinct: 'channel',
    where: { mode: ['traditional'] },
  }),
  one('digital_channels_used', 'Hình thức trên môi trường số đã dùng', 'hình thức', {
    distinct: 'channel',
    where: { mode: ['digital'] },
  }),
  one('digital_share', 'Hoạt động trên môi trường số', '%', { share: { mode: ['digital'] } }),
  one('broadcasts', 'Buổi phát thanh, truyền hình', 'buổi', {
    count: 'activity',
    where: { channel: ON_AIR },
  }),
  one('broadcast_minutes', 'Thời lượng phát sóng', 'phút', {
    sum: 'minutes',
    where: { channel: ON_AIR },
  }),
  one('cluster_minutes', 'Thời lượng phát nhân số cụm loa', 'phút × cụm', {
    sum: 'cluster_minutes',
    where: { channel: ['broadcast'] },
  }),
  one('news', 'Tin, bài, sản phẩm trên cổng, mạng xã hội, báo chí', 'tin, bài', {
    count: 'activity',
    where: { channel: NEWS },
  }),
  one('trainings', 'Lớp tập huấn, bồi dưỡng', 'lớp', {
    count: 'activity',
    where: { channel: ['training'] },
  }),
  one('people_trained', 'Người được tập huấn, bồi dưỡng', 'người', {
    sum: 'attendees',
    where: { channel: ['training'] },
  }),
  one('meetings', 'Hội nghị, cuộc họp, đối thoại', 'cuộc', {
    count: 'activity',
    where: { channel: MEETINGS },
  }),
  one('people_met', 'Người dự hội nghị, cuộc họp, đối thoại', 'người', {
    sum: 'attendees',
    where: { channel: MEETINGS },
  }),
  one('prints', 'Đợt phát hành tài liệu in', 'đợt', {
    count: 'activity',
    where: { channel: PRINTS },
  }),
  one('copies', 'Bản in đã phát', 'bản', { sum: 'copies' }),
  one('displays', 'Đợt treo pa nô, áp phích, băng rôn, bảng tin', 'đợt', {
    count: 'activity',
    where: { channel: DISPLAYS },
  }),
  one('people_informed', 'Lượt người được thông tin', 'lượt người', { sum: 'people_informed' }),
  one('broadcast_minutes_by_unit', 'Thời lượng phát sóng theo đơn vị', 'phút', {
    sum: 'minutes',
    where: { channel: ON_AIR },
    by: 'unit',
  }),
  one('news_by_unit', 'Tin, bài, sản phẩm truyền thông theo đơn vị', 'tin, bài', {
    count: 'activity',
    where: { channel: NEWS },
    by: 'unit',
  }),
  one('people_trained_by_unit', 'Người được tập huấn, bồi dưỡng theo đơn vị', 'người', {
    sum: 'attendees',
    where: { channel: ['training'] },
    by: 'unit',
  }),
  one('people_met_by_unit', 'Người dự hội nghị, đối thoại theo đơn vị', 'người', {
    sum: 'attendees',
    where: { channel: MEETINGS },
    by: 'unit',
  }),
  one('copies_by_unit', 'Bản in đã phát theo đơn vị', 'bản', { sum: 'copies', by: 'unit' }),
  one('people_informed_by_unit', 'Lượt người được thông tin theo đơn vị', 'lượt người', {
    sum: 'people_informed',
    by: 'unit',
  }),
  one('views', 'Lượt xem trên cổng, mạng xã hội', 'lượt', { latest: 'views' }),
  one('views_by_channel', 'Lượt xem theo hình thức', 'lượt', { latest: 'views', by: 'channel' }),
  one('interactions', 'Lượt tương tác trên mạng xã hội', 'lượt', { latest: 'interactions' }),
  one('visits', 'Lượt truy cập cổng, trang thông tin', 'lượt', { sum: 'visits' }),
  one('submissions', 'Hồ sơ nộp trực tuyến sau truyền thông', 'hồ sơ', { sum: 'submissions' }),
  one('sessions', 'Lần, đợt tuyên truyền đã tổ chức', 'lần', { sum: 'sessions' }),
  one('people_guided', 'Lượt người được hướng dẫn thủ tục', 'lượt người', { sum: 'people_guided' }),
  one('questions_answered', 'Câu hỏi đã trả lời', 'câu hỏi', { sum: 'questions_answered' }),
  one('messages', 'Tin nhắn đã gửi', 'tin nhắn', { sum: 'messages' }),
  one('postings', 'Thủ tục đã niêm yết', 'thủ tục', { sum: 'postings' }),
  one('posting_rounds', 'Đợt niêm yết, công khai tại trụ sở', 'đợt', {
    count: 'activity',
    where: { channel: ['public_posting'] },
  }),
  one('clips', 'Clip, video đã làm', 'clip', { sum: 'clips' }),
  one('contests', 'Cuộc thi, hội thi tìm hiểu', 'cuộc', {
    count: 'activity',
    where: { channel: ['contest'] },
  }),
  one('contestants', 'Người dự thi tìm hiểu', 'người', { sum: 'contestants' }),
  one('spent', SPENT.label, 'đồng', SPENT.measure),
  one('estimate', ESTIMATE.label, 'đồng', ESTIMATE.measure),
  one('spent_of_estimate', 'Kinh phí đã chi so với dự toán', '%', {
    numerator: SPENT,
    denominator: ESTIMATE,
  }),
  one('promised', 'Việc phải làm đến hạn trong kỳ', 'việc', { count: 'promised' }),
  one('delivered', 'Hoạt động đã làm cho các việc đến hạn', 'hoạt động', { count: 'delivered' }),
  one('overdue', 'Việc quá hạn chưa xong', 'việc', { count: 'overdue' }),
  one('fulfilled', 'Việc đến hạn đã hoàn thành', '%', { ratio: 'fulfilled' }),
  one('on_time', 'Việc hoàn thành đúng hạn', '%', { ratio: 'on_time' }),
  one('on_time_by_unit', 'Việc hoàn thành đúng hạn theo đơn vị', '%', {
    ratio: 'on_time',
    by: 'unit',
  }),
  one('proven_lines', 'Nhiệm vụ của kế hoạch có minh chứng', '%', { ratio: 'proven_lines' }),
  one('mentions', 'Điều báo chí, dư luận nêu về đơn vị', 'điều', { count: 'mention' }),
  one('mentions_good', 'Điều báo chí, dư luận khen', 'điều', { count: 'mention', tone: 'good' }),
  one('mentions_bad', 'Điều báo chí, dư luận phê bình', 'điều', { count: 'mention', tone: 'bad' }),
  one('mentions_answered', 'Điều phê bình đã khắc phục, trả lời đúng hạn', '%', {
    ratio: 'answered',
  }),
  one('initiatives', 'Sáng kiến được công nhận', 'sáng kiến', { count: 'initiative' }),
  one('good_examples', 'Gương điển hình, cách làm hay', 'gương, cách làm', {
    count: 'good_example',
  }),
  one('awards', 'Khen thưởng', 'lượt', { count: 'award' }),
  one('models_applied', 'Cách làm hay, sáng kiến của nơi khác đã áp dụng (nhân rộng)', 'lượt', {
    count: 'applied_model',
  }),
].map((indicator, ordinal) => Object.assign(indicator, { ordinal }))

function one(code: string, label: string, unitWord: string, measure: Measure): Indicator {
  return { code, label, unitWord, measure, ordinal: 0 }
}
