import { Parser } from 'htmlparser2'

/** The text of a fetched page: charset from a byte order mark, the Content-Type, a meta element, else UTF-8. */
export function decodePage(page: { contentType: string | null; body: Uint8Array }): string {
  const declared =
    markOf(page.body) ?? charsetIn(page.contentType ?? '') ?? metaCharset(page.body) ?? 'utf-8'
  return decoderFor(declared).decode(page.body)
}

/** The page's own title in one line, at most 300 letters; null when it has none. */
export function pageTitle(html: string): string | null {
  let title: string | null = null
  let social: string | null = null
  let text: string | null = null
  let drawing = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg') drawing += 1
      if (name === 'title' && drawing === 0 && title === null) text = ''
      if (name === 'meta' && attributes['property'] === 'og:title') {
        social ??= oneLine(attributes['content'] ?? '')
      }
    },
    ontext(part) {
      if (text !== null) text += part
    },
    onclosetag(name) {
      if (name === 'svg') drawing -= 1
      if (name !== 'title' || text === null) return
      title = oneLine(text)
      text = null
    },
  })
  parser.end(html)
  return title ?? social
}

/** What a reader would see, one block per line, at most `maxLetters` (200,000). */
export function pageText(html: string, maxLetters = 200_000): string {
  const hidden: string[] = []
  let text = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden.length > 0 || isHidden(name, attributes)) {
        if (!VOID.has(name)) hidden.push(name)
      } else if (BLOCKS.has(name)) text += '\n'
      else if (CELLS.has(name)) text += ' '
    },
    ontext(part) {
      if (hidden.length === 0 && text.length < maxLetters * 2) text += part.replace(/\s+/g, ' ')
    },
    onclosetag(name) {
      if (hidden.length > 0) {
        if (hidden.at(-1) === name) hidden.pop()
      } else if (BLOCKS.has(name)) text += '\n'
    },
  })
  parser.end(html)
  const lines = text.normalize('NFC').split('\n').map(collapse)
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, maxLetters)
}

const UNSEEN = new Set(
  'script style noscript template title svg iframe object canvas audio video select textarea'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const CELLS = new Set(['td', 'th', 'img', 'input'])
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'
  ).split(' '),
)

function isHidden(name: string, attributes: Record<string, string>): boolean {
  if (UNSEEN.has(name) || 'hidden' in attributes) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
}

function oneLine(text: string): string | null {
  const line = collapse(text.normalize('NFC')).slice(0, 300)
  return line === '' ? null : line
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function markOf(body: Uint8Array): string | null {
  const [a, b, c] = body
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ?? null
}

function metaCharset(body: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 4_096))
  const meta = /<meta\b[^>]*charset[^>]*>/i.exec(start)?.[0] ?? ''
  const charset = charsetIn(meta)
  // A meta element readable as ASCII cannot stand in UTF-16 (WHATWG HTML, 13.2.3.2).
  return charset === null || /^utf-?16/i.test(charset) ? null : charset
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder('utf-8')
  }
}
