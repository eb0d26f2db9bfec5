import { channelJobs, mentionChanged } from './channels/index.ts'
import { contentJobs, itemApproved, meritChanged } from './content/index.ts'
import { identityJobs, moveGrantsJob } from './identity/index.ts'
import { organizationJobs, unitsChanged } from './organization/index.ts'
import { ruleChanged, workingDaysChanged } from './law/index.ts'
import { fileJobs } from './files/index.ts'
import type { Job } from './platform/jobs.ts'
import { fanOut } from './platform/jobs.ts'
import { housekeeping } from './platform/housekeeping.ts'
import {
  activityChanged,
  moveOpenDues,
  planAmended,
  planIssued,
  planJobs,
  tellOfEndedJob,
} from './plans/index.ts'
import {
  followCutoff,
  noticeLateFigures,
  noticeLateMentions,
  noticeLateMerits,
  readDuties,
  reportingJobs,
} from './reporting/index.ts'

/** Every job of the house, and who reacts to what happened below. */
export const jobs: readonly Job[] = [
  ...housekeeping,
  ...organizationJobs,
  ...identityJobs,
  ...fileJobs,
  ...planJobs,
  ...contentJobs,
  ...channelJobs,
  ...reportingJobs,
  fanOut(workingDaysChanged, [moveOpenDues]),
  fanOut(ruleChanged, [followCutoff]),
  fanOut(unitsChanged, [moveGrantsJob, tellOfEndedJob]),
  fanOut(activityChanged, [noticeLateFigures]),
  fanOut(mentionChanged, [noticeLateMentions]),
  fanOut(meritChanged, [noticeLateMerits]),
  fanOut(planIssued, [readDuties]),
  fanOut(planAmended, []),
  fanOut(itemApproved, []),
]
