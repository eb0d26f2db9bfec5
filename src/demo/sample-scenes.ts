/** Drawn pictures for the sample texts: nobody's face, and the same bytes at every start. */
export type Scene = 'counter' | 'phone' | 'loudspeaker' | 'visit' | 'meeting' | 'certificate'

const WIDTH = 960
const HEIGHT = 540

export async function sampleScene(scene: Scene): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${scenes[scene]()}</svg>`
  const { default: sharp } = await import('sharp')
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer())
}

const scenes: Record<Scene, () => string> = {
  counter: () =>
    [
      wall('#f3e6cf'),
      box(80, 60, 230, 120, '#fffaf0'),
      lines(100, 84, 190, 4, '#c9b48a'),
      box(380, 50, 500, 46, '#9c2f2a', 6),
      person(250, 250, '#3f6f8f'),
      person(520, 250, '#5f7f4f'),
      person(770, 250, '#3f6f8f'),
      box(0, 350, WIDTH, 190, '#8a5a36'),
      box(0, 338, WIDTH, 24, '#a9744a'),
      box(300, 304, 90, 36, '#fffdf6'),
      box(610, 296, 70, 44, '#37474f', 4),
      person(400, 400, '#b5524a'),
      person(660, 410, '#7a5c99'),
    ].join(''),
  phone: () =>
    [
      wall('#dfeae4'),
      `<circle cx="180" cy="130" r="70" fill="#f4d58a"/>`,
      box(350, 40, 260, 470, '#2f3b40', 34),
      box(366, 76, 228, 398, '#ffffff', 8),
      box(366, 76, 228, 62, '#9c2f2a', 8),
      lines(390, 170, 180, 3, '#b9c6c0'),
      box(390, 262, 180, 44, '#f3efe6', 8),
      box(390, 322, 180, 44, '#f3efe6', 8),
      box(390, 392, 180, 50, '#2f6f6a', 10),
      `<path d="M448 417l16 14 30-30" fill="none" stroke="#fff" stroke-width="8"/>`,
      person(180, 330, '#5f7f4f'),
      person(770, 330, '#b5524a'),
    ].join(''),
  loudspeaker: () =>
    [
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="#cfe4ee"/>`,
      hill(380, '#9dbb84'),
      hill(430, '#7fa368'),
      house(120, 330, '#c96f4a'),
      house(650, 350, '#b5524a'),
      box(470, 90, 16, 400, '#6b5540'),
      `<path d="M478 130l-120-46v92z" fill="#8f9aa0"/><path d="M478 130l120-46v92z" fill="#7c878d"/>`,
      `<circle cx="478" cy="130" r="20" fill="#566066"/>`,
      ...[60, 100].map(
        (far) =>
          `<path d="M${620 + far} 90q34 40 0 80M${336 - far} 90q-34 40 0 80" fill="none" stroke="#fff" stroke-width="8"/>`,
      ),
    ].join(''),
  visit: () =>
    [
      wall('#f6ead8'),
      box(80, 70, 190, 200, '#a8cbd8', 6),
      box(170, 70, 10, 200, '#fffaf0'),
      box(690, 90, 200, 130, '#fffaf0', 4),
      lines(712, 116, 156, 3, '#cdbb95'),
      person(330, 270, '#7a5c99', '#e8e4de'),
      person(480, 260, '#3f6f8f'),
      person(640, 265, '#5f7f4f'),
      box(250, 400, 480, 26, '#a9744a', 6),
      box(290, 426, 24, 114, '#8a5a36'),
      box(660, 426, 24, 114, '#8a5a36'),
      box(440, 350, 70, 50, '#2f3b40', 6),
      box(446, 356, 58, 38, '#dff0ea', 3),
    ].join(''),
  meeting: () =>
    [
      wall('#e9e2d4'),
      box(260, 50, 440, 150, '#9c2f2a', 8),
      lines(320, 92, 320, 3, '#f4d58a'),
      person(480, 250, '#37474f'),
      ...[90, 220, 350, 610, 740, 870].map((x, place) =>
        person(x, 360 + (place % 2) * 24, place % 3 === 0 ? '#b5524a' : '#3f6f8f'),
      ),
      box(380, 330, 200, 210, '#8a5a36', 6),
    ].join(''),
  certificate: () =>
    [
      wall('#efe3c8'),
      box(240, 60, 480, 340, '#fffdf6', 6),
      `<rect x="258" y="78" width="444" height="304" fill="none" stroke="#c08a2e" stroke-width="6"/>`,
      lines(330, 130, 300, 2, '#9c2f2a'),
      lines(330, 200, 300, 4, '#c9b48a'),
      `<circle cx="640" cy="330" r="34" fill="#9c2f2a"/><path d="M620 350l-10 56 30-18 30 18-10-56z" fill="#9c2f2a"/>`,
      person(150, 340, '#5f7f4f'),
      person(810, 340, '#3f6f8f'),
    ].join(''),
}

function wall(color: string): string {
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${color}"/><rect y="430" width="${WIDTH}" height="110" fill="#d8c8a8"/>`
}

function box(x: number, y: number, width: number, height: number, fill: string, r = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${r}" fill="${fill}"/>`
}

function lines(x: number, y: number, width: number, count: number, fill: string): string {
  return Array.from({ length: count }, (_, line) =>
    box(x, y + line * 26, line === count - 1 ? width * 0.6 : width, 10, fill, 5),
  ).join('')
}

function person(x: number, y: number, shirt: string, hair = '#2b2320'): string {
  return `<path d="M${x - 62} ${y + 190}v-70q0-62 62-62t62 62v70z" fill="${shirt}"/>
    <circle cx="${x}" cy="${y}" r="44" fill="#e2b48c"/>
    <path d="M${x - 46} ${y - 2}q0-50 46-50t46 50q-20-24-46-24t-46 24z" fill="${hair}"/>`
}

function hill(y: number, fill: string): string {
  return `<path d="M0 ${y}q240-110 480-20t480-30v${HEIGHT}H0z" fill="${fill}"/>`
}

function house(x: number, y: number, roof: string): string {
  return `${box(x, y, 170, 110, '#fff6e6')}<path d="M${x - 20} ${y}l105-70 105 70z" fill="${roof}"/>${box(x + 70, y + 50, 36, 60, '#8a5a36')}`
}
