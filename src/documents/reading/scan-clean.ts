import sharp, { type Sharp } from 'sharp'
import type { Picture } from './scan-picture.ts'

/** Evens out light and shade, straightens up to 4 degrees, and keeps the size. */
export async function cleaned(picture: Picture): Promise<Picture> {
  const even = await evened(picture)
  const angle = tilt(await small(even))
  if (Math.abs(angle) < 0.08) return even
  const { width, height, scale } = even
  const turned = await asSharp(even)
    .rotate(-angle, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.max(0, Math.round((turned.info.width - width) / 2))
  const top = Math.max(0, Math.round((turned.info.height - height) / 2))
  const pixels = await sharp(turned.data, {
    raw: { width: turned.info.width, height: turned.info.height, channels: turned.info.channels },
  })
    .extract({
      left,
      top,
      width: Math.min(width, turned.info.width - left),
      height: Math.min(height, turned.info.height - top),
    })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: pixels.data, width: pixels.info.width, height: pixels.info.height, scale }
}

export function asSharp({ pixels, width, height }: Picture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
}

/** Divides by the paper's own brightness, so that a shadow or yellow paper becomes white. */
async function evened(picture: Picture): Promise<Picture> {
  const { width, height } = picture
  const paper = await asSharp(picture)
    .resize(Math.max(8, Math.round(width / 24)), Math.max(8, Math.round(height / 24)), {
      fit: 'fill',
    })
    .median(7)
    .blur(2)
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const pixels = Buffer.allocUnsafe(picture.pixels.length)
  for (let at = 0; at < pixels.length; at++) {
    const light = ((picture.pixels[at] ?? 0) * 255) / Math.max(60, paper[at] ?? 255)
    // Paper goes to white, ink towards black.
    const level = (light - 70) * 1.6
    pixels[at] = level < 0 ? 0 : level > 255 ? 255 : level
  }
  return { ...picture, pixels }
}

async function small(picture: Picture): Promise<Picture> {
  const width = Math.min(800, picture.width)
  const { data, info } = await asSharp(picture)
    .resize(width)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height, scale: 1 }
}

/** Degrees by which the lines run down to the right: the turn that gathers the ink in the fewest rows. */
function tilt({ pixels, width, height }: Picture): number {
  const dark: number[] = []
  for (let at = 0; at < pixels.length; at++) if ((pixels[at] ?? 255) < 110) dark.push(at)
  if (dark.length < 200) return 0
  const sample = Math.max(1, Math.floor(dark.length / 60_000))
  const sharpness = (angle: number) => {
    const slope = Math.tan((angle * Math.PI) / 180)
    const rows = new Float64Array(height * 3)
    for (let at = 0; at < dark.length; at += sample) {
      const place = dark[at] ?? 0
      const x = place % width
      const y = Math.round((place - x) / width - (x - width / 2) * slope) + height
      rows[y] = (rows[y] ?? 0) + 1
    }
    return rows.reduce((sum, count) => sum + count * count, 0)
  }
  const best = (from: number, to: number, step: number) => {
    let [found, most] = [0, -1]
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const value = sharpness(angle)
      if (value > most) [found, most] = [angle, value]
    }
    return found
  }
  const coarse = best(-4, 4, 0.25)
  return best(coarse - 0.25, coarse + 0.25, 0.05)
}
