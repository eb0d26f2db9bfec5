import { openZip } from '../reading/zip-archive.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { edxmlPurposes, edxmlStatuses, type EdxmlPurpose } from './edxml-document.ts'
import { all, find, readEdxmlTree, type EdxmlElement } from './edxml-tree.ts'

/** What another office sent, in its own words: too long, misspelt or missing, it is kept as written. */
export interface ReceivedEdxml {
  kind: 'document'
  documentId: string
  from: ReceivedParty
  to: ReceivedParty[]
  /** As written; `number` only when it is one. */
  codeNumber: string
  number: number | null
  notation: string
  place: string
  /** Null unless it is a date that exists. */
  issuedOn: string | null
  kindName: string
  subject: string
  signer: { competence: string; position: string; fullName: string }
  dueOn: string | null
  places: string[]
  priority: number
  pages: number
  appendices: string[]
  purpose: EdxmlPurpose
  reason: string
  earlierDocumentId: string | null
  attachments: ReceivedAttachment[]
  /** What the file lacks or contradicts, as sentences for the clerk. */
  notes: string[]
}

export interface ReceivedStatus {
  kind: 'status'
  documentId: string
  from: ReceivedParty
  code: string
  /** "Đã tiếp nhận"; the code itself when it is none of the regulation's. */
  name: string
  description: string
}

export interface ReceivedParty {
  /** The id as written, of either form. */
  id: string
  name: string
  inCharge: string
  address: string
  email: string
  telephone: string
}

export interface ReceivedAttachment {
  name: string
  contentType: string
  description: string
  bytes: Uint8Array
}

/** Reads an edXML file, of this program or of any other. Throws Unreadable with a sentence. */
export function readEdxml(bytes: Uint8Array): ReceivedEdxml | ReceivedStatus {
  const root = readEdxmlTree(bytes)
  const header = find(root, 'edXMLEnvelope', 'edXMLHeader')
  const message = header && (find(header, 'MessageHeader') ?? find(header, 'Status'))
  if (!header || !message) throw new Unreadable('Tệp XML này không phải gói văn bản edXML.')
  return find(message, 'StatusCode') ? status(message) : document(root, header, message)
}

function document(root: EdxmlElement, header: EdxmlElement, message: EdxmlElement): ReceivedEdxml {
  const business = find(header, 'TraceHeaderList', 'Bussiness')
  const codeNumber = text(message, 'Code', 'CodeNumber')
  const signer = find(message, 'SignerInfo')
  const other = find(message, 'OtherInfo')
  const from = find(message, 'From')
  const notes: string[] = []
  const received: ReceivedEdxml = {
    kind: 'document',
    documentId: text(message, 'DocumentId'),
    from: party(from),
    to: all(message, 'To').map(party),
    codeNumber,
    number: /^0*[1-9]\d{0,10}$/u.test(codeNumber) ? Number(codeNumber) : null,
    notation: text(message, 'Code', 'CodeNotation'),
    place: text(message, 'PromulgationInfo', 'Place'),
    issuedOn: isoDate(text(message, 'PromulgationInfo', 'PromulgationDate')),
    kindName: text(message, 'DocumentType', 'TypeName'),
    subject: text(message, 'Subject'),
    signer: {
      competence: text(signer, 'Competence'),
      position: text(signer, 'Position'),
      fullName: text(signer, 'FullName'),
    },
    dueOn: isoDate(text(message, 'DueDate')),
    places: texts(find(message, 'ToPlaces'), 'Place'),
    priority: whole(text(other, 'Priority')),
    pages: whole(text(other, 'PageAmount')),
    appendices: texts(find(message, 'OtherInfo', 'Appendixes'), 'Appendix'),
    purpose: edxmlPurposes[whole(text(business, 'BussinessDocType'))] ?? 'new',
    reason: text(business, 'BussinessDocReason'),
    earlierDocumentId: text(business, 'DocumentId') || null,
    attachments: attachments(root, notes),
    notes,
  }
  return { ...received, notes: [...missing(received), ...notes] }
}

