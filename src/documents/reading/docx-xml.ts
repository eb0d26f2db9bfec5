import { Parser } from 'htmlparser2'
import { Unreadable } from './unreadable.ts'

export type XmlAttributes = Record<string, string>

/** Names come with the prefix Word gives a namespace, whatever prefix the file has. */
export interface XmlReader {
  open(name: string, attributes: XmlAttributes): void
  text(data: string): void
  close(name: string): void
}

const deepest = 1000

/** Never resolves entities but the five of XML, so a file cannot make its text grow. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const prefixes = new Prefixes()
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) throw new Unreadable('Tệp Word lồng nhau quá sâu, không đọc được.')
        reader.open(prefixes.named(name, attributes), prefixes.renamed(attributes))
      },
      ontext: (data) => reader.text(data),
      onclosetag(name) {
        depth--
        reader.close(prefixes.named(name))
      },
    },
    { xmlMode: true },
  )
  parser.end(decodeXml(bytes))
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** Word calls WordprocessingML `w`, but a script that saves the file may call it `ns0`. */
class Prefixes {
  readonly #ours = new Map<string, string>()

  named(name: string, attributes: XmlAttributes = {}): string {
    for (const key in attributes) if (key.startsWith('xmlns')) this.#learn(key, attributes[key])
    if (this.#ours.size === 0) return name
    const colon = name.indexOf(':')
    const ours = this.#ours.get(name.slice(0, Math.max(0, colon)))
    return ours === undefined ? name : `${ours}:${name.slice(colon + 1)}`
  }

  renamed(attributes: XmlAttributes): XmlAttributes {
    if (this.#ours.size === 0) return attributes
    const renamed: XmlAttributes = {}
    for (const [key, value] of Object.entries(attributes)) {
      renamed[key.includes(':') ? this.named(key) : key] = value
    }
    return renamed
  }

  #learn(key: string, uri: string | undefined): void {
    const theirs = key.slice('xmlns:'.length)
    const ours = prefixOf(uri ?? '')
    if (ours !== undefined && ours !== theirs) this.#ours.set(theirs, ours)
  }
}

function prefixOf(uri: string): string | undefined {
  if (/\/wordprocessingml\/(?:2006\/)?main$/u.test(uri)) return 'w'
  if (/\/officeDocument\/(?:2006\/)?math$/u.test(uri)) return 'm'
  return uri.endsWith('/markup-compatibility/2006') ? 'mc' : undefined
}
