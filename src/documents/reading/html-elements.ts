export type HtmlAttributes = Record<string, string>

/** Their text is no text of the page. */
const unseen = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'iframe',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xml',
])

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section
  summary table tbody td tfoot th thead tr ul`.split(/\s+/u),
)

export function isBlock(name: string): boolean {
  return blocks.has(name)
}

/** Not shown by the browser, or shown by Word outside the running text. */
export function isUnseen(name: string, attributes: HtmlAttributes): boolean {
  if (unseen.has(name) || attributes['hidden'] !== undefined) return true
  const style = attributes['style']
  return (
    (style !== undefined &&
      /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:header|footer|comment)/iu.test(
        style,
      )) ||
    /\bMsoCommentReference\b/u.test(attributes['class'] ?? '')
  )
}

export function isFootnote(attributes: HtmlAttributes): boolean {
  return /mso-element\s*:\s*(?:footnote|endnote)|mso-(?:footnote|endnote)-id/iu.test(
    attributes['style'] ?? '',
  )
}

/** Parts of a page around its content, by element and by the names portals give them. */
export function isSurrounding(name: string, attributes: HtmlAttributes): boolean {
  if (name === 'nav' || name === 'aside' || name === 'footer' || name === 'header') return true
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false
  const role = attributes['role'] ?? ''
  if (/^(?:navigation|banner|contentinfo|search|complementary|dialog|menu)$/u.test(role))
    return true
  return `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => surroundingName.test(word))
}

const surroundingName =
  /^(?:(?:main|top|left|right|site|page|box|block|widget|module|list)[-_]?)?(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|footer|header|banner|share|social|related|comments?|cookies?|popup|modal|pagination|toolbar|login|search|adv|ads|quang-?cao|(?:tin-?|bai-?)?lien-?quan|tin-?khac)(?:[-_](?:box|wrap|wrapper|top|left|right|list|bar|main|container|inner|links?|buttons?))?$/u

/** Names portals give the box the document stands in. */
export function isContentBox(name: string, attributes: HtmlAttributes): boolean {
  if (name === 'main' || name === 'article' || attributes['role'] === 'main') return true
  if (/articleBody/u.test(attributes['itemprop'] ?? '')) return true
  return contentName.test(`${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`)
}

const contentName =
  /(?:^|[\s_-])(?:content|noi-?dung|article|detail|chi-?tiet|van-?ban|toan-?van|vbpq|news-?body|post|entry)|(?:content|noidung|chitiet|detail|toanvan)(?:[\s_-]|$)/iu
