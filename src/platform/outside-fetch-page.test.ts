import { expect, it } from 'vitest'
import { decodePage, pageText, pageTitle } from './outside-fetch-page.ts'

it('finds the title in one composed line', () => {
  const html = `<svg><title>biểu tượng</title></svg><title>
    Ke\u0302\u0301 hoạch &amp; báo cáo </title><title>khác</title>`
  expect(pageTitle(html)).toBe('Kế hoạch & báo cáo')
})

it('falls back to the social title, then to nothing', () => {
  const html = '<title> </title><meta property="og:title" content="Một cửa">'
  expect(pageTitle(html)).toBe('Một cửa')
  expect(pageTitle('<p>Không có tiêu đề</p>')).toBeNull()
})

it('reads what is visible, a block per line', () => {
  const html = `<!doctype html><head><title>T</title><style>p{}</style><body>
    <h1>Cải cách  <b>hành</b> chính</h1><script>let a = '<p>x</p>'</script>
    <p hidden>ẩn <b>x</b></p><div style="display: none">ẩn <img> x</div>
    <p>Dòng một<br>dòng hai<p>dòng ba<table><tr><td>A</td><td>B</td></tr></table>
    <noscript>Bật JavaScript</noscript><template>t</template>`
  expect(pageText(html)).toBe('Cải cách hành chính\nDòng một\ndòng hai\ndòng ba\nA B')
})

it('reads pages without head, body or end tags', () => {
  expect(pageText('<head><title>T</title><p>Nội dung')).toBe('Nội dung')
})

it('bounds the text, however deep or long the page', () => {
  expect(pageText('<p>abc</p>'.repeat(1_000), 10)).toHaveLength(10)
  expect(pageText(`${'<div>'.repeat(50_000)}sâu`)).toBe('sâu')
})

it.each([
  ['utf-8 by default', null, new TextEncoder().encode('Đà Nẵng')],
  ['the header', 'text/html; charset="UTF-16LE"', Buffer.from('Đà Nẵng', 'utf16le')],
  ['a byte order mark', 'text/html; charset=latin1', Buffer.from('\uFEFFĐà Nẵng')],
  ['an unknown charset', 'text/html; charset=la', Buffer.from('Đà Nẵng')],
])('decodes by %s', (_how, contentType, body) => {
  expect(decodePage({ contentType, body: new Uint8Array(body) })).toBe('Đà Nẵng')
})

it('decodes by a meta element', () => {
  const html =
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\u00e9'
  const body = new Uint8Array(Buffer.from(html, 'latin1'))
  expect(pageText(decodePage({ contentType: 'text/html', body }))).toBe('café')
})
