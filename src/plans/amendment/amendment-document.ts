import {
  dash,
  documentKind,
  documentSymbol,
  heading,
  officialDocument,
  paragraph,
  pointLetter,
  romanNumeral,
  type Block,
  type OfficialDocument,
} from '../../documents/index.ts'
import { shortDate } from '../../ui/format.ts'
import { lowerFirst } from '../plan/plan-document-items.ts'
import {
  basisLine,
  type PlanLetterhead,
  type PlanPaper,
  signatureOf,
} from '../plan/plan-document.ts'
import type { Amended } from './amendment.ts'
import type { AmendmentView } from './amendment-contract.ts'

/** What the paper of an amendment says, and of which plan. */
export interface AmendmentPaper extends Pick<
  AmendmentView,
  'number' | 'symbol' | 'issuedOn' | 'reason' | 'changeList' | 'budget'
> {
  plan: Pick<
    PlanPaper,
    'number' | 'symbol' | 'title' | 'issuedOn' | 'outline' | 'signerPosition' | 'signerName'
  >
  place: string | null
}

/**
 * The amending document in the form of Decree 30/2020: a decision where its symbol says so ("QĐ-UBND"), else a plan. What
 * it leaves alone goes on as it was; what it changes stands before and after.
 */
export function amendmentDocument(paper: AmendmentPaper, head: PlanLetterhead): OfficialDocument {
  const isDecision = /^QĐ(?:-|$)/iu.test(paper.symbol ?? '')
  const kind = documentKind(isDecision ? 'QĐ' : 'KH')
  const what = `sửa đổi, bổ sung ${amendedPlan(paper, head)}`
  const parts = partsOf(paper)
  return officialDocument({
    issuer: head.issuer,
    superior: head.superior,
    number: paper.number,
    symbol: paper.symbol ?? documentSymbol(kind, head.symbol),
    place: paper.place ?? head.place,
    date: paper.issuedOn,
    kind,
    subject: `${isDecision ? 'Về việc sửa đổi' : 'Sửa đổi'}${what.slice('sửa đổi'.length)}`,
    authority: isDecision ? head.issuer : null,
    bases: paper.plan.outline.bases.map(({ text }) => basisLine(text)).filter(isLaw),
    body: isDecision
      ? articles(paper, parts)
      : [paragraph(`${head.issuer} ban hành Kế hoạch ${what} như sau:`), ...sections(paper, parts)],
    signature: signatureOf(paper.plan, head),
    recipients: paper.plan.outline.recipients.map(({ text }) => text),
    archive: paper.plan.outline.archive,
  })
}

interface Part {
  title: string
  blocks: Block[]
}

function partsOf({ changeList, budget }: AmendmentPaper): Part[] {
  const acts = [
    ['edit', 'Sửa đổi các nhiệm vụ'],
    ['add', 'Bổ sung các nhiệm vụ'],
    ['withdraw', 'Bãi bỏ các nhiệm vụ'],
  ] as const
  const parts = acts.flatMap(([act, title]) => {
    const changes = changeList.filter((change) => change.act === act)
    return changes.length === 0 ? [] : [{ title, blocks: changes.flatMap(blocksOf) }]
  })
  if (budget === null) return parts
  return [...parts, { title: 'Điều chỉnh dự toán kinh phí', blocks: budgetBlocks(budget) }]
}

function blocksOf(change: AmendmentView['changeList'][number], index: number): Block[] {
  const group = change.groupTitle === null ? '' : ` (mục “${bare(change.groupTitle)}”)`
  const number = change.label === null ? '' : ` số ${bare(change.label)}`
  const named = `${pointLetter(index + 1)}) Nhiệm vụ${number}${group}: “${bare(change.content)}”`
  const told =
    change.act === 'add' ? change.fields.filter(({ field }) => field !== 'content') : change.fields
  if (change.act === 'withdraw' || told.length === 0) return [paragraph(`${named}.`)]
  return [paragraph(`${named}:`), ...told.map((one) => dash(fieldSentence(one)))]
}

const NAMES: Record<Amended, string> = {
  content: 'Nội dung',
  leads: 'Cơ quan thực hiện',
  coordinating: 'Cơ quan phối hợp',
  timing: 'Thời gian thực hiện',
  outputs: 'Sản phẩm, kết quả',
}

