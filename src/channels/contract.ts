import { defineContract } from '../platform/contract.ts'
import { channelOperations } from './channel/channel-contract.ts'
import { deliveryOperations } from './delivery/delivery-contract.ts'

export const channelsContract = defineContract({ ...channelOperations, ...deliveryOperations })
