import { addressOf } from '../../../platform/client.ts'
import { contentContract } from '../../contract.ts'

/** How blocks that are edited as a whole look inside the editor: close to the page, and never typed into. */

export function mediaAddress(mediaId: string, small = false): string {
  return addressOf(contentContract.downloadMedia, {
    params: { mediaId },
    query: small ? { small: 'true' } : {},
  })
}

type Attrs = Record<string, unknown>

export function pictureView(attrs: Attrs): HTMLElement {
  const figure = frame()
  const image = document.createElement('img')
  image.src = mediaAddress(words(attrs, 'mediaId'))
  image.alt = words(attrs, 'alt')
  image.width = Number(attrs['width'])
  image.height = Number(attrs['height'])
  figure.append(image)
  return withCaption(figure, words(attrs, 'caption'))
}

export function recordingView(attrs: Attrs): HTMLElement {
  const figure = frame()
  const player = document.createElement(attrs['kind'] === 'video' ? 'video' : 'audio')
  player.src = mediaAddress(words(attrs, 'mediaId'))
  player.controls = true
  player.preload = 'none'
  figure.append(player)
  return withCaption(figure, words(attrs, 'caption'))
}

export function tableView(attrs: Attrs): HTMLElement {
  const figure = frame()
  const scroll = document.createElement('div')
  scroll.className = 'table-scroll'
  const table = document.createElement('table')
  const rows = attrs['rows'] as string[][]
  if (words(attrs, 'caption') !== '') table.createCaption().append(words(attrs, 'caption'))
  for (const [place, cells] of rows.entries()) {
    const row = table.insertRow()
    for (const cell of cells) {
      const box = document.createElement(place === 0 && attrs['header'] === true ? 'th' : 'td')
      box.append(cell)
      row.append(box)
    }
  }
  scroll.append(table)
  figure.append(scroll)
  return figure
}

function frame(): HTMLElement {
  const figure = document.createElement('figure')
  figure.contentEditable = 'false'
  return figure
}

function withCaption(figure: HTMLElement, caption: string): HTMLElement {
  if (caption === '') return figure
  const line = document.createElement('figcaption')
  line.append(caption)
  figure.append(line)
  return figure
}

function words(attrs: Attrs, name: string): string {
  const value = attrs[name]
  return typeof value === 'string' ? value : ''
}
