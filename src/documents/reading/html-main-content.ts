import { Parser } from 'htmlparser2'
import { isContentBox, isSurrounding, isUnseen, type HtmlAttributes } from './html-elements.ts'

/** Elements by their number in the page, the first start tag being 0. */
export interface MainContent {
  /** Null when the whole page is read. */
  box: number | null
  around: ReadonlySet<number>
}

interface Element {
  number: number
  name: string
  depth: number
  weight: number
  /** Signs of an official document inside. */
  signs: number
  contentBox: boolean
  surrounding: boolean
}

/** A sign of an official document weighs as much as so many characters. */
const signWeight = 3000
const official =
  /Độc\s+lập\s*[-–—]\s*Tự\s+do|CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Nơi\s+nhận|Căn\s+cứ\s+(?:Luật|Nghị|Quyết|Kế|Thông)/iu

/** Finds the part of a portal's page that is the document, and the menus and boxes around it. */
export function findMainContent(html: string): MainContent {
  const { elements, whole } = weighed(html)
  const around = new Set(
    elements.filter((one) => one.surrounding && one.signs === 0).map((one) => one.number),
  )
  const holds = (share: number) => (one: Element) => one.weight >= whole * share
  const box =
    deepest(elements.filter((one) => one.contentBox).filter(holds(0.6))) ??
    deepest(elements.filter((one) => containers.has(one.name)).filter(holds(0.97)))
  return { box: whole < 200 || !box ? null : box.number, around }
}

const containers = new Set(['div', 'section', 'article', 'main', 'td', 'form', 'center'])

function deepest(elements: readonly Element[]): Element | null {
  return elements.reduce<Element | null>(
    (best, one) => (best && best.depth >= one.depth ? best : one),
    null,
  )
}

/** Text in links and around the content weighs nothing. */
function weighed(html: string): { elements: Element[]; whole: number } {
  const root = element(-1, 'root', {}, 0)
  const stack: Element[] = [root]
  const elements: Element[] = []
  let number = 0
  let weightless = 0
  const isWeightless = (one: Element, attributes: HtmlAttributes) =>
    one.name === 'a' || one.surrounding || isUnseen(one.name, attributes)
  const light: boolean[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const one = element(number++, name, attributes, stack.length)
      stack.push(one)
      elements.push(one)
      const isLight = isWeightless(one, attributes)
      light.push(isLight)
      if (isLight) weightless++
    },
    ontext(text) {
      const one = stack.at(-1)
      if (!one) return
      if (text.length > 7 && official.test(text.normalize('NFC'))) one.signs++
      if (weightless === 0) one.weight += text.trim().length
    },
    onclosetag() {
      const one = stack.pop()
      if (light.pop()) weightless--
      const parent = stack.at(-1)
      if (!one || !parent) return
      parent.signs += one.signs
      parent.weight += one.weight
      one.weight += one.signs * signWeight
    },
  })
  parser.end(html)
  return { elements, whole: root.weight + root.signs * signWeight }
}

function element(number: number, name: string, attributes: HtmlAttributes, depth: number): Element {
  return {
    number,
    name,
    depth,
    weight: 0,
    signs: 0,
    contentBox: isContentBox(name, attributes),
    surrounding: isSurrounding(name, attributes),
  }
}
