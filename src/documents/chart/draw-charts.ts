import type { PrintedChart, PrintedDocument } from '../printed-document.ts'

export interface ChartPicture {
  png: Uint8Array
  heightMm: number
}

/** The pictures of a print by their files. What draws them is loaded with the first one. */
export async function drawCharts(printed: PrintedDocument): Promise<Map<string, ChartPicture>> {
  const charts = [...printed.body, ...printed.appendices.flatMap(({ body }) => body)].filter(
    (block): block is PrintedChart => block.kind === 'chart',
  )
  const pictures = new Map<string, ChartPicture>()
  if (charts.length === 0) return pictures
  const { chartPng } = await import('./chart-picture.tsx')
  for (const { chart, file, widthMm } of charts) pictures.set(file, await chartPng(chart, widthMm))
  return pictures
}
