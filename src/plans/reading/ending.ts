import type { PlanDraft, Span } from '../plan-draft.ts'
import { isShouted } from './blocks.ts'
import { isPersonName } from './person-name.ts'
import { columnsOf, type Line, startsLower } from './lines.ts'
import { authorityPattern, postPattern, recipientsPattern } from './regions.ts'

interface Ending {
  recipients: PlanDraft['recipients']
  archive: string | null
  signature: PlanDraft['signature']
  unplaced: string[]
  where: [field: string, at: Span, sure: number][]
}

/** "Nơi nhận" and the signature, one after the other or printed side by side. */
export function readEnding(lines: readonly Line[]): Ending {
  const ending: Ending = {
    recipients: [],
    archive: null,
    signature: { authority: [], position: null, name: null },
    unplaced: [],
    where: [],
  }
  const spans: Span[] = []
  let last: Line | null = null
  let inRecipients = false
  for (const line of lines.flatMap(columnsOf).flatMap(partedFromSigning)) {
    const at = { start: line.start, end: line.end }
    if (mottoPattern.test(line.text)) ending.where.push([`ending.motto.${line.start}`, at, 0.8])
    else if (recipientsPattern.test(line.text)) {
      inRecipients = true
      ending.where.push([`recipients.label.${spans.length}`, at, 1])
      const rest = line.text.replace(recipientsPattern, '').trim()
      if (rest) addRecipient(ending, rest, at, spans)
    } else if (readSigning(ending, line, at)) continue
    else if (
      /^[-–+•]?\s*lưu(?:\s*:|\s+VT|\s+trữ|\s)/iu.test(line.text) &&
      ending.archive === null
    ) {
      ending.archive = trimmed(line.text.replace(/^[-–+•]?\s*lưu\s*:?\s*/iu, ''))
      ending.where.push(['archive', at, 1])
    } else if (inRecipients && /^[-–+•]\s*\S/u.test(line.text)) {
      addRecipient(ending, line.text.replace(/^[-–+•]\s*/u, ''), at, spans)
    } else if (inRecipients && ending.archive === null && continuesItem(last, line, ending)) {
      extendRecipient(
        ending,
        last?.text.endsWith(',') ? `, ${line.text}` : ` ${line.text}`,
        at,
        spans,
      )
    } else if (inRecipients && ending.archive === null && ending.signature.authority.length === 0) {
      addRecipient(ending, line.text, at, spans)
    } else ending.unplaced.push(line.raw.trim())
    last = line
  }
  for (const [index, at] of spans.entries()) ending.where.push([`recipients.${index}`, at, 0.95])
  return ending
}

/** Two columns run into one: "- Sở Tư pháp;  KT. CHỦ TỊCH" is a recipient and a line of the signing. */
function partedFromSigning(line: Line): Line[] {
  const match =
    /^(.*?[;:.,])\s+((?:(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|BÍ THƯ)(?:\s|$))[\p{Lu}\s.,]*)$/u.exec(
      line.raw.trimEnd(),
    )
  const [, left, right] = match ?? []
  if (!left || !right || authorityPattern.test(line.text)) return [line]
  const at = line.start + line.raw.lastIndexOf(right)
  const piece = (text: string, start: number): Line => ({
    start,
    end: start + text.length,
    raw: text,
    text: text.replace(/\s+/gu, ' ').trim(),
    blanksBefore: line.blanksBefore,
  })
  return [piece(left, line.start), piece(right, at)]
}

const mottoPattern = /^C[ỘO]NG H[ÒO][AÀ] X[ÃA] H[ỘO]I|^[ĐD]ộc lập\s*[-–]\s*Tự do/iu

function readSigning(ending: Ending, line: Line, at: Span): boolean {
  const { signature } = ending
  if (authorityPattern.test(line.text)) {
    const codes = [
      ...line.text.matchAll(
        /(?:^|\s)(TM|KT|TL|TUQ|Q|T\s*[/.]\s*M|K\s*[/.]\s*T|T\s*[/.]\s*L)(?:\s*\.\s*|(?<=[/.]\s*[MTL])\s+)(?=\p{Lu})/gu,
      ),
    ]
    for (const code of codes) signature.authority.push((code[1] ?? '').replace(/[\s/.]/gu, ''))
    const rest = line.text.slice((codes.at(-1)?.index ?? 0) + (codes.at(-1)?.[0].length ?? 0))
    const position =
      /(?:^|\s)(PHÓ\s+CHỦ TỊCH(?:\s+\p{Lu}+)*|(?<=\p{Lu}\s)CHỦ TỊCH(?!\s+(?:UBND|ỦY BAN)))$/u.exec(
        rest,
      )
    if (position?.[1] && rest !== position[1]) signature.position = position[1]
    ending.where.push([`signature.${signature.authority.length - 1}`, at, 1])
    return true
  }
  const seen = signature.authority.length > 0 || signature.position !== null
  const title =
    /^(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH [\p{Lu} ]+|TRƯỞNG [\p{Lu} ]+|PHÓ [\p{Lu} ]+)(?:$|\s|,)/u
  if (
    isShouted(line.text) &&
    (title.test(line.text) || postPattern.test(line.text) || seen) &&
    !/^[-–]/u.test(line.text)
  ) {
    if (title.test(line.text) || postPattern.test(line.text)) {
      // The last of several posts is the signer's own.
      const former = ending.where.find(([field]) => field === 'signature.position')
      if (former) former[0] = `signature.line.${former[1].start}`
      signature.position = line.text
      ending.where.push(['signature.position', at, 1])
    } else ending.where.push([`signature.line.${at.start}`, at, 0.7])
    return true
  }
  if (seen && signature.name === null && isPersonName(line.text)) {
    signature.name = line.text
    ending.where.push(['signature.name', at, 0.95])
    return true
  }
  return false
}

function addRecipient(ending: Ending, text: string, at: Span, spans: Span[]): void {
  const name = trimmed(text)
  if (name === '') return
  ending.recipients.push({ text: name, forReport: reports(name) })
  spans.push({ ...at })
}

function extendRecipient(ending: Ending, text: string, at: Span, spans: Span[]): void {
  const item = ending.recipients.at(-1)
  const span = spans.at(-1)
  if (!item || !span) return
  item.text = trimmed(`${item.text}${text}`)
  item.forReport = reports(item.text)
  span.end = at.end
}

function continuesItem(last: Line | null, line: Line, ending: Ending): boolean {
  if (!last || ending.recipients.length === 0) return false
  return startsLower(line.text) || /[,–-]$/u.test(last.text)
}

function reports(text: string): boolean {
  return /\(\s*(?:để\s+)?(?:b\s*\/\s*c|bc|báo\s+cáo)/iu.test(text)
}

function trimmed(text: string): string {
  return text.replace(/[\s;.,]+$/u, '').trim()
}
