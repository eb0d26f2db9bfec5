import { createHash } from 'node:crypto'
import { localDate } from '../../platform/clock.ts'
import { printableLine } from '../plain-text.ts'
import {
  edxmlDocumentId,
  edxmlDocumentSchema,
  edxmlPurposes,
  slashed,
  type EdxmlDocument,
  type EdxmlDocumentInput,
} from './edxml-document.ts'

export const edxmlNamespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

export interface EdxmlOptions {
  /** When it is sent, for the trace of offices it passed. */
  sentAt: Date
  /** Gateways that still know offices by the ids before Decision 20/2020. */
  formerIds?: boolean
}

type Party = EdxmlDocument['from']

/**
 * The document as an edXML file. Throws a ZodError with a sentence a field when the form does not take it.
 * Every element of the envelope carries the prefix: receivers that unpack by schema refuse it without.
 */
export function writeEdxml(input: EdxmlDocumentInput, options: EdxmlOptions): Uint8Array {
  const document = edxmlDocumentSchema.parse(input)
  const idOf = (party: Party) =>
    (options.formerIds === true
      ? (party.formerOrganId ?? party.organId)
      : (party.organId ?? party.formerOrganId)) ?? ''
  const sender = idOf(document.from)
  const attachments = document.attachments.map((attachment, index) => ({
    ...attachment,
    contentId: contentId(attachment.bytes, index),
  }))
  const xml = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<edXML xmlns="${edxmlNamespace}"><edXML:edXMLEnvelope xmlns:edXML="${edxmlNamespace}" xmlns:xlink="http://www.w3.org/1999/xlink">`,
    '<edXML:edXMLHeader>',
    messageHeader(document, idOf),
    '<edXML:TraceHeaderList version="1.0" mustUnderstand="1" actor="http://schemas.xmlsoap.org/soap/actor/next">',
    of('TraceHeader', one('OrganId', sender), one('Timestamp', vietnamTime(options.sentAt))),
    business(document),
    '</edXML:TraceHeaderList>',
    '</edXML:edXMLHeader>',
    '<edXML:edXMLBody><edXML:edXMLManifest version="1.0">',
    ...attachments.map(
      ({ contentId: id, description, name, contentType }) =>
        `<edXML:Reference xlink:href="cid:${id}" xlink:role="XLinkRole" xlink:type="simple">` +
        one('Description', description) +
        one('AttachmentName', name) +
        one('ContentType', contentType) +
        one('ContentId', `cid:${id}`) +
        '</edXML:Reference>',
    ),
    '</edXML:edXMLManifest></edXML:edXMLBody>',
    '</edXML:edXMLEnvelope>',
    '<AttachmentEncoded>',
    ...attachments.map(
      ({ contentId: id, description, name, contentType, bytes }) =>
        `<Attachment><ContentType>${escaped(contentType)}</ContentType><ContentId>${id}</ContentId>` +
        `<Description>${escaped(description)}</Description>` +
        `<ContentTransferEncoded>${Buffer.from(bytes).toString('base64')}</ContentTransferEncoded>` +
        `<AttachmentName>${escaped(name)}</AttachmentName></Attachment>`,
    ),
    '</AttachmentEncoded></edXML>',
  ]
  return new TextEncoder().encode(xml.filter((line) => line !== '').join('\n') + '\n')
}

function messageHeader(document: EdxmlDocument, idOf: (party: Party) => string): string {
  const { signer } = document
  return of(
    'MessageHeader',
    party('From', document.from, idOf),
    ...document.to.map((receiver) => party('To', receiver, idOf)),
    of(
      'Code',
      one('CodeNumber', document.number === null ? '' : String(document.number)),
      one('CodeNotation', document.notation),
    ),
    of(
      'PromulgationInfo',
      one('Place', document.place),
      one('PromulgationDate', document.issuedOn === null ? '' : slashed(document.issuedOn)),
    ),
    of('DocumentType', one('Type', administrative), one('TypeName', document.kindName)),
    one('Subject', document.subject),
    one('Content', document.subject),
    of(
      'SignerInfo',
      one('Competence', signer.competence),
      one('Position', signer.position),
      one('FullName', signer.fullName),
    ),
    document.dueOn === null ? '' : one('DueDate', slashed(document.dueOn)),
    of('ToPlaces', ...document.places.map((place) => one('Place', place))),
    of(
      'OtherInfo',
      one('Priority', String(document.priority)),
      one('PromulgationAmount', '1'),
      one('PageAmount', String(document.pages)),
      of('Appendixes', ...document.appendices.map((appendix) => one('Appendix', appendix))),
    ),
    one('SteeringType', '0'),
    one('DocumentId', edxmlDocumentId(idOf(document.from), document) ?? ''),
  )
}

/** Kind 2 of the regulation, beside 1 for legal normative documents. */
const administrative = '2'

function party(name: 'From' | 'To', office: Party, idOf: (party: Party) => string): string {
  return of(
    name,
    one('OrganId', idOf(office)),
    one('OrganizationInCharge', office.inCharge),
    one('OrganName', office.name),
    one('OrganAdd', office.address),
    one('Email', office.email),
    one('Telephone', office.telephone),
    one('Fax', office.fax),
    one('Website', office.website),
  )
}

/** The regulation spells it so. */
function business({ purpose, reason, earlierDocumentId, staff }: EdxmlDocument): string {
  return of(
    'Bussiness',
    one('BussinessDocType', String(edxmlPurposes.indexOf(purpose))),
    one('BussinessDocReason', reason),
    earlierDocumentId === null ? '' : one('DocumentId', earlierDocumentId),
    staff === null
      ? ''
      : of(
          'StaffInfo',
          one('Department', staff.department),
          one('Staff', staff.name),
          one('Mobile', staff.telephone),
          one('Email', staff.email),
        ),
    one('Paper', '0'),
  )
}

function of(name: string, ...children: string[]): string {
  return `<edXML:${name}>${children.join('')}</edXML:${name}>`
}

function one(name: string, text: string): string {
  return `<edXML:${name}>${escaped(text)}</edXML:${name}>`
}

function escaped(text: string): string {
  return printableLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The same file has the same id, two equal ones in a message do not. */
function contentId(bytes: Uint8Array, index: number): string {
  return `${index + 1}-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
}

/** "2026/01/24 09:05:00", the clock of Viet Nam. */
function vietnamTime(at: Date): string {
  const time = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
  return `${slashed(localDate(at))} ${time}`
}
