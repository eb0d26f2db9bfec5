import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { channelCode } from '../channel/channel-spec.ts'
import { storedFacts } from './check-facts.ts'
import { findingRules, type FindingCode } from './finding.ts'

const finding = z.object({
  code: z.enum(Object.keys(findingRules) as [FindingCode, ...FindingCode[]]),
  severity: z.enum(['blocks', 'warns']),
  place: z.object({
    field: z.enum([
      'title',
      'summary',
      'body',
      'cover',
      'byline',
      'facts',
      'channels',
      'attachments',
    ]),
    block: z.int().optional(),
    fact: z.string().optional(),
    channel: channelCode.optional(),
    quote: z.string().optional(),
  }),
  sentence: z.string(),
  mend: z.string(),
})

export const readinessOperations = {
  checkItem: {
    method: 'GET',
    path: '/items/:itemId/readiness',
    summary:
      'Những điều cần sửa trước khi phát hành, và dữ kiện để màn hình tự kiểm tra khi đang gõ',
    may: 'official',
    response: z.object({ findings: z.array(finding), facts: storedFacts }),
  },
} as const satisfies Record<string, Operation>
