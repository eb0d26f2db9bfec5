import { readXml, type XmlAttributes } from '../reading/docx-xml.ts'

export interface XmlNode {
  name: string
  attributes: XmlAttributes
  children: XmlNode[]
  text: string
}

/** A part of a Word file as a tree, names with the prefixes Word gives. */
export function xmlTree(bytes: Uint8Array): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  readXml(bytes, {
    open(name, attributes) {
      const node: XmlNode = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    text(data) {
      const node = open.at(-1)
      if (node) node.text += data
    },
    close: () => open.pop(),
  })
  return top.children[0] ?? top
}

export function child(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  let at = node
  for (const name of names) at = at?.children.find((one) => one.name === name)
  return at
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? []
}

/** All below a node, in the order of the file; what replaces nothing on paper is passed over. */
export function* below(node: XmlNode): Generator<XmlNode> {
  for (const one of node.children) {
    if (passedOver.has(one.name)) continue
    yield one
    yield* below(one)
  }
}

/** The second way to write a drawing, and text that was taken out. */
const passedOver = new Set(['mc:Fallback', 'w:del', 'w:moveFrom'])

export function value(node: XmlNode | undefined): string | undefined {
  return node?.attributes['w:val']
}

export function number(node: XmlNode | undefined, name: string): number | undefined {
  const written = Number(node?.attributes[name] ?? Number.NaN)
  return Number.isNaN(written) ? undefined : written
}

export const mmPerTwip = 25.4 / 1440
