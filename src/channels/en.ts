import type { Dictionary } from '../ui/translate.ts'
import { channelEnglish } from './en-channel.ts'
import { deliveryEnglish } from './en-delivery.ts'

export const en: Dictionary = { ...channelEnglish, ...deliveryEnglish }
