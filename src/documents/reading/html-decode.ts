import { decodeText } from './decode-text.ts'

const opening =
  /^(?:<!doctype\s+html|<(?:html|head|body|meta|title|link|style|div|table|p|span|h[1-6]|center|article|section|main)[\s>/])/iu

/** Whether the bytes are a web page or a piece of one, in any encoding. */
export function isHtml(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 16_384))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*/u, '')
  return opening.test(head)
}

/**
 * A mark at the start and bytes that are valid UTF-8 are believed before what the page says of
 * itself: pages are often saved anew in UTF-8 with their old declaration.
 */
export function decodeHtml(bytes: Uint8Array): { text: string; notes: string[] } {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const declared = marked ? null : declaredEncoding(bytes)
  if (declared === null || /^utf-?(?:8|16)/iu.test(declared)) return decodeText(bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return { text: decodeAs(declared, bytes), notes: [] }
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, 8192))
  return /charset\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(head)?.[1] ?? null
}

/** A name that is no encoding ("x-user-defined", a slip) means Western, as browsers take it. */
function decodeAs(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}
