import './pdf-stand-ins.ts'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from './unreadable.ts'

/** Opens a PDF; throws Unreadable with a sentence when it is locked or broken. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
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

/** A4 at 600 dpi has 35 million. */
const mostPixels = 45_000_000
