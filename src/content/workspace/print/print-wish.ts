import type { Address } from '../../../work/workspace/address.ts'
import { type PrintFormat, printTones } from '../../print/print-format.ts'
import type { content } from '../content-calls.ts'

type Query = Parameters<typeof content.previewPrint>[0]['query']

/** What stands in the address of the screen, as the server is asked for it. Metres are typed with a comma. */
export function wishOf(address: Address, formats: readonly PrintFormat[]) {
  const format = formats.find(({ code }) => code === address.get('kho')) ?? formats[0]
  if (format === undefined) return null
  const [width, height] = format.code === 'panel' ? ['3', '2'] : ['6', '0,8']
  const typed = { width: address.get('rong') ?? width, height: address.get('cao') ?? height }
  const tone = printTones.find(({ code }) => code === address.get('mau'))?.code ?? 'blue'
  const code = address.get('ma')
  const query: Query = {
    format: format.code,
    tone,
    code: code === 'unit' || code === 'none' ? code : 'item',
    picture: address.get('anh') === 'khong' ? 'false' : 'true',
    marks: address.get('xuongin') === 'co' ? 'true' : 'false',
    imprint: address.get('giayphep') ?? '',
    ...(format.inMetres ? { widthM: metresOf(typed.width), heightM: metresOf(typed.height) } : {}),
  }
  return { format, typed, query }
}

export type Wish = NonNullable<ReturnType<typeof wishOf>>

function metresOf(typed: string): string {
  return typed.trim().replace(',', '.')
}
