import { HtmlBody } from './html-body.ts'
import { decodeHtml } from './html-decode.ts'
import { findMainContent, type MainContent } from './html-main-content.ts'
import { readAgainIfLegacy } from './read-docx.ts'
import type { ReadDocument } from './read-document-shape.ts'
import { Unreadable } from './unreadable.ts'

const mostBytes = 20 * 1024 * 1024

/** Reads a web page: one saved by Word whole, one saved from a portal by its main content. Throws Unreadable. */
export function readHtml(bytes: Uint8Array): ReadDocument {
  if (bytes.length > mostBytes) throw new Unreadable('Trang web lớn hơn 20 MB, không đọc được.')
  const { text: html, notes } = decodeHtml(bytes)
  const content = isSavedByWord(html) ? whole : findMainContent(html)
  const document = readAgainIfLegacy((assumed) => new HtmlBody(html, content, assumed).read())
  if (document.text === '') throw new Unreadable('Trang web không có chữ nào.')
  return { ...document, notes: [...notes, ...document.notes] }
}

const whole: MainContent = { box: null, around: new Set() }

function isSavedByWord(html: string): boolean {
  const head = html.slice(0, 5000)
  return (
    /<html[^>]+urn:schemas-microsoft-com:office:word/iu.test(head) ||
    /<meta[^>]+content=["']?Microsoft Word/iu.test(head)
  )
}
