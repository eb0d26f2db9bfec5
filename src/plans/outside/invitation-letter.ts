import {
  dash,
  documentKind,
  documentSymbol,
  officialDocument,
  type OfficialDocument,
  paragraph,
} from '../../documents/index.ts'
import { shortDate } from '../../ui/format.ts'
import type { PlanLetterhead } from '../plan/plan-document.ts'

/** What the letter asks for, and where it is answered. */
export interface Request {
  forWhom: string
  content: string
  outputs: readonly string[]
  /** "Quý I/2026 (đến hết ngày 31/03/2026)". */
  dates: readonly string[]
  /** Null while the plan has no number. */
  planNumber: string | null
  planIssuedOn: string | null
  planTitle: string
  address: string
  lastDay: string
  /** "UBND-VX". */
  symbol: string
}

interface Drafting {
  issuerSymbol: string
  leadSymbol: string | null
  archive: string | null
}

/**
 * Who issues the letter and who drafts it: the office that keeps the plan's draft ("Lưu: VT, VX"), else the office that leads
 * the task. Where neither is known, the issuer alone: nobody's abbreviation is made up.
 */
export function letterSymbol({ issuerSymbol, leadSymbol, archive }: Drafting): string {
  const [, kept] = /^VT\s*[,;]\s*([\p{L}\d&]+)/iu.exec((archive ?? '').trim()) ?? []
  return documentSymbol(documentKind('CV'), issuerSymbol, kept ?? leadSymbol ?? undefined)
}

/** The letter (công văn) that asks a body outside the system for its part, in the form of Decree 30/2020. */
export function invitationLetter(request: Request, head: PlanLetterhead): OfficialDocument {
  const kind = documentKind('CV')
  const isCommittee = /^ủy ban nhân dân/iu.test(head.issuer)
  return officialDocument({
    issuer: head.issuer,
    superior: head.superior,
    symbol: request.symbol,
    place: head.place,
    kind,
    subject: 'đề nghị phối hợp thực hiện nhiệm vụ truyền thông cải cách hành chính',
    addressees: [request.forWhom],
    body: [
      paragraph(
        `${planOf(request)}, ${head.issuer} đề nghị ${request.forWhom} phối hợp thực hiện nội dung sau:`,
      ),
      dash(`Nội dung: ${ended(request.content)}`),
      ...(request.dates.length > 0 ? [dash(`Thời gian: ${request.dates.join('; ')}.`)] : []),
      ...(request.outputs.length > 0
        ? [dash(`Sản phẩm, kết quả: ${ended(request.outputs.join('; '))}`)]
        : []),
      paragraph(
        'Để thuận tiện cho việc theo dõi, đề nghị Quý cơ quan xác nhận phối hợp và gửi kết quả (ngày làm, nội dung, số người được thông tin, ảnh hoặc đường dẫn) bằng cách quét mã sau đây, hoặc mở địa chỉ ghi dưới mã. Địa chỉ dành riêng cho Quý cơ quan, không cần tài khoản, ' +
          `dùng được đến hết ngày ${shortDate(request.lastDay)}.`,
      ),
      { kind: 'code', address: request.address, caption: request.address },
      paragraph(`${head.issuer} mong nhận được sự phối hợp của Quý cơ quan.`),
    ],
    signature: {
      authority: isCommittee ? ['TM. Ủy ban nhân dân'] : [],
      position: head.headTitle,
      name: null,
    },
    recipients: ['Như trên'],
    archive: ['VT', ...drafterOf(request.symbol, head.symbol)].join(', '),
  })
}

/** Who drafted it keeps a copy. */
function drafterOf(symbol: string, issuer: string): string[] {
  return symbol.startsWith(`${issuer}-`) ? [symbol.slice(issuer.length + 1)] : []
}

function planOf({ planNumber, planIssuedOn, planTitle }: Request): string {
  const number = planNumber === null ? '' : ` số ${planNumber}`
  const day = planIssuedOn === null ? '' : ` ngày ${shortDate(planIssuedOn)}`
  return `Thực hiện Kế hoạch${number}${day} về việc ${planTitle.charAt(0).toLowerCase()}${planTitle.slice(1)}`
}

function ended(text: string): string {
  return `${text.replace(/[\s.;,:]+$/u, '')}.`
}
