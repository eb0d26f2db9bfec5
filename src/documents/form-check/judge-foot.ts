import { areCentred, finding, judgeLetters, quoted } from './judge-line.ts'
import { article, isCapitals, type Columns, type FormFinding, type PaperLine } from './paper.ts'

/** Recipients and signature (Annex I, Part I, II.7 and II.9). */
export function judgeFoot(foot: Columns | null, hasAddressees: boolean): FormFinding[] {
  if (foot === null)
    return [finding('recipients', article('II', 9, 'd'), 'trang cuối', 'Không thấy “Nơi nhận:”.')]
  const at = foot.left.findIndex((line) => line.text.startsWith('Nơi nhận'))
  const recorder = foot.left.slice(0, at)
  return [
    ...judgeRecipients(foot.left.slice(at), hasAddressees),
    ...judgeSignature(foot.right),
    ...(recorder.length === 0 ? judgeLevel(foot, at) : judgeSignature(recorder)),
  ]
}

function judgeRecipients(lines: readonly PaperLine[], hasAddressees: boolean): FormFinding[] {
  const of = article('II', 9, 'd')
  const [head, ...rest] = lines
  if (!head) return []
  const found = judgeLetters(head, '“Nơi nhận”', 'recipients', of, {
    sizePt: [12, 12],
    bold: true,
    italic: true,
  })
  if (head.text !== 'Nơi nhận:')
    found.push(
      finding('recipients', of, head, '“Nơi nhận:” phải ở một dòng riêng, sau có dấu hai chấm.'),
    )
  for (const line of rest)
    found.push(
      ...judgeLetters(line, 'Nơi nhận', 'recipients', of, {
        sizePt: [11, 11],
        bold: false,
        italic: false,
      }),
    )
  return [...found, ...judgeItems(itemsOf(rest), head, hasAddressees)]
}

function judgeItems(items: string[], head: PaperLine, hasAddressees: boolean): FormFinding[] {
  const of = article('II', 9, 'd')
  const found: FormFinding[] = []
  const wrong = items.find(
    (item, index) =>
      !item.startsWith('-') || !item.endsWith(index === items.length - 1 ? '.' : ';'),
  )
  if (wrong !== undefined)
    found.push(
      finding(
        'recipients',
        of,
        head,
        `Nơi nhận “${wrong.slice(0, 60)}” phải có gạch đầu dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm.`,
      ),
    )
  if (!/^-\s*Lưu: VT\b/u.test(items.at(-1) ?? ''))
    found.push(
      finding(
        'archive',
        of,
        head,
        'Dòng cuối của nơi nhận phải như “- Lưu: VT, VP.”: “Lưu”, dấu hai chấm, “VT”, dấu phẩy, đơn vị soạn thảo.',
      ),
    )
  if (hasAddressees && !/^-\s*Như trên/u.test(items[0] ?? ''))
    found.push(
      finding(
        'recipients',
        article('II', 9, 'b'),
        head,
        'Văn bản có “Kính gửi” thì dòng đầu của nơi nhận phải là “- Như trên;”.',
      ),
    )
  return found
}

/** An item may go on over several lines. */
function itemsOf(lines: readonly PaperLine[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    const last = items.at(-1)
    if (last !== undefined && !last.endsWith(';') && !line.text.startsWith('-'))
      items[items.length - 1] = `${last} ${line.text}`
    else items.push(line.text)
  }
  return items
}

function judgeSignature(lines: readonly PaperLine[]): FormFinding[] {
  const of = article('II', 7, 'đ')
  const [first] = lines
  if (!first)
    return [finding('signature', of, 'trang cuối', 'Không thấy quyền hạn, chức vụ của người ký.')]
  const found = lines.flatMap((line) =>
    judgeLetters(line, 'Quyền hạn, chức vụ, họ tên người ký', 'signature', of, {
      sizePt: [13, 14],
      bold: true,
      italic: false,
    }),
  )
  const posts = lines.filter((line) => isCapitals(line.text))
  const names = lines.filter((line) => !isCapitals(line.text))
  if (!isCapitals(first.text))
    found.push(
      finding('signature', of, first, `Quyền hạn, chức vụ phải viết in hoa: ${quoted(first)}.`),
    )
  for (const line of posts)
    if (/^(?:TM|KT|TL|TUQ|Q)(?=[^\p{L}.])/u.test(line.text))
      found.push(
        finding(
          'signature',
          article('II', 7, 'b'),
          line,
          `Sau chữ viết tắt quyền hạn phải có dấu chấm: ${quoted(line)}.`,
        ),
      )
  if (names.length === 0)
    found.push(finding('signer', article('II', 7, 'c'), first, 'Chưa có họ và tên người ký.'))
  const titled = names.find((line) =>
    /^(?:GS|PGS|TSKH|TS|ThS|BS|CN|KS|LS|NGƯT|NGND)\b\.?/u.test(line.text),
  )
  if (titled)
    found.push(
      finding(
        'signer',
        article('II', 7, 'c'),
        titled,
        `Trước họ tên người ký không ghi học hàm, học vị: ${quoted(titled)}.`,
      ),
    )
  if (!areCentred(lines))
    found.push(
      finding('signature', of, first, 'Họ tên người ký phải canh giữa dưới quyền hạn, chức vụ.'),
    )
  return found
}

function judgeLevel({ left, right }: Columns, at: number): FormFinding[] {
  const [recipients, signature] = [left[at], right[0]]
  if (!recipients || !signature || recipients.level === null || signature.level === null) return []
  if (Math.abs(recipients.level - signature.level) <= 4) return []
  return [
    finding(
      'recipients',
      article('II', 9, 'd'),
      recipients,
      '“Nơi nhận” phải ngang hàng với dòng quyền hạn, chức vụ của người ký.',
    ),
  ]
}
