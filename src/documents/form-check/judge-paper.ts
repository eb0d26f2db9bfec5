import { judgeAppendix, judgeMention } from './judge-appendix.ts'
import { judgeBody } from './judge-body.ts'
import { judgeFoot } from './judge-foot.ts'
import { judgeHead } from './judge-head.ts'
import { finding } from './judge-line.ts'
import { judgePages } from './judge-pages.ts'
import { judgeTitle } from './judge-title.ts'
import { article, type FormFinding, type Paper, type PaperBlock } from './paper.ts'
import { textParts } from './text-parts.ts'

/** Everything in which a paper is not in the form of Decree 30/2020, in the order of the paper. */
export function judgePaper(paper: Paper): FormFinding[] {
  const [main, ...appendices] = paper.parts
  if (!main) return []
  const text = textParts(main)
  return [
    ...judgePages(paper),
    ...judgeHead(main.head, text.kind === 'BB'),
    ...judgeTitle(main, text),
    ...judgeBody(text.body),
    ...judgeClosing(text.body),
    ...judgeFoot(main.foot, text.addressees.length > 0),
    ...(appendices.length > 0 ? judgeMention(main) : []),
    ...appendices.flatMap((part, index) => judgeAppendix(part, index + 1, appendices.length)),
  ]
}

/** The models of Annex III end with "./.". */
function judgeClosing(body: readonly PaperBlock[]): FormFinding[] {
  const last = body.at(-1)
  if (last?.kind === 'line' && last.text.endsWith('/.')) return []
  return [
    finding(
      'closing',
      article('II', 6),
      last?.page ?? 'trang 1',
      'Nội dung phải kết thúc bằng “./.” (mẫu tại Phụ lục III).',
    ),
  ]
}
