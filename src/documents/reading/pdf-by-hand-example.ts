/** PDFs put together by hand for tests: what no program of ours writes. */

export interface HandPage {
  /** Drawing commands; F1, F2 … are the fonts, Im1 the picture. */
  content: string
  /** Width and height in points. */
  size?: [number, number]
  jpeg?: { bytes: Buffer; width: number; height: number; grey: boolean }
}

export interface HandOptions {
  /** Dictionaries of the fonts F1, F2 …; Helvetica without any. */
  fonts?: string[]
  /** Adds the mark of a locked file; no password opens it. */
  locked?: boolean
}

export function pdfByHand(pages: readonly HandPage[], options: HandOptions = {}): Uint8Array {
  const fonts = options.fonts ?? [
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  const objects: Buffer[] = []
  const add = (text: string, stream?: Buffer) => {
    const parts = stream
      ? [
          Buffer.from(`${text.replace(/>>$/u, '')}/Length ${stream.length}>>\nstream\n`, 'latin1'),
          stream,
          Buffer.from('\nendstream', 'latin1'),
        ]
      : [Buffer.from(text, 'latin1')]
    objects.push(Buffer.concat(parts))
    return objects.length
  }
  add('<</Type/Catalog/Pages 2 0 R>>')
  const kids = objects.push(Buffer.alloc(0))
  const named = fonts.map((font, index) => `/F${index + 1} ${add(font)} 0 R`).join('')
  const numbers = pages.map(({ content, size = [595, 842], jpeg }) => {
    const picture = jpeg
      ? add(
          `<</Type/XObject/Subtype/Image/Width ${jpeg.width}/Height ${jpeg.height}/BitsPerComponent 8/ColorSpace/${jpeg.grey ? 'DeviceGray' : 'DeviceRGB'}/Filter/DCTDecode>>`,
          jpeg.bytes,
        )
      : 0
    const drawn = add('<<>>', Buffer.from(content, 'latin1'))
    const pictures = picture ? `/XObject<</Im1 ${picture} 0 R>>` : ''
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Contents ${drawn} 0 R/Resources<</Font<<${named}>>${pictures}>>>>`,
    )
  })
  objects[kids - 1] = Buffer.from(
    `<</Type/Pages/Count ${numbers.length}/Kids[${numbers.map((one) => `${one} 0 R`).join(' ')}]>>`,
  )
  const lock = options.locked
    ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<00><00>]`
    : ''
  return file(objects, lock)
}

function file(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')]
  let length = parts[0]?.length ?? 0
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const [index, object] of objects.entries()) {
    table += `${String(length).padStart(10, '0')} 00000 n \n`
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
  }
  parts.push(
    Buffer.from(
      `${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
