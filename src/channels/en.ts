import type { Dictionary } from '../ui/translate.ts'
import { channelEnglish } from './en-channel.ts'
import { deliveryEnglish } from './en-delivery.ts'
import { loudspeakerEnglish } from './en-loudspeaker.ts'
import { printedEnglish } from './en-printed.ts'
import { occasionEnglish } from './en-occasion.ts'
import { mailingEnglish } from './en-mailing.ts'
import { mentionEnglish } from './en-mention.ts'
import { noticeEnglish } from './en-notice.ts'
import { pressEnglish } from './en-press.ts'

export const en: Dictionary = {
  ...channelEnglish,
  ...deliveryEnglish,
  ...loudspeakerEnglish,
  ...mailingEnglish,
  ...mentionEnglish,
  ...noticeEnglish,
  ...pressEnglish,
  ...occasionEnglish,
  ...printedEnglish,
}
