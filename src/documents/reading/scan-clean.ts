import sharp, { type Sharp } from 'sharp'
import type { Picture } from './scan-picture.ts'

/** Evens out light and shade, straightens up to 4 degrees, and keeps the size. */
export async function cleaned(picture: Picture): Promise<Picture> {
  const even = await unspecked(await evened(picture))
  const angle = tilt(small(even))
  return Math.abs(angle) < 0.08 ? even : await turned(even, -angle)
}

async function turned(picture: Picture, degrees: number): Promise<Picture> {
  const whole = await asSharp(picture)
    .rotate(degrees, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: whole.info.width, height: whole.info.height, channels: whole.info.channels }
  const left = Math.max(0, Math.round((raw.width - picture.width) / 2))
  const top = Math.max(0, Math.round((raw.height - picture.height) / 2))
  const width = Math.min(picture.width, raw.width - left)
  const height = Math.min(picture.height, raw.height - top)
  const pixels = await sharp(whole.data, { raw })
    .extract({ left, top, width, height })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return { pixels, width, height, scale: picture.scale }
}

/** Makes paper all white: faint grain, spread by recognition's own threshold, would be a thousand letters. */
export function whiten({ pixels }: Picture): void {
  for (let at = 0; at < pixels.length; at++) if ((pixels[at] ?? 0) > 200) pixels[at] = 255
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

/** Grain of a sensor or of cheap paper costs recognition much time; the median of nine takes it away. */
async function unspecked(picture: Picture): Promise<Picture> {
  const { pixels } = picture
  let [steps, seen] = [0, 0]
  for (let at = 1; at < pixels.length; at += 37) {
    const [one, two] = [pixels[at] ?? 0, pixels[at - 1] ?? 0]
    if (one < 170 || two < 170) continue
    steps += Math.abs(one - two)
    seen++
  }
  if (steps < seen * 4) return picture
  return {
    ...picture,
    pixels: await asSharp(picture).median(3).toColourspace('b-w').raw().toBuffer(),
  }
}

/** A third of the size, each pixel the darkest of nine: thin rules tell the tilt best. */
function small({ pixels, width, height }: Picture): Picture {
  const [wide, high] = [Math.floor(width / 3), Math.floor(height / 3)]
  const out = Buffer.alloc(wide * high, 255)
  for (let y = 0; y < high * 3; y++) {
    const row = Math.floor(y / 3) * wide
    for (let x = 0; x < wide * 3; x++) {
      const at = row + Math.floor(x / 3)
      out[at] = Math.min(out[at] ?? 255, pixels[y * width + x] ?? 255)
    }
  }
  return { pixels: out, width: wide, height: high, scale: 1 }
}

/** Degrees by which the lines run down to the right: the turn that gathers the ink in the fewest rows. */
function tilt({ pixels, width, height }: Picture): number {
  const dark: number[] = []
  for (let at = 0; at < pixels.length; at++) if ((pixels[at] ?? 255) < 110) dark.push(at)
  if (dark.length < 200) return 0
  const sample = Math.max(1, Math.floor(dark.length / 150_000))
  const sharpness = (angle: number) => {
    const slope = Math.tan((angle * Math.PI) / 180)
    const rows = new Float64Array(height * 3)
    for (let at = 0; at < dark.length; at += sample) {
      const place = dark[at] ?? 0
      const x = place % width
      const y = Math.round((place - x) / width - (x - width / 2) * slope) + height
      rows[y] = (rows[y] ?? 0) + 1
    }
    // Steps between rows and not the rows' ink: lines of neighbouring columns may lie level by chance.
    return rows.reduce((sum, count, y) => sum + (count - (rows[y - 1] ?? 0)) ** 2, 0)
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
