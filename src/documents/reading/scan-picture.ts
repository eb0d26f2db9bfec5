import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import type { PlacedImage } from './pdf-operators.ts'

/** Grey levels of a page, row by row, 0 = black. */
export interface Picture {
  pixels: Buffer
  width: number
  height: number
  /** Pixels in a point. */
  scale: number
}

/** Recognition is at its best with letters of about 40 pixels: 300 dots per inch. */
export const scanScale = 300 / 72

/** All pictures of a page where they stand on it, on white. Scanners cut a page into strips at times. */
export async function pagePicture(
  page: PDFPageProxy,
  images: readonly PlacedImage[],
  size: { width: number; height: number },
): Promise<Picture> {
  const scale = Math.min(scanScale, 5200 / Math.max(size.width, size.height))
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  const parts: OverlayOptions[] = []
  for (const image of images) {
    const part = await placedPart(page, image, scale, { width, height })
    if (part) parts.push(part)
  }
  const pixels = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite(parts)
    .greyscale()
    .raw()
    .toBuffer()
  return { pixels, width, height, scale }
}

interface Pixels {
  width: number
  height: number
  /** 1 = one bit a pixel, 2 = RGB, 3 = RGBA, as pdf.js counts. */
  kind?: number
  data: Uint8Array
}

async function placedPart(
  page: PDFPageProxy,
  image: PlacedImage,
  scale: number,
  paper: { width: number; height: number },
): Promise<OverlayOptions | null> {
  const pixels = await pixelsOf(page, image)
  if (!pixels) return null
  const [a, b, c, d, e, f] = image.matrix
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  const left = Math.max(0, Math.round(Math.min(...xs) * scale))
  const top = Math.max(0, Math.round(Math.min(...ys) * scale))
  const right = Math.min(paper.width, Math.round(Math.max(...xs) * scale))
  const bottom = Math.min(paper.height, Math.round(Math.max(...ys) * scale))
  if (right - left < 8 || bottom - top < 8) return null
  const turn = Math.round(Math.atan2(b, a) / (Math.PI / 2)) * 90
  // The picture's own rows run downwards in a matrix of negative determinant; else it is mirrored.
  const upright = raw(pixels).flip(a * d - b * c > 0)
  const input = await upright
    .rotate((turn + 360) % 360)
    .resize(right - left, bottom - top, { fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { input, left, top }
}

async function pixelsOf(page: PDFPageProxy, image: PlacedImage): Promise<Pixels | null> {
  let found: unknown = image.inline
  if (image.id !== null) found = await objectOf(page, image.id)
  if (image.mask && isRecord(found) && typeof found['data'] === 'string') {
    const data = await objectOf(page, found['data'])
    found = isRecord(data) && 'data' in data ? { ...found, ...data } : { ...found, data }
  }
  if (!isRecord(found)) return null
  const { width, height, kind, data } = found
  if (typeof width !== 'number' || typeof height !== 'number') return null
  if (!(data instanceof Uint8Array) && !(data instanceof Uint8ClampedArray)) return null
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return { width, height, data: bytes, ...(typeof kind === 'number' ? { kind } : { kind: 1 }) }
}

function objectOf(page: PDFPageProxy, id: string): Promise<unknown> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(id, resolve))
}

function raw({ width, height, kind, data }: Pixels): Sharp {
  if (kind === 1) {
    const rowBytes = Math.ceil(width / 8)
    const grey = Buffer.alloc(width * height)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const byte = data[y * rowBytes + (x >> 3)] ?? 0
        grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0
      }
    }
    return sharp(grey, { raw: { width, height, channels: 1 } })
  }
  const channels = kind === 3 ? 4 : 3
  return sharp(data, { raw: { width, height, channels } }).flatten({ background: '#fff' })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
