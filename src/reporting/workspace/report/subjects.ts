import type { Subject } from '../../report/report.ts'

/** What a report is about, to be translated where it is shown. */
export const SUBJECT_WORDS = {
  communication: 'Truyền thông cải cách hành chính',
  reform: 'Cải cách hành chính',
  procedure_control: 'Kiểm soát thủ tục hành chính',
} as const satisfies Record<Subject, string>
