import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Unreadable } from './unreadable.ts'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF; throws Unreadable with a sentence when it is locked or broken. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  standIns()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => `${join(home, name)}/`
  const task = getDocument({
    // pdf.js refuses a Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    maxImageSize: mostPixels,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  })
  try {
    return await task.promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException')
      throw new Unreadable('Tệp PDF được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.')
    throw new Unreadable('Tệp PDF bị hỏng, không mở được; hãy xuất lại từ bản gốc.')
  }
}

class Undrawn {
  readonly isUndrawn = true
}

/** A4 at 600 dpi has 35 million. */
const mostPixels = 45_000_000

/**
 * pdf.js makes a DOMMatrix while it loads and takes it from the optional package @napi-rs/canvas. Nothing is
 * drawn here, so an empty class will do where that package has no binary.
 */
function standIns(): void {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: Undrawn, writable: true })
}
