import sharp from 'sharp'
import { type MaterialInput } from './material.ts'
import { setPiece } from './render-material.ts'

export interface MaterialPreview {
  /** PNG pictures of the first pages. */
  pictures: Uint8Array[]
  pages: number
}

/** The first pages of a printed piece as pictures, for a screen. Rejects as `renderMaterial` does. */
export async function previewMaterial(
  input: MaterialInput,
  { widthPx = 720, most = 12 } = {},
): Promise<MaterialPreview> {
  const { svg, pages } = await setPiece(input, (typesetter, { template, data, files }) =>
    typesetter.draw(template, data, { files }),
  )
  // Typst draws the ground of every page over the first one.
  const bare = svg.replaceAll(/^ {4}<path class="typst-shape" fill="#ffffff"[^>]*\/>$/gmu, '')
  const pictures: Uint8Array[] = []
  for (let page = 0; page < Math.min(pages, most); page++) {
    const drawing = Buffer.from(onePage(bare, page, pages, widthPx))
    // Not resvg: it ends the whole process on shapes outside the page.
    const png = await sharp(drawing, { unlimited: true })
      .flatten({ background: '#ffffff' })
      .png({ palette: true })
      .toBuffer()
    pictures.push(new Uint8Array(png))
  }
  return { pictures, pages }
}

/** Pages of a piece are of one size, and stand one below the other in the drawing. */
function onePage(svg: string, page: number, pages: number, widthPx: number): string {
  return svg.replace(
    /viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+pt" height="[\d.]+pt"/u,
    (_, width: string, all: string) => {
      const height = Number(all) / pages
      const heightPx = Math.round((widthPx * height) / Number(width))
      return `viewBox="0 ${page * height} ${width} ${height}" width="${widthPx}" height="${heightPx}"`
    },
  )
}
