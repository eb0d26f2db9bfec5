import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { editableRules, ruleParams } from './rule-params.ts'

const ruleEdition = z.object({
  effectiveFrom: z.iso.date(),
  /** First day on which it no longer holds. */
  effectiveTo: z.iso.date().nullable(),
  legalSource: z.string().nullable(),
  article: z.string().nullable(),
  params: z.record(z.string(), z.unknown()),
  note: z.string().nullable(),
})

const listedRules = z.object({
  rules: z.array(
    z.object({
      code: z.enum(editableRules),
      /** Latest first: what will hold, what holds, what held. */
      editions: z.array(ruleEdition),
    }),
  ),
  /** Documents of law a rule may rest on. */
  sources: z.array(z.object({ code: z.string(), title: z.string() })),
  may: z.object({ edit: z.boolean() }),
})

export type RuleEdition = z.infer<typeof ruleEdition>
export type ListedRules = z.infer<typeof listedRules>

const day = z.iso.date('Hãy chọn một ngày.')

export const ruleOperations = defineContract({
  listRules: {
    method: 'GET',
    path: '/rules',
    summary: 'Các quy tắc của hệ thống: mức đã, đang và sẽ áp dụng, từ ngày nào, theo căn cứ nào',
    may: 'official',
    response: listedRules,
  },
  previewCutoff: {
    method: 'GET',
    path: '/report-cutoff-preview',
    summary: 'Thử một ngày chốt số liệu báo cáo khác: các kỳ sắp tới sẽ từ ngày nào đến ngày nào',
    may: 'official',
    query: z.object({
      day: z.coerce
        .number('Phải là một ngày trong tháng.')
        .pipe(ruleParams['report.cutoff'].shape.day),
      from: day,
    }),
    response: z.object({
      periods: z.array(z.object({ label: z.string(), fromOn: z.string(), toOn: z.string() })),
    }),
  },
  changeRule: {
    method: 'POST',
    path: '/rules/:rule',
    summary: 'Đặt mức mới của một quy tắc từ một ngày; mức trước đó giữ nguyên đến ngày ấy',
    may: 'official',
    body: z.object({
      effectiveFrom: day,
      params: z.record(z.string(), z.unknown()),
      legalSource: z.string().trim().max(60).nullable().default(null),
      article: z.string().trim().max(100).nullable().default(null),
      /** Why; needed where no document of law is named. */
      note: z.string().trim().max(500).default(''),
    }),
    response: listedRules,
  },
  removeRule: {
    method: 'DELETE',
    path: '/rules/:rule/:effectiveFrom',
    summary: 'Bỏ một mức chưa đến ngày áp dụng; mức trước đó tiếp tục',
    may: 'official',
    response: listedRules,
  },
})
