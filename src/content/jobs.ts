import { z } from 'zod'
import { scopeOf } from '../platform/database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { noticeSleepingColumns } from './column/notice-sleeping-columns.ts'
import { listTopPaths } from './column/column-queries.ts'
import { checkLinks } from './readiness/check-links.ts'
import { noticeComingParts } from './series/notice-coming-parts.ts'
import { sendAnswer } from './request/send-answer.ts'
import { remindOfRequests } from './request/remind-of-requests.ts'
import { tellRegisterAgain } from './item/tell-register-again.ts'
import { tellUnits } from './tell-units.ts'

/** Looks at the addresses a text leads to, some seconds after it was last saved. */
export const checkItemLinks = defineJob({
  name: 'content.check-links',
  payload: z.object({ path: z.string(), itemId: z.uuid() }),
  maxAttempts: 5,
  run: (house, payload, signal) => checkLinks(house, payload, { signal }),
})

/** Every morning at seven, before the office opens. */
export const tellOfSleepingColumns = defineJob({
  name: 'content.tell-of-sleeping-columns',
  payload: z.unknown(),
  every: '0 0 * * *',
  run: async (house) => {
    await noticeSleepingColumns(house, await house.database.read(scopeOf(), listTopPaths))
  },
})

/** Every morning, ten minutes later. */
const tellOfRequests = defineJob({
  name: 'content.tell-of-requests',
  payload: z.unknown(),
  every: '10 0 * * *',
  run: async (house) => {
    await remindOfRequests(house, await house.database.read(scopeOf(), listTopPaths))
  },
})

/** Every morning, five minutes after the columns. */
const tellOfComingParts = defineJob({
  name: 'content.tell-of-coming-parts',
  payload: z.unknown(),
  every: '5 0 * * *',
  run: async (house) => {
    await noticeComingParts(house, await house.database.read(scopeOf(), listTopPaths))
  },
})

export const contentJobs: readonly Job[] = [
  checkItemLinks,
  tellOfSleepingColumns,
  tellOfComingParts,
  tellOfRequests,
  sendAnswer,
  tellUnits,
  tellRegisterAgain,
]