function fieldSentence({
  field,
  before,
  after,
}: AmendmentView['changeList'][number]['fields'][number]): string {
  const name = NAMES[field]
  if (before === null) return `${name}: ${bare(after ?? '')}.`
  if (before === '') return `${name}: bổ sung “${bare(after ?? '')}”.`
  if (after === null || after === '') return `${name}: bỏ “${bare(before)}”.`
  return `${name}: thay “${bare(before)}” bằng “${bare(after)}”.`
}

function budgetBlocks(budget: NonNullable<AmendmentView['budget']>): Block[] {
  const { items, totals, difference } = budget
  const said = items.map(({ before, after }) => {
    if (before === null) return `Bổ sung: ${bare(after ?? '')}.`
    if (after === null) return `Bỏ: ${bare(before)}.`
    return `Thay “${bare(before)}” bằng “${bare(after)}”.`
  })
  const way = difference < 0 ? 'giảm' : 'tăng'
  const by =
    difference === 0
      ? 'Tổng dự toán không thay đổi'
      : `Tổng dự toán ${way} ${dong(Math.abs(difference))} đồng`
  const sum =
    totals === null ? '' : `, từ ${dong(totals.before)} đồng thành ${dong(totals.after)} đồng`
  return [...said.map((one) => dash(one)), paragraph(`${by}${difference === 0 ? '' : sum}.`)]
}

function sections(paper: AmendmentPaper, parts: readonly Part[]): Block[] {
  return [
    heading(1, `${romanNumeral(1)}.`, 'Lý do sửa đổi, bổ sung'),
    ...reasonOf(paper),
    heading(1, `${romanNumeral(2)}.`, 'Nội dung sửa đổi, bổ sung'),
    ...parts.flatMap(({ title, blocks }, index) => [heading(2, `${index + 1}.`, title), ...blocks]),
    heading(1, `${romanNumeral(3)}.`, 'Tổ chức thực hiện'),
    paragraph(unchanged(paper)),
    paragraph(
      'Các cơ quan, đơn vị có liên quan căn cứ các nội dung trên rà soát kế hoạch của mình và tổ chức thực hiện.',
    ),
  ]
}

function article(n: number, title: string): Block {
  return paragraph({ text: `Điều ${n}. `, bold: true, italic: false }, title)
}

function articles(paper: AmendmentPaper, parts: readonly Part[]): Block[] {
  return [
    ...reasonOf(paper),
    {
      kind: 'paragraph',
      align: 'center',
      runs: [{ text: 'QUYẾT ĐỊNH:', bold: true, italic: false }],
    },
    ...parts.flatMap(({ title, blocks }, index) => [article(index + 1, `${title}:`), ...blocks]),
    article(parts.length + 1, `Quyết định này có hiệu lực kể từ ngày ký. ${unchanged(paper)}`),
    article(
      parts.length + 2,
      'Các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ]
}

function reasonOf({ reason }: AmendmentPaper): Block[] {
  return reason
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(/[.!?:;]$/u.test(line) ? line : `${line}.`))
}

function unchanged(paper: AmendmentPaper): string {
  return `Các nội dung khác của Kế hoạch${numberOf(paper)} không thay đổi và tiếp tục được thực hiện.`
}

/** In full, as it is cited for the first time (Decree 30/2020, Annex I, II.6.b). */
function amendedPlan(paper: AmendmentPaper, head: PlanLetterhead): string {
  const { issuedOn, title } = paper.plan
  const day = issuedOn === null ? '' : ` ngày ${shortDate(issuedOn)}`
  return `Kế hoạch${numberOf(paper)}${day} của ${head.issuer} về ${lowerFirst(title)}`
}

function numberOf({ plan: { number, symbol } }: AmendmentPaper): string {
  return number === null ? '' : ` số ${String(number).padStart(2, '0')}/${symbol ?? ''}`
}

/** What is carried out is named in the text; what gives the power to act stands above it. */
function isLaw(basis: string): boolean {
  return /^căn cứ\s/iu.test(basis)
}

function bare(text: string): string {
  return text.trim().replace(/[\s.;,:]+$/u, '')
}

function dong(value: number): string {
  return value.toLocaleString('vi-VN')
}