function missing(received: ReceivedEdxml): string[] {
  const lacks = [
    received.from.id === '' ? 'mã định danh nơi gửi' : '',
    received.codeNumber === '' ? 'số' : '',
    received.notation === '' ? 'ký hiệu' : '',
    received.issuedOn === null ? 'ngày ban hành' : '',
    received.subject === '' ? 'trích yếu' : '',
    received.signer.fullName === '' ? 'người ký' : '',
    received.attachments.length === 0 ? 'tệp văn bản' : '',
  ].filter((word) => word !== '')
  return lacks.length === 0 ? [] : [`Gói tin không có ${lacks.join(', ')}.`]
}

function status(message: EdxmlElement): ReceivedStatus {
  const code = text(message, 'StatusCode')
  return {
    kind: 'status',
    documentId: text(message, 'ResponseFor', 'DocumentId'),
    from: party(find(message, 'From')),
    code,
    name: edxmlStatuses[code] ?? code,
    description: text(message, 'Description'),
  }
}

function party(element: EdxmlElement | undefined): ReceivedParty {
  return {
    id: text(element, 'OrganId'),
    name: text(element, 'OrganName'),
    inCharge: text(element, 'OrganizationInCharge'),
    address: text(element, 'OrganAdd'),
    email: text(element, 'Email'),
    telephone: text(element, 'Telephone'),
  }
}

/** The files beside the envelope; the manifest inside it tells whether one is missing. */
function attachments(root: EdxmlElement, notes: string[]): ReceivedAttachment[] {
  const manifest = find(root, 'edXMLEnvelope', 'edXMLBody', 'edXMLManifest')
  const listed = all(manifest ?? find(root, 'edXMLEnvelope', 'edXMLBody', 'Manifest'), 'Reference')
  const carried = new Map(
    all(find(root, 'AttachmentEncoded'), 'Attachment').map((file) => [contentId(file), file]),
  )
  const found: ReceivedAttachment[] = []
  for (const reference of listed) {
    const file = carried.get(contentId(reference))
    carried.delete(contentId(reference))
    const name = fileName(text(reference, 'AttachmentName') || text(file, 'AttachmentName'))
    const bytes = file && unpacked(text(file, 'ContentTransferEncoded'), name)
    if (!bytes) notes.push(`Tệp “${name}” có tên trong gói tin nhưng không đọc được nội dung.`)
    else
      found.push({
        name,
        contentType: text(reference, 'ContentType'),
        description: text(reference, 'Description'),
        bytes,
      })
  }
  for (const file of carried.values())
    notes.push(
      `Tệp “${fileName(text(file, 'AttachmentName'))}” không có trong danh mục của gói tin, đã bỏ qua.`,
    )
  return found
}

function contentId(element: EdxmlElement): string {
  return text(element, 'ContentId').replace(/^cid:/u, '')
}

/** Some gateways put each file into a zip of its own before they write it as letters. */
function unpacked(base64: string, name: string): Uint8Array | null {
  const letters = base64.replace(/\s+/gu, '')
  if (letters === '' || !/^[A-Za-z0-9+/]+={0,2}$/u.test(letters)) return null
  const bytes = new Uint8Array(Buffer.from(letters, 'base64'))
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes
  try {
    return openZip(bytes).read(name, mostInFile) ?? bytes
  } catch (error) {
    if (error instanceof Unreadable) return bytes
    throw error
  }
}

const mostInFile = 60 * 1024 * 1024

/** A name only, never a way to another folder. */
function fileName(written: string): string {
  return (
    written
      .replace(/^.*[/\\]/u, '')
      .replace(/\p{Cc}/gu, '')
      .slice(0, 255) || 'tep-dinh-kem'
  )
}

function text(element: EdxmlElement | undefined, ...path: string[]): string {
  const found = element && find(element, ...path)
  return found?.text.normalize('NFC').trim() ?? ''
}

function texts(element: EdxmlElement | undefined, name: string): string[] {
  return all(element, name)
    .map((child) => child.text.normalize('NFC').trim())
    .filter((line) => line !== '')
}

function whole(written: string): number {
  return /^\d{1,6}$/u.test(written) ? Number(written) : 0
}

/** "2026/01/24", "2026-01-24", "24/01/2026" → ISO. */
function isoDate(written: string): string | null {
  const [, y, m, d] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/u.exec(written) ?? []
  const [, dd, mm, yyyy] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(written) ?? []
  const iso = [y ?? yyyy, (m ?? mm)?.padStart(2, '0'), (d ?? dd)?.padStart(2, '0')].join('-')
  const at = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : null
}
