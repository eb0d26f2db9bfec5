import type { Dice } from './sample-work.ts'

/** A drawn scene that stands for a photo: no two alike, so that none is taken for the same picture used again. */
export async function samplePhoto(dice: Dice): Promise<Uint8Array> {
  const shapes = Array.from({ length: 14 }, () => shape(dice)).join('')
  const sky = color(dice, 70)
  const ground = color(dice, 40)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="${sky}"/>
    <rect y="${200 + dice() * 140}" width="640" height="300" fill="${ground}"/>${shapes}</svg>`
  const { default: sharp } = await import('sharp')
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer())
}

function shape(dice: Dice): string {
  const x = dice() * 640
  const y = dice() * 480
  const size = 30 + dice() * 150
  const fill = color(dice, 25 + dice() * 60)
  if (dice() < 0.5) return `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${fill}"/>`
  return `<rect x="${x}" y="${y}" width="${size}" height="${size * (0.4 + dice())}" fill="${fill}"/>`
}

function color(dice: Dice, lightness: number): string {
  return `hsl(${Math.floor(dice() * 360)},${20 + Math.floor(dice() * 45)}%,${Math.floor(lightness)}%)`
}
