/** The alphabet of short messages (GSM 03.38); anything else, every Vietnamese mark among it, makes the message Unicode. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** These take two places. */
const EXTENDED = '^{}\\[~]|€\f'

export interface SmsLength {
  /** Messages it is sent and paid as. */
  messages: number
  letters: number
  /** Letters left in the last message. */
  left: number
  /** With marks: 70 letters a message instead of 160. */
  isUnicode: boolean
}

export function smsLength(text: string): SmsLength {
  const letters = Array.from(text)
  const isUnicode = letters.some((one) => !BASIC.includes(one) && !EXTENDED.includes(one))
  const places = isUnicode
    ? text.length
    : letters.reduce((sum, one) => sum + (EXTENDED.includes(one) ? 2 : 1), 0)
  const [single, part] = isUnicode ? [70, 67] : [160, 153]
  const messages = places === 0 ? 0 : places <= single ? 1 : Math.ceil(places / part)
  const room = messages <= 1 ? single : messages * part
  return { messages, letters: letters.length, left: room - places, isUnicode }
}
