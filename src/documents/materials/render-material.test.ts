import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { find, openPdf, piecesOf, textOf } from '../../../test/pdf-pieces.ts'
import { boundAddress, boundWords } from './bound-words.ts'
import { materialData } from './material-data.ts'
import { materialSchema, type MaterialInput } from './material.ts'
import { renderMaterial } from './render-material.ts'
import { materialSamples } from './samples.ts'

const mmPerPt = 25.4 / 72
const unit = { name: 'UBND xã Bình Minh' }
const poster: MaterialInput = { kind: 'poster', size: 'A4', unit, title: 'Nộp hồ sơ tại nhà' }

async function sizeMm(bytes: Uint8Array, page = 1): Promise<number[]> {
  const { width, height } = (await (await openPdf(bytes)).getPage(page)).getViewport({ scale: 1 })
  return [width, height].map((points) => Math.round(points * mmPerPt))
}

function sample(name: string): MaterialInput {
  const found = materialSamples[name]
  if (!found) throw new RangeError(name)
  return found
}

async function picture(width: number) {
  return {
    alt: 'Bộ phận Một cửa',
    bytes: new Uint8Array(
      await sharp({ create: { width, height: 900, channels: 3, background: '#778' } })
        .webp()
        .toBuffer(),
    ),
  }
}

describe('printed pieces', () => {
  it.each(Object.entries(materialSamples))(
    'sets %s with every word it was given',
    async (_, input) => {
      const pdf = await openPdf(await renderMaterial(input))
      const text = await textOf(pdf)
      const { unit: office } = materialSchema.parse(input)
      const title = 'title' in input ? input.title : (input.slogans[0] ?? '')
      for (const words of [title, office.name]) expect(text.replace(/\s+/gu, ' ')).toContain(words)
      for (let number = 1; number <= pdf.numPages; number++)
        for (const piece of await piecesOf(pdf, number))
          expect(piece.font).toContain('BeVietnamPro')
    },
  )

  it('has its size, and 3 mm of bleed and marks for a print shop', async () => {
    expect(await sizeMm(await renderMaterial(poster))).toEqual([210, 297])
    expect(await sizeMm(await renderMaterial({ ...poster, marks: true }))).toEqual([232, 319])
    expect(await sizeMm(await renderMaterial(sample('to-gap')))).toEqual([319, 232])
  })

  it('draws what is measured in metres to scale', async () => {
    const bytes = await renderMaterial(sample('bang-ron'))
    const text = await textOf(await openPdf(bytes))
    expect(text).toContain('Khổ thành phẩm 6,00 m × 0,80 m; bản vẽ tỷ lệ 1 : 17.')
    expect(await sizeMm(bytes)).toEqual([Math.round(6000 / 17 + 44), Math.round(800 / 17 + 58)])
  })

  it('holds a code that opens the address it shows', async () => {
    const { files } = await materialData(materialSchema.parse(materialSamples['to-roi-a5']))
    const { data, info } = await sharp(files['code-1.svg'])
      .resize(400, 400, { kernel: 'nearest' })
      .flatten({ background: 'white' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    expect(decodeQR({ width, height, data: new Uint8Array(data) })).toBe(
      'https://binhminh.anson.gov.vn/q/khai-sinh',
    )
  })

  it('is a booklet of a multiple of four pages, contents with their pages', async () => {
    const pdf = await openPdf(await renderMaterial(sample('so-tay-a5')))
    expect(pdf.numPages % 4).toBe(0)
    expect(await textOf(pdf, [2])).toMatch(/Nộp hồ sơ 4 /u)
    expect(await textOf(pdf, [4])).toMatch(/^Nộp hồ sơ/u)
  })

  it('keeps the syllables of a word on one line', async () => {
    const pdf = await openPdf(await renderMaterial(sample('ap-phich-a4')))
    expect(find(await piecesOf(pdf, 1), 'thủ tục').size).toBeGreaterThan(40)
    expect(boundWords('Sửa thủ tục, Thủ Tục; thủ tụcx')).toBe(
      'Sửa thủ\u00A0tục, Thủ\u00A0Tục; thủ tụcx',
    )
    expect(boundWords('đúng hạn 60 ngày, xã Bình Minh')).toBe(
      'đúng hạn 60\u00A0ngày, xã\u00A0Bình Minh',
    )
    expect(boundAddress('Thôn Trung, xã Bình Minh')).toBe('Thôn\u00A0Trung, xã\u00A0Bình\u00A0Minh')
  })

  it('says so when words do not fit, instead of setting one over another', async () => {
    const crowded = {
      ...sample('to-roi-a5'),
      sections: Array.from({ length: 4 }, () => ({
        title: 'Mục',
        text: 'chữ '.repeat(140),
        items: Array.from({ length: 12 }, () => 'điều '.repeat(40)),
      })),
    } as MaterialInput
    await expect(renderMaterial(crowded)).rejects.toMatchObject({
      name: 'MaterialFault',
      field: 'words',
    })
    await expect(renderMaterial({ ...poster, title: 'dài '.repeat(40) })).rejects.toThrow(
      'Dài quá 110 ký tự.',
    )
  })

  it('refuses a picture too coarse for its size, and one that is none', async () => {
    await expect(renderMaterial({ ...poster, picture: await picture(800) })).rejects.toThrow(
      'Ảnh rộng 800 điểm, in sẽ vỡ; khổ này cần ảnh rộng ít nhất 2481 điểm.',
    )
    const broken = { alt: 'x', bytes: new Uint8Array([1, 2, 3]) }
    await expect(renderMaterial({ ...poster, picture: broken })).rejects.toThrow('không đọc được')
    expect(await sizeMm(await renderMaterial({ ...poster, picture: await picture(2500) }))).toEqual(
      [210, 297],
    )
  })

  it.each(['#panic("no") $x^2$ *b* _i_ @ref', 'שלום 中文 😀 ֽ'])(
    'takes %s as words',
    async (title) => {
      const bytes = await renderMaterial({ ...poster, title })
      expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
    },
  )
})
