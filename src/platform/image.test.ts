import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { SAME_PHOTO_DISTANCE, UnreadableImage, hammingDistance, readImage } from './image.ts'

/** What the photo of the first test carries: camera, GPS date, XMP, and the block that holds them. */
const TOLD = ['HieuMayAnh', '2024:03:12', 'xmp-told', 'Exif']

describe('a photo', () => {
  it('comes out upright and without its place, camera or any other metadata', async () => {
    const photo = await scene(1)
      .withExif({
        IFD0: { Make: 'HieuMayAnh' },
        IFD3: {
          GPSDateStamp: '2024:03:12',
          GPSLatitudeRef: 'N',
          GPSLatitude: '21/1 1/1 42/1',
          GPSLongitude: '105/1 51/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>xmp-told</a></x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const before = await sharp(photo).metadata()
    for (const told of TOLD) expect(photo.includes(told)).toBe(true)
    expect([before.orientation, before.width, before.height]).toEqual([6, 640, 480])
    const image = await readImage(photo)
    expect(image).toMatchObject({ mime: 'image/jpeg', width: 480, height: 640 })
    for (const bytes of [image.bytes, image.thumbnail]) {
      const after = await sharp(bytes).metadata()
      expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(
        Array.from({ length: 5 }, () => undefined),
      )
      expect(after.height).toBeGreaterThan(after.width)
      for (const told of TOLD) expect(Buffer.from(bytes).includes(told)).toBe(false)
    }
  })

  it('is bounded to 2,560 pixels, its thumbnail to 480', async () => {
    const image = await readImage(await scene(1).resize(4_000, 3_000).jpeg().toBuffer())
    expect([image.width, image.height]).toEqual([2_560, 1_920])
    const thumbnail = await sharp(image.thumbnail).metadata()
    expect([thumbnail.format, thumbnail.width, thumbnail.height]).toEqual(['webp', 480, 360])
  })

  it('is never enlarged', async () => {
    const image = await readImage(await scene(1).resize(100, 50).png().toBuffer())
    expect([image.width, image.height, image.mime]).toEqual([100, 50, 'image/png'])
  })

  it('is known again after another size, encoding and light', async () => {
    const first = await readImage(await scene(1).jpeg({ quality: 95 }).toBuffer())
    const copies = await Promise.all([
      scene(1).jpeg({ quality: 30 }).toBuffer(),
      scene(1).resize(300, 225).webp({ quality: 50 }).toBuffer(),
      scene(1).modulate({ brightness: 1.15 }).png().toBuffer(),
      Promise.resolve(Buffer.from(first.bytes)),
    ])
    for (const copy of copies) {
      const { dHash } = await readImage(copy)
      expect(hammingDistance(first.dHash, dHash)).toBeLessThanOrEqual(SAME_PHOTO_DISTANCE)
    }
  })

  it('is told apart from other photos', async () => {
    const hashes: string[] = []
    for (let seed = 1; seed <= 12; seed += 1) {
      hashes.push((await readImage(await scene(seed).jpeg().toBuffer())).dHash)
    }
    const distances = hashes.flatMap((a, i) =>
      hashes.slice(i + 1).map((b) => hammingDistance(a, b)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(SAME_PHOTO_DISTANCE)
  })
})

describe('what is no photo', () => {
  it.each([
    ['text', Buffer.from('Đây không phải ảnh')],
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a JPEG in name only', Buffer.from('\xff\xd8\xff\xe0 rest', 'latin1')],
    ['a PNG in name only', Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')],
  ])('is refused with a sentence: %s', async (_what, bytes) => {
    const refused = readImage(bytes)
    await expect(refused).rejects.toBeInstanceOf(UnreadableImage)
    await expect(refused).rejects.toThrow(/^(Tệp này không phải ảnh|Không đọc được ảnh)/)
  })

  it('is refused: other picture formats, half files, too many bytes', async () => {
    const gif = await scene(1).gif().toBuffer()
    await expect(readImage(gif)).rejects.toThrow('JPEG, PNG hoặc WebP')
    const whole = await scene(1).jpeg().toBuffer()
    await expect(readImage(whole.subarray(0, whole.length / 2))).rejects.toThrow('Không đọc được')
    await expect(readImage(new Uint8Array(31 * 2 ** 20))).rejects.toThrow('30 MB')
  })

  it('is refused before it is unpacked: a PNG of 900 million pixels in a few bytes', async () => {
    const started = performance.now()
    await expect(readImage(hugePng(30_000, 30_000))).rejects.toThrow('quá nhiều điểm ảnh')
    expect(performance.now() - started).toBeLessThan(500)
  })
})

it('counts the bits that differ', () => {
  expect(hammingDistance('0000000000000000', 'ffffffffffffffff')).toBe(64)
  expect(hammingDistance('8000000000000001', '0000000000000001')).toBe(1)
  expect(hammingDistance('00000000000000ff', '00000000000000ff')).toBe(0)
})

/** A picture of soft shapes, another for each seed. */
function scene(seed: number): ReturnType<typeof sharp> {
  let state = seed * 7_919
  const next = (max: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * max)
  }
  const shapes = Array.from(
    { length: 24 },
    () =>
      `<ellipse cx="${next(640)}" cy="${next(480)}" rx="${40 + next(120)}" ry="${40 + next(120)}" fill="rgb(${next(256)},${next(256)},${next(256)})"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#777"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten().blur(3)
}

function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(1_000))
  const parts = [
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return ~crc >>> 0
}
