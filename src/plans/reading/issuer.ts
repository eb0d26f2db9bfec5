import { folded } from './lines.ts'

/**
 * The issuing body's name: from the sentence that resolves ("… ban hành Kế hoạch"), else from the
 * printed header, with the place taken from the title when the text only says "UBND huyện".
 */
export function readIssuer(
  header: string | null,
  preamble: string,
  title: string | null,
  source: string,
): string | null {
  const subject = resolvingSubject(preamble)
  if (subject && placed.test(subject)) return canonical(subject)
  if (header) return canonical(inOrdinaryCase(header, source))
  if (!subject) return null
  const tier = /(?:^|\s)(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)$/u.exec(
    subject,
  )?.[1]
  const place = tier
    ? new RegExp(`${tier}\\s+(\\p{Lu}[\\p{L}']*(?:\\s\\p{Lu}[\\p{L}']*)*)`, 'u').exec(
        title ?? '',
      )?.[1]
    : undefined
  return canonical(place ? `${subject} ${place}` : subject)
}

const placed = /(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+\p{Lu}/u

function resolvingSubject(preamble: string): string | null {
  const text = preamble.replace(/\s+/gu, ' ')
  for (const match of text.matchAll(
    /\s(?:ban hành|xây dựng|triển khai|lập)\s+(?:bản\s+)?(?:kế hoạch|chương trình|hướng dẫn)/giu,
  )) {
    const before = text.slice(0, match.index)
    const start = Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('; '),
      before.lastIndexOf(', '),
    )
    const subject = before
      .slice(start < 0 ? 0 : start + 2)
      .replace(/^(?:nay|-)\s*,?\s*/iu, '')
      .trim()
    if (
      /^(?:ủy ban|uỷ ban|ubnd|ban |phòng |sở |văn phòng|trung tâm|đảng ủy|công an|hội )/iu.test(
        subject,
      ) &&
      subject.length < 120
    )
      return subject
  }
  return null
}

/** "XÃ NGUYÊN GIÁP" as the running text spells it, else with capitals at each word of the name. */
function inOrdinaryCase(header: string, source: string): string {
  const last = [...header.matchAll(placeInHeader)].at(-1)
  if (!last) {
    const lines = header.split('\n')
    const organ = lines.findLastIndex((line, at) => at > 0 && organPattern.test(line))
    const own = lines.slice(Math.max(0, organ)).join(' ')
    const bare = /^(?:VĂN PHÒNG|THANH TRA|BAN GIÁM ĐỐC)$/u.test(own)
    return ordinary(bare ? [own, ...lines.slice(0, organ)].join(' ') : own, source)
  }
  const tier = (last[1] ?? '').toLowerCase()
  const name = (last[2] ?? '').trim().replace(/\s+/gu, ' ')
  const written = spelledIn(source, `${tier} ${name}`)?.replace(
    /^\S+(?:\s(?:trấn|xã|phố|khu))?\s/u,
    '',
  )
  const place = `${tier} ${written ?? capitalised(name)}`
  const before = header.slice(0, last.index).trim()
  const former = [...before.matchAll(placeInHeader)].at(-1)
  const above = (former ? before.slice(former.index + former[0].length) : before).trim()
  const own = above.split('\n').findLastIndex((line) => /^CÔNG AN$|^BỘ CHỈ HUY/u.test(line))
  const office = own > 0 ? above.split('\n').slice(own).join(' ') : above
  const organ = header.slice(last.index + last[0].length).trim()
  if (organ === '') return `${ordinary(office, source)} ${place}`.trim()
  // "UBND TỈNH A / SỞ NỘI VỤ": the first line only says whose department it is.
  const superior = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)$/u.test(office.replace(/\s+/gu, ' '))
  return superior
    ? `${ordinary(organ, source)} ${place}`
    : `${ordinary(organ, source)} ${ordinary(office, source)} ${place}`.replace(/\s+/gu, ' ')
}

/** Under its superior's name an organ begins its own. */
const organPattern =
  /^(?:PHÒNG|BAN|VĂN PHÒNG|TRUNG TÂM|CHI CỤC|SỞ|CỤC|HỘI|ĐOÀN|TRƯỜNG|THANH TRA|ĐẢNG ỦY|TRẠM|ĐÀI|BỘ PHẬN|TỔ)(?:\s|$)/u

const placeInHeader =
  /(?<!\p{L})(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s+([\p{Lu} '\d]+)$/gmu

function ordinary(shouted: string, source: string): string {
  const text = shouted.replace(/\s+/gu, ' ').trim()
  const whole = spelledIn(source, text)
  if (whole) return whole
  // Names inside the name may stand in the text: "CÔNG TY ĐIỆN LỰC …" and "Điện lực …".
  const words = sentenceCase(text).split(' ')
  for (let at = 1; at < words.length - 1; at++) {
    for (let length = Math.min(5, words.length - at); length > 1; length--) {
      const spelled = spelledIn(source, words.slice(at, at + length).join(' '))
      if (!spelled) continue
      words.splice(at, length, ...spelled.split(' '))
      at += length - 1
      break
    }
  }
  return words.join(' ')
}

/** The same words elsewhere in the text in ordinary letters. */
function spelledIn(source: string, shouted: string): string | null {
  const words = shouted
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word.replace(/[^\p{L}\d]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`),
    )
  if (words.length < 2 || words.length > 14) return null
  const found = [
    ...source.matchAll(new RegExp(`(?<!\\p{L})${words.join('\\s+')}(?!\\p{L})`, 'giu')),
  ]
    .map((match) => match[0].replace(/\s+/gu, ' '))
    .find(
      (one) =>
        /\p{Ll}/u.test(one) &&
        (one.match(/\p{Lu}\p{Ll}/gu)?.length ?? 0) > 0 &&
        /\s\p{Lu}/u.test(one),
    )
  return found ? found.charAt(0).toUpperCase() + found.slice(1) : null
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Without vowels a word in capitals is an abbreviation: UBND, MTTQ. */
function sentenceCase(shouted: string): string {
  const words = shouted
    .replace(/\s+/gu, ' ')
    .split(' ')
    .map((word) =>
      /[AĂÂEÊIOÔƠUƯYÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]/u.test(
        word.replace('UBND', ''),
      )
        ? folded(word)
        : word,
    )
    .join(' ')
    .replace('việt nam', 'Việt Nam')
    .replace('hồ chí minh', 'Hồ Chí Minh')
    .replace('thường trực', 'Thường trực')
    .replace(
      /^((?:ban thường trực|sở|phòng|chi cục|cục|bộ|ban)\s)(\p{Ll})/u,
      (_, head: string, letter: string) => head + letter.toUpperCase(),
    )
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(
    /(?<=\s)(?:ủy|uỷ) ban/gu,
    'Ủy ban',
  )
}

function canonical(name: string): string {
  return name
    .replace(/^(?:ủy|uỷ) ban nhân dân(?=\s|$)/iu, 'UBND')
    .replace(/^ubnd/iu, 'UBND')
    .replace(/\bmttq\b/iu, 'MTTQ')
    .trim()
}
