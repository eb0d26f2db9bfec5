import { describe, expect, it } from 'vitest'
import { openPdf, piecesOf, textOf, find, centre, type Piece } from '../../test/pdf-pieces.ts'
import { decreeForm } from './decree-form.ts'
import { renderPdf } from './render-pdf.ts'
import { sampleReport } from '../../test/sample-report.ts'

const ptPerMm = 72 / 25.4

describe('PDF of a report', async () => {
  const pdf = await openPdf(await renderPdf(sampleReport(24)))
  const first = await piecesOf(pdf, 1)
  const second = await piecesOf(pdf, 2)

  it('is on A4 within the margins', async () => {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const view = (await pdf.getPage(number)).getViewport({ scale: 1 })
      const sides = [view.width, view.height].map((side) => Math.round(side / ptPerMm))
      expect(sides).toEqual(number <= 2 ? [210, 297] : [297, 210])
      const inside = (await piecesOf(pdf, number)).filter(
        (piece) => piece.baseline > 20 * ptPerMm && piece.size > 8.5,
      )
      for (const piece of inside) {
        expect(piece.left).toBeGreaterThanOrEqual(30 * ptPerMm - 0.1)
        expect(piece.right).toBeLessThanOrEqual(view.width - 15 * ptPerMm + 0.5)
        expect(piece.baseline).toBeLessThan(view.height - 20 * ptPerMm)
      }
      expect(Math.min(...inside.map((piece) => piece.baseline))).toBeGreaterThan(20 * ptPerMm)
    }
    expect(Math.min(...first.map((piece) => piece.left))).toBeCloseTo(30 * ptPerMm, 0)
  })

  it('has the issuer left, quốc hiệu right, number and date on one line', () => {
    const issuer = find(first, 'ỦY BAN NHÂN DÂN')
    const nation = find(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(issuer.baseline).toBeCloseTo(nation.baseline, 0)
    expect(issuer.right).toBeLessThan(nation.left)
    expect(issuer.baseline).toBeLessThan(26 * ptPerMm)
    expect([issuer.size, nation.size]).toEqual([12, 12])
    expect(nation.font).toMatch(/Tinos-?Bold$/u)
    const number = find(first, 'Số: 07/BC-UBND')
    const date = find(first, 'ngày 06 tháng 02 năm 2026')
    expect(number.baseline).toBeCloseTo(date.baseline, 0)
    expect(date.font).toMatch(/Italic$/u)
    expect(centre(date)).toBeCloseTo(centre(nation), 0)
    expect(centre(find(first, 'Độc lập - Tự do - Hạnh phúc'))).toBeCloseTo(centre(nation), 0)
    expect(centre(number)).toBeCloseTo(centre(issuer), 0)
  })

  it('centres type and subject, bold 14', () => {
    const middle = ((30 + 195) / 2) * ptPerMm
    for (const piece of [find(first, 'BÁO CÁO'), find(first, 'Kết quả truyền thông')]) {
      expect(Math.abs(centre(piece) - middle)).toBeLessThan(3)
      expect(piece.size).toBe(14)
      expect(piece.font).toMatch(/Bold$/u)
    }
  })

  it('indents first lines by 1.27 cm and sets lines between single and 1.5', () => {
    const start = find(first, 'Thực hiện Kế hoạch')
    expect(start.left).toBeCloseTo((30 + 12.7) * ptPerMm, 0)
    const next = first.find((piece) => piece.baseline > start.baseline + 1)
    const line = (next?.baseline ?? 0) - start.baseline
    expect(line / 14).toBeGreaterThanOrEqual(decreeForm.singleLine)
    expect(line / 14).toBeLessThanOrEqual(decreeForm.singleLine * 1.5)
  })

  it('numbers pages at the top from the second on, and each appendix anew', async () => {
    const inTopMargin = (pieces: Piece[]) => pieces.filter((piece) => piece.baseline < 18 * ptPerMm)
    expect(inTopMargin(first)).toEqual([])
    const [number] = inTopMargin(second)
    expect(number).toMatchObject({ text: '2', size: 14 })
    expect(number && centre(number)).toBeCloseTo(((30 + 195) / 2) * ptPerMm, 0)
    expect(inTopMargin(await piecesOf(pdf, 3))).toEqual([])
    expect(inTopMargin(await piecesOf(pdf, 4)).map((piece) => piece.text)).toEqual(['2'])
  })

  it('has recipients left and the signature right, on one band', () => {
    const recipients = find(second, 'Nơi nhận:')
    const authority = find(second, 'TM. ỦY BAN NHÂN DÂN')
    expect(recipients.left).toBeCloseTo(30 * ptPerMm, 0)
    expect(Math.abs(recipients.baseline - authority.baseline)).toBeLessThan(4)
    expect(authority.left).toBeGreaterThan(recipients.right + 50)
    expect(find(second, '- Như trên;').size).toBe(11)
    expect(find(second, 'Trần Thị Bích Ngọc').baseline).toBeGreaterThan(authority.baseline + 90)
  })

  it('repeats the head of the appendix table and prints the seal on the last page', async () => {
    expect(await textOf(pdf, [4])).toContain('Đơn vị thực hiện')
    expect(await textOf(pdf, [pdf.numPages])).toContain('a3f1c2d4e5b60718')
    expect(await textOf(pdf, [1, 2, 3])).not.toContain('a3f1c2d4e5b60718')
  })

  it('says what it is: title, author, language, date, PDF/A', async () => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: expect.stringContaining('Báo cáo Kết quả truyền thông') as string,
      Author: 'Ủy ban nhân dân xã Trường Xuân',
      Language: 'vi',
    })
    expect(JSON.stringify(info)).toContain('D:20260206')
    expect(metadata?.getRaw()).toMatch(/pdfaid:part>2</u)
    expect((await pdf.getOutline()).map((entry) => entry.title)).toEqual([
      'I. TÌNH HÌNH TRIỂN KHAI',
      'II. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ',
      'III. NHIỆM VỤ TRỌNG TÂM QUÝ II',
      'Phụ lục',
    ])
  })

  it('embeds its fonts', async () => {
    for (const piece of [...first, ...second]) expect(piece.font).toMatch(/^[A-Z]{6}\+Tinos/u)
    expect(new Set(first.map((piece) => piece.font)).size).toBe(3)
  })
})
