import { defineContract } from '../platform/contract.ts'
import { channelOperations } from './channel/channel-contract.ts'
import { loudspeakerOperations } from './loudspeaker/loudspeaker-contract.ts'
import { mailingOperations } from './mailing/mailing-contract.ts'
import { subscriberOperations } from './subscriber/subscriber-contract.ts'
import { deliveryOperations } from './delivery/delivery-contract.ts'
import { mentionOperations } from './mention/mention-contract.ts'
import { noticeOperations } from './notice/notice-contract.ts'
import { pressOperations } from './press/press-contract.ts'
import { occasionOperations } from './occasion/occasion-contract.ts'
import { printedOperations } from './printed/printed-contract.ts'
import { outputOperations } from './output/output-contract.ts'
import { sampleOperations } from './delivery/sample-contract.ts'

export const channelsContract = defineContract({
  ...channelOperations,
  ...deliveryOperations,
  ...sampleOperations,
  ...pressOperations,
  ...noticeOperations,
  ...mentionOperations,
  ...outputOperations,
  ...loudspeakerOperations,
  ...mailingOperations,
  ...subscriberOperations,
  ...occasionOperations,
  ...printedOperations,
})
