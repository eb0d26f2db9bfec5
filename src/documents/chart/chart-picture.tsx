import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { BarDrawing } from '../../ui/bar-chart.tsx'
import { number, percent } from '../../ui/format.ts'
import { PeriodDrawing } from '../../ui/period-chart.tsx'
import { StackedDrawing } from '../../ui/stacked-chart.tsx'
import type { Chart } from '../official-document.ts'

const drawings = { bars: BarDrawing, stacked: StackedDrawing, periods: PeriodDrawing } as const

/** The drawing that screens show too, in colours that a black and white print tells apart. Width in CSS pixels. */
export function chartSvg(
  chart: Chart,
  width: number,
  font: string,
): { svg: string; height: number } {
  const Drawing = drawings[chart.form]
  const format = (value: number) => (chart.percent ? percent(value) : number(value))
  const drawn = renderToStaticMarkup(<Drawing title={chart.title} data={chart} format={format} />)
  const height = Number(/^<svg height="(\d+)"/u.exec(drawn)?.[1] ?? 0)
  const attributes = `xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="0 0 ${width} ${height}"`
  const svg = drawn
    .replace('<svg ', `<svg ${attributes} `)
    .replace('>', `><style>text{font-family:"${font}"}${printStyle}</style>`)
  return { svg, height }
}

/** As `.chart` in ui/display.css, for paper. */
const printStyle = `
text { font-size: 14px; fill: #000 }
.value { font-weight: 700 }
.part, .under { text-anchor: middle }
.axis, .under { fill: #333 }
.track { fill: #ececec }
.plate, .ground { fill: #fff }
.area { stroke: #fff }
.s0, .dark { fill: #22357a }
.s2, .pale { fill: #dfe4f5 }
.area.s2, .patterned { stroke: #22357a }
.grid { stroke: #bbb }
.line { fill: none; stroke-width: 2.5; stroke-linecap: round }
.line, .mark path { stroke: #22357a }
.line.s1, .mark path.s1 { stroke: #7f4f00 }
.line.s2, .mark path.s2 { stroke: #1d6638 }
.line.s3, .mark path.s3 { stroke: #444 }
.mark path { fill: #fff; stroke-width: 2 }
`.replaceAll('\n', '')

/** At 300 points an inch for this width on paper; letters from our own fonts, never the machine's. */
export async function chartPng(
  chart: Chart,
  widthMm: number,
  font: keyof typeof faces = 'Tinos',
): Promise<{ png: Uint8Array; heightMm: number }> {
  // A CSS pixel is 1/96 inch; letters of 14 px come out at 10.5 points.
  const width = Math.round((widthMm / 25.4) * 96)
  const { svg, height } = chartSvg(chart, width, font)
  const picture = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: filesOf(font), defaultFontFamily: font },
    fitTo: { mode: 'width', value: Math.round((widthMm / 25.4) * 300) },
    background: '#fff',
  })
  return { png: new Uint8Array(picture.asPng()), heightMm: (height / 96) * 25.4 }
}

const faces = {
  Tinos: {
    folder: '@expo-google-fonts/tinos',
    files: ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf'],
  },
  'Be Vietnam Pro': {
    folder: '@expo-google-fonts/be-vietnam-pro',
    files: ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'],
  },
} as const

function filesOf(font: keyof typeof faces): string[] {
  const { folder, files } = faces[font]
  const place = dirname(createRequire(import.meta.url).resolve(`${folder}/package.json`))
  return files.map((file) => `${place}/${file}`)
}
