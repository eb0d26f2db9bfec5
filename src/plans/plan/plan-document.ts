import {
  documentKind,
  documentKinds,
  officialDocument,
  paragraph,
  type Block,
  type DocumentKindCode,
  type OfficialDocument,
} from '../../documents/index.ts'
import type { PaperBudgetLine } from '../budget/budget.ts'
import { appendixOf } from './plan-document-appendix.ts'
import { budgetAppendixOf, withEstimateSaid } from './plan-document-budget.ts'
import { lowerFirst } from './plan-document-items.ts'
import { sectionsOf } from './plan-document-sections.ts'
import type { LineView } from './line-contract.ts'
import type { Outline } from './plan-contract.ts'

/** A line as the paper says it. */
export type PaperLine = Pick<
  LineView,
  'origin' | 'groupTitle' | 'label' | 'content' | 'leads' | 'coordinating' | 'outputs' | 'timing'
>

/** What the paper of a plan says. */
export interface PlanPaper {
  kindCode: string
  number: number | null
  symbol: string | null
  title: string
  year: number
  /** ISO local date. */
  issuedOn: string | null
  place: string | null
  signerPosition: string | null
  signerName: string | null
  outline: Outline
  lines: readonly PaperLine[]
  /** The estimate; empty when the plan has none. */
  budgetLines: readonly PaperBudgetLine[]
}

/** What is known of the issuing unit where the plan says nothing. */
export interface PlanLetterhead {
  /** In full: "Ủy ban nhân dân xã Nguyên Giáp". */
  issuer: string
  /** Null for a People's Committee (Decree 30/2020, Annex I, II.2.a). */
  superior: string | null
  /** "UBND", without the kind of document. */
  symbol: string
  place: string
  /** The post of the unit's head: "Chủ tịch". */
  headTitle: string
}

/** The plan as an official document in the form of Decree 30/2020: every part of the outline, every line. */
export function planDocument(plan: PlanPaper, head: PlanLetterhead): OfficialDocument {
  const kind = kindOf(plan.kindCode)
  const { outline } = plan
  const tasks = appendixOf(plan)
  return officialDocument({
    issuer: head.issuer,
    superior: head.superior,
    number: plan.number,
    symbol: plan.symbol ?? symbolOf(kind.code, head.symbol),
    place: plan.place ?? head.place,
    date: plan.issuedOn,
    kind,
    subject: plan.title,
    bases: outline.bases.map((base) => basisLine(base.text)),
    body: [
      ...opening(plan, head, kind.name),
      ...sectionsOf(withEstimateSaid(plan, tasks.length)),
      paragraph(closing(plan, kind.name)),
    ],
    signature: signatureOf(plan, head),
    recipients: outline.recipients.map(recipientLine),
    archive: outline.archive,
    appendices: [...tasks, ...budgetAppendixOf(plan)],
  })
}

/** Says on its title and its last page that nobody has issued it. */
export function asDraftPlan(document: OfficialDocument): OfficialDocument {
  const name = document.kind.name === null ? null : `Dự thảo ${lowerFirst(document.kind.name)}`
  return {
    ...document,
    kind: { ...document.kind, name },
    seal: { note: 'DỰ THẢO, chưa được ban hành.', contentHash: '' },
  }
}

function kindOf(code: string) {
  const known = code === 'CV' || Object.hasOwn(documentKinds, code)
  return documentKind(known ? (code as DocumentKindCode | 'CV') : 'KH')
}

function symbolOf(code: string, unitSymbol: string): string {
  return code === 'CV' ? unitSymbol : `${code}-${unitSymbol}`
}

/** A law is a basis ("Căn cứ"); a superior's plan, directive or wish is carried out ("Thực hiện"). */
export function basisLine(text: string): string {
  if (/^(?:căn cứ|thực hiện|theo)\s/iu.test(text)) return text
  const isCarriedOut =
    /^(?:kế hoạch|chỉ thị|công văn|công điện|chương trình|hướng dẫn|kết luận|thông báo|văn bản|báo cáo|đề án|kh|cv)(?:\s|$)/iu
  const isNamed = /^\p{Lu}/u.test(text)
  return isNamed && !isCarriedOut.test(text) ? `Căn cứ ${text}` : `Thực hiện ${text}`
}

/** "Ủy ban nhân dân xã … ban hành Kế hoạch … như sau:", with the abbreviations that no other sentence explains. */
function opening(plan: PlanPaper, head: PlanLetterhead, kindName: string | null): Block[] {
  const year = /năm\s+\d{4}/u.test(plan.title) ? '' : ` năm ${plan.year}`
  const issues = kindName === null ? '' : ` ban hành ${kindName}`
  let sentence = `${head.issuer}${issues} ${lowerFirst(plan.title)}${year} như sau:`
  const left: string[] = []
  for (const [short, long] of unexplained(plan)) {
    const at = sentence.indexOf(long)
    if (at < 0) left.push(`${long} (${short})`)
    else sentence = sentence.replace(long, `${long} (${short})`)
  }
  if (left.length === 0) return [paragraph(sentence)]
  const shortened = `Trong văn bản này, các cụm từ sau đây được viết tắt: ${left.join(', ')}.`
  return [paragraph(shortened), paragraph(sentence)]
}

function unexplained({ outline, title, lines }: PlanPaper): [string, string][] {
  const texts = [
    title,
    ...outline.bases.map((base) => base.text),
    ...outline.purposes,
    ...outline.requirements,
    ...outline.contents,
    ...outline.methods,
    ...outline.audience,
    ...outline.budget,
    ...lines.map((line) => line.content),
  ]
  return Object.entries(outline.abbreviations).filter(
    ([short]) => !texts.some((text) => text.includes(`(${short})`)),
  )
}

function closing(plan: PlanPaper, kindName: string | null): string {
  const what = `${kindName ?? 'nội dung'} ${lowerFirst(plan.title)}`
  return `Trên đây là ${what}, đề nghị các cơ quan, đơn vị có liên quan nghiêm túc thực hiện.`
}

function recipientLine({ text, forReport }: { text: string; forReport: boolean }): string {
  return forReport && !/\(/u.test(text) ? `${text} (để báo cáo)` : text
}

/** "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch": the outline keeps the codes alone. */
export function signatureOf(
  plan: Pick<PlanPaper, 'signerPosition' | 'signerName' | 'outline'>,
  head: PlanLetterhead,
): OfficialDocument['signature'] {
  const position = plan.signerPosition ?? head.headTitle
  const isDeputy = /^phó\s/iu.test(position)
  const superiorPost = isDeputy ? position.replace(/^phó\s+/iu, '') : head.headTitle
  const collective = /^ủy ban nhân dân/iu.test(head.issuer) ? 'Ủy ban nhân dân' : head.issuer
  const isCommittee = collective !== head.issuer
  const usual = [...(isCommittee ? ['TM'] : []), ...(isDeputy ? ['KT'] : [])]
  const codes = plan.outline.authority.length > 0 ? plan.outline.authority : usual
  const authority = codes.flatMap((code) => {
    if (code === 'TM') return [`TM. ${collective}`]
    return code === 'Q' ? [] : [`${code}. ${superiorPost}`]
  })
  const isActing = codes.includes('Q') && !/^q\./iu.test(position)
  return {
    authority,
    position: isActing ? `Q. ${position}` : position,
    name: plan.signerName,
  }
}
