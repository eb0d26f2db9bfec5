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
    /\s(?:ban hành|xây dựng|triển khai|lập)\s+(?:bản\s+)?kế hoạch/giu,
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
  const place =
    /(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s+([\p{Lu} ']+)$/mu.exec(header)
  if (!place) return sentenceCase(header)
  const tier = (place[1] ?? '').toLowerCase()
  const name = (place[2] ?? '').trim().replace(/\s+/gu, ' ')
  const spelled = new RegExp(`${tier}\\s+(${name.split(' ').join('\\s+')})`, 'giu')
  const found = [...source.matchAll(spelled)]
    .map((match) => match[1] ?? '')
    .find((one) => /\p{Ll}/u.test(one))
  const written =
    found?.replace(/\s+/gu, ' ') ??
    name.toLowerCase().replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
  const office = sentenceCase(header.slice(0, place.index))
  const organ = header.slice(place.index + place[0].length)
  return `${organ ? `${sentenceCase(organ)} ` : ''}${office} ${tier} ${written}`.trim()
}

function sentenceCase(shouted: string): string {
  const words = folded(shouted)
    .replace('việt nam', 'Việt Nam')
    .replace('thường trực', 'Thường trực')
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/(?<=\s)ủy ban/gu, 'Ủy ban')
}

function canonical(name: string): string {
  return name
    .replace(/^(?:ủy|uỷ) ban nhân dân(?=\s|$)/iu, 'UBND')
    .replace(/^ubnd/iu, 'UBND')
    .replace(/\bmttq\b/iu, 'MTTQ')
    .trim()
}
