import { channelRefusals } from './channels/index.ts'
import { contentRefusals } from './content/index.ts'
import { fileRefusals } from './files/index.ts'
import { identityRefusals } from './identity/index.ts'
import { lawRefusals } from './law/index.ts'
import { organizationRefusals } from './organization/index.ts'
import { dueRefusals, fixedDateRefusals, planRefusals } from './plans/index.ts'
import { portalRefusals } from './portal/index.ts'
import { reportingRefusals } from './reporting/index.ts'
import { workRefusals } from './work/index.ts'

/** The English of every module's refusals. */
export const refusals = [
  lawRefusals,
  organizationRefusals,
  identityRefusals,
  fileRefusals,
  workRefusals,
  planRefusals,
  dueRefusals,
  fixedDateRefusals,
  contentRefusals,
  channelRefusals,
  reportingRefusals,
  portalRefusals,
]
