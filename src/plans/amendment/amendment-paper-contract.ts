import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { edxmlParties } from '../paper/paper-contract.ts'
import { amendmentView } from './amendment-contract.ts'

/** The amending document on its way to be signed and numbered, and back. */
export const amendmentPaperOperations = {
  downloadAmendmentDocx: {
    method: 'GET',
    path: '/amendments/:amendmentId/document.docx',
    summary:
      'Văn bản sửa đổi, bổ sung theo thể thức Nghị định 30, tệp DOCX; chưa duyệt thì ghi "DỰ THẢO"',
    may: 'official',
    download: true,
  },
  downloadAmendmentPdf: {
    method: 'GET',
    path: '/amendments/:amendmentId/document.pdf',
    summary:
      'Văn bản sửa đổi, bổ sung theo thể thức Nghị định 30, tệp PDF; chưa duyệt thì ghi "DỰ THẢO"',
    may: 'official',
    download: true,
  },
  downloadAmendmentEdxml: {
    method: 'GET',
    path: '/amendments/:amendmentId/document.edxml',
    summary: 'Gói edXML (QCVN 102:2016) của văn bản sửa đổi, đưa vào hệ thống văn bản',
    may: 'official',
    query: edxmlParties,
    download: true,
  },
  addSignedAmendment: {
    method: 'POST',
    path: '/amendments/:amendmentId/signed-papers',
    summary: 'Đưa vào bản PDF đã ký của văn bản sửa đổi; giữ nguyên từng byte',
    may: 'official',
    upload: true,
    response: amendmentView,
  },
  downloadSignedAmendment: {
    method: 'GET',
    path: '/amendments/:amendmentId/signed-papers/:paperId',
    summary: 'Bản PDF đã ký của văn bản sửa đổi, đúng từng byte như khi đưa vào',
    may: 'official',
    download: true,
  },
  publishSignedAmendment: {
    method: 'PUT',
    path: '/amendments/:amendmentId/signed-papers/:paperId/public',
    summary:
      'Công khai bản ký này trên trang của kế hoạch được sửa đổi, hoặc thôi công khai; lãnh đạo đơn vị quyết định',
    may: 'official',
    body: z.object({ isPublic: z.boolean() }),
    response: amendmentView,
  },
} as const satisfies Record<string, Operation>
