import { socialCard } from '../documents/index.ts'
import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { PublicFile } from '../platform/pages.ts'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'

export const CARD_NAME = 'the-chia-se.png'
export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630

/** `/{unit}/the-chia-se.png`: what messengers show of a page of the unit that has no picture of its own. */
export function socialCardFile(house: House): PublicFile {
  return {
    path: `/:unit/${CARD_NAME}`,
    mime: 'image/png',
    oneLanguage: true,
    render: async (input) => {
      const found = await openPublicUnit(house, input, CARD_NAME, async ({ head, tags }) => ({
        head,
        tags,
      }))
      if ('movedTo' in found) return found
      const { head, tags } = found
      const t = createTranslator([en], 'vi')
      const kicker = t('Truyền thông cải cách hành chính')
      const card = await socialCard({ kicker, title: head.name, foot: head.above })
      return { body: Buffer.from(card), tags }
    },
  }
}
