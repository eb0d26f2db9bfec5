import type { LocalDate } from '../calendar/local-date.ts'
import { defaultReportDue } from '../calendar/report-due.ts'

/** Figures of a rule as they stood from a day on; a record is judged by the rule of its own day. */
export type RuleSet = {
  code: string
  effectiveFrom: LocalDate
  /** First day on which the rule no longer holds. */
  effectiveTo: LocalDate | null
  /** Code of the legal source; null for a choice of the product that the operator may change. */
  legalSource: string | null
  article: string | null
  /** Whole numbers are working days unless the name says otherwise. */
  params: Readonly<Record<string, unknown>>
  note: string | null
  verified: boolean
}

/** The editions this version of the program brings; those of the table `rule_set` are what holds. */
export const broughtRules: readonly RuleSet[] = [
  rule('petition.forward', '2008-02-14', '20/2008/NĐ-CP', 'Điều 9', true, {
    forwardWorkingDays: 5,
  }),
  // Clocks of the petition system of the National Portal.
  rule('petition.clocks', '2022-06-23', '766/QĐ-TTg', null, true, {
    refuseWorkingDays: 2,
    askForMoreWorkingDays: 5,
    answerWorkingDays: 15,
    publishAfterAnswerWorkingDays: 2,
  }),
  rule(
    'procedure.posting',
    '2010-10-14',
    null,
    null,
    false,
    {
      postingWithinWorkingDays: 5,
    },
    'Nhiều tỉnh quy định; chưa tìm thấy điều khoản ở Trung ương',
  ),
  rule('procedure.entry', '2017-09-25', '63/2010/NĐ-CP', 'Điều 24', true, {
    provinceWorkingDays: 5,
    ministryWorkingDays: 10,
    shortenedWorkingDays: 2,
  }),
  rule(
    'one_stop.transfer',
    '2018-06-21',
    '61/2018/NĐ-CP',
    'Điều 18',
    true,
    {
      sameDayUntil: '15:00',
    },
    null,
    '2025-07-01',
  ),
  rule('one_stop.transfer', '2025-07-01', '118/2025/NĐ-CP', 'Điều 18', true, {
    sameDayUntil: '15:00',
  }),
  rule(
    'one_stop.supplement',
    '2018-06-21',
    '61/2018/NĐ-CP',
    'Điều 19 khoản 4',
    true,
    {
      noticeWorkingDays: 3,
    },
    null,
    '2025-07-01',
  ),
  rule('one_stop.supplement', '2025-07-01', '118/2025/NĐ-CP', 'Điều 19', false, {
    noticeWorkingDays: 3,
  }),
  rule(
    'one_stop.apology',
    '2018-06-21',
    '61/2018/NĐ-CP',
    'Điều 19 khoản 9',
    true,
    {
      daysBeforeExpiry: 1,
      reappointments: 1,
    },
    null,
    '2025-07-01',
  ),
  rule('one_stop.apology', '2025-07-01', '118/2025/NĐ-CP', 'Điều 19', false, {
    daysBeforeExpiry: 1,
    reappointments: 1,
  }),
  rule('portal.outage_notice', '2026-07-01', '224/2026/NĐ-CP', 'Điều 13', true, {
    noticeWorkingDays: 7,
  }),
  rule(
    'press.first_statement',
    '2026-11-20',
    '244/2026/NĐ-CP',
    null,
    true,
    {
      hours: 24,
    },
    'Ngày có hiệu lực của nghị định chưa rõ; lấy ngày kiểm tra 20/11/2026',
  ),
  rule(
    'account.password',
    '2021-01-01',
    null,
    null,
    false,
    { leastCharacters: 14, kindsOfCharacters: 3, administratorDays: null, idleDays: null },
    'Trước khi có TCVN 14423:2026: lựa chọn của hệ thống',
    '2026-07-01',
  ),
  rule(
    'account.password',
    '2026-07-01',
    'TCVN 14423:2026',
    null,
    true,
    { leastCharacters: 14, kindsOfCharacters: 4, administratorDays: 61, idleDays: 45 },
    'Không dùng xác thực thứ hai; mật khẩu quản trị đổi mỗi hai tháng, tài khoản bỏ 45 ngày thì khóa. Ngày áp dụng lấy theo Luật An ninh mạng',
  ),
  rule('document.release', '2020-03-05', '30/2020/NĐ-CP', 'Điều 18', true, {
    releaseWorkingDays: 1,
  }),
  rule(
    'report.due',
    '2019-03-12',
    '09/2019/NĐ-CP',
    'Điều 8, 12, 13',
    true,
    {
      ...defaultReportDue,
    },
    'Hạn cấp xã, cấp tỉnh là lựa chọn của hệ thống; tỉnh quyết định lại',
  ),
  rule('report.cutoff', '2019-03-12', '09/2019/NĐ-CP', 'Điều 12', true, { day: 14 }),
  rule('working_hours', '2021-01-01', null, null, false, { end: '17:00' }),
  rule(
    'plan.standing_check',
    '2021-01-01',
    null,
    null,
    false,
    {
      every: 'quarter',
    },
    'Việc "thường xuyên": mỗi quý một minh chứng, để có mốc đôn đốc; kế hoạch và từng việc đặt khác được',
  ),
  rule(
    'plan.reminders',
    '2021-01-01',
    null,
    null,
    false,
    {
      beforeWorkingDays: [5, 1],
      afterWorkingDays: [1, 5],
      headAfterWorkingDays: 3,
      superiorAfterWorkingDays: 10,
    },
    'Nhắc trước và sau hạn, báo thủ trưởng, báo cấp trên; lựa chọn của hệ thống',
  ),
  rule(
    'plan.freshness',
    '2021-01-01',
    null,
    null,
    false,
    {
      workingDays: 5,
    },
    'Việc "kịp thời": số ngày làm việc kể từ khi có văn bản hoặc thủ tục mới; lựa chọn của hệ thống',
  ),
  rule(
    'sms.hours',
    '2020-10-01',
    null,
    null,
    false,
    {
      fromHour: 7,
      toHour: 22,
    },
    'Giờ được nhắn tin hàng loạt theo Nghị định 91/2020/NĐ-CP; áp dụng cho mọi tin của cơ quan, kể cả tin không quảng cáo',
  ),
  rule('personal_data.breach', '2026-01-01', '91/2025/QH15', 'Điều 23', true, { hours: 72 }),
]

function rule(
  code: string,
  effectiveFrom: LocalDate,
  legalSource: string | null,
  article: string | null,
  verified: boolean,
  params: RuleSet['params'],
  note: string | null = null,
  effectiveTo: LocalDate | null = null,
): RuleSet {
  return { code, effectiveFrom, effectiveTo, legalSource, article, params, note, verified }
}
