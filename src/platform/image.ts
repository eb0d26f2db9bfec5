import type { Sharp } from 'sharp'

export interface CleanImage {
  /** Encoded anew: upright, at most 2,560 pixels on the longer side, without any metadata. */
  bytes: Uint8Array
  mime: ImageType
  width: number
  height: number
  /** WebP, at most 480 pixels on the longer side. */
  thumbnail: Uint8Array
  /** 64 bits as 16 hex digits: what the picture looks like, whatever its size and encoding. */
  dHash: string
}

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Why a file was not taken as a picture: a sentence for the person who sent it. */
export class UnreadableImage extends Error {}

/**
 * Up to this hammingDistance two pictures are to be taken for the same photo. Measured over 25 drawn scenes:
 * copies in another size, quality or light differ by 7 at most, different scenes by 13 at least.
 */
export const SAME_PHOTO_DISTANCE = 8

/** A picture with fewer bits set, or fewer unset, is nearly one colour (a blank page, a dark room) and like any such. */
export const LEAST_TELLING_BITS = 6

const MAX_BYTES = 30 * 2 ** 20
/** A 64 megapixel phone camera passes; a small file that inflates to more does not. */
const MAX_PIXELS = 70_000_000
const MAX_SIDE = 2_560
const THUMBNAIL_SIDE = 480

/**
 * Takes a picture a person sent. It is turned as its EXIF says, then every piece of metadata is dropped: the
 * place where a photo was taken is personal data of the one who took it (Personal Data Protection Law).
 * Rejects with UnreadableImage.
 */
export async function readImage(bytes: Uint8Array): Promise<CleanImage> {
  if (bytes.byteLength > MAX_BYTES)
    throw new UnreadableImage('Ảnh lớn hơn 30 MB. Hãy chọn ảnh nhỏ hơn.')
  const mime = sniff(bytes)
  if (mime === null) {
    throw new UnreadableImage('Tệp này không phải ảnh JPEG, PNG hoặc WebP. Hãy chọn một ảnh khác.')
  }
  try {
    return await clean(bytes, mime)
  } catch (error) {
    if (error instanceof UnreadableImage) throw error
    throw new UnreadableImage('Không đọc được ảnh này: tệp bị hỏng hoặc chưa tải lên hết.', {
      cause: error,
    })
  }
}

/** How many of the 64 bits of two dHashes differ. */
export function hammingDistance(a: string, b: string): number {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let distance = 0
  for (; bits !== 0n; bits &= bits - 1n) distance += 1
  return distance
}

/** Whether its dHash says enough to call another picture the same. */
export function isTelling(dHash: string): boolean {
  const bits = hammingDistance(dHash, '0'.repeat(16))
  return bits >= LEAST_TELLING_BITS && bits <= 64 - LEAST_TELLING_BITS
}

async function clean(bytes: Uint8Array, mime: ImageType): Promise<CleanImage> {
  const sharp = await loadSharp()
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > MAX_PIXELS) {
    throw new UnreadableImage('Ảnh có quá nhiều điểm ảnh. Hãy thu nhỏ ảnh rồi gửi lại.')
  }
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .timeout({ seconds: 30 })
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const { data, info } = await encode(upright, mime).toBuffer({ resolveWithObject: true })
  const thumbnail = await sharp(data)
    .resize({
      width: THUMBNAIL_SIDE,
      height: THUMBNAIL_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .webp({ quality: 72 })
    .toBuffer()
  return {
    bytes: new Uint8Array(data),
    mime,
    width: info.width,
    height: info.height,
    thumbnail: new Uint8Array(thumbnail),
    dHash: await differenceHash(data),
  }
}

function encode(image: Sharp, mime: ImageType): Sharp {
  if (mime === 'image/png') return image.png({ compressionLevel: 9 })
  return mime === 'image/webp' ? image.webp({ quality: 82 }) : image.jpeg({ quality: 82 })
}

/** Each of 8 × 8 bits says whether a ninth of the row is darker than the next: robust to size, light and JPEG. */
async function differenceHash(image: Uint8Array): Promise<string> {
  const sharp = await loadSharp()
  const grey = await sharp(image)
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ width: 9, height: 8, fit: 'fill' })
    .raw()
    .toBuffer()
  let bits = 0n
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column
      bits = (bits << 1n) | ((grey[at] ?? 0) < (grey[at + 1] ?? 0) ? 1n : 0n)
    }
  }
  return bits.toString(16).padStart(16, '0')
}

/** By the first bytes, so that none of the library's other readers (SVG, TIFF, PDF …) ever sees the file. */
function sniff(bytes: Uint8Array): ImageType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.byteLength)).toString(
    'latin1',
  )
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null
}

/** Loaded with the first photo: it takes 20 MB, and most processes never see one. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  return sharp
}
