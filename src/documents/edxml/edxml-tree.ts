import { Parser } from 'htmlparser2'
import { Unreadable } from '../reading/unreadable.ts'

/** An element without its prefix: gateways write edXML:From, From and ns1:From alike. */
export interface EdxmlElement {
  name: string
  text: string
  children: EdxmlElement[]
}

const mostBytes = 100 * 1024 * 1024
const mostElements = 20_000
const deepest = 40

/**
 * Reads the elements of an edXML file. A document type is refused, and with it every entity a file could define
 * to make its text grow or to reach for other files. Throws Unreadable with a sentence.
 */
export function readEdxmlTree(bytes: Uint8Array): EdxmlElement {
  if (bytes.length > mostBytes) throw new Unreadable('Tệp edXML lớn hơn 100 MB, không nhận.')
  const top: EdxmlElement = { name: '', text: '', children: [] }
  const open: { element: EdxmlElement; texts: string[] }[] = [{ element: top, texts: [] }]
  let count = 0
  let openedAt = -1
  const parser = new Parser(
    {
      onopentagname(name) {
        if (++count > mostElements || open.length > deepest)
          throw new Unreadable(
            'Tệp edXML có quá nhiều thành phần, không phải một văn bản bình thường.',
          )
        const element = { name: withoutPrefix(name), text: '', children: [] }
        open.at(-1)?.element.children.push(element)
        open.push({ element, texts: [] })
      },
      onopentag: () => (openedAt = parser.endIndex),
      ontext: (data) => open.at(-1)?.texts.push(data),
      onclosetag(_, isImplied) {
        const closed = open.pop()
        // Closed by another tag than its own (or by none): the file ends early, or its tags cross.
        if (!closed || (isImplied && parser.endIndex !== openedAt)) throw broken()
        closed.element.text = closed.texts.join('')
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!'))
          throw new Unreadable(
            'Tệp edXML tự khai báo kiểu văn bản (DOCTYPE); vì an toàn nên không nhận.',
          )
      },
    },
    { xmlMode: true },
  )
  parser.end(decoded(bytes))
  const [root, ...more] = top.children
  if (!root || more.length > 0 || open.length > 1) throw broken()
  return root
}

/** The element down a path of names. */
export function find(element: EdxmlElement, ...names: string[]): EdxmlElement | undefined {
  let at: EdxmlElement | undefined = element
  for (const name of names) at = at?.children.find((child) => child.name === name)
  return at
}

export function all(element: EdxmlElement | undefined, name: string): EdxmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw broken()
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function broken(): Unreadable {
  return new Unreadable(
    'Tệp không phải edXML hoặc bị hỏng; hãy xuất lại từ phần mềm văn bản rồi gửi lại.',
  )
}
