/** Sizes of Decree 30/2020, Annex I, for both renderers: lengths in mm, letters in points. */
export const decreeForm = {
  pageMm: { width: 210, height: 297 },
  marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Of the text's width, for the issuer's column; the rest holds quốc hiệu on one line. */
  issuerShare: 0.42,
  /** What a long place leaves of it at least. */
  narrowestIssuer: 0.34,
  /** Kept free on both sides of the two head columns. */
  gutterMm: 1,
  sizePt: {
    nation: 12,
    motto: 13,
    superior: 12,
    issuer: 12,
    number: 13,
    date: 13,
    letterSubject: 12,
    title: 14,
    body: 14,
    caption: 13,
    pageNumber: 14,
    signature: 14,
    recipientsHead: 12,
    recipients: 11,
    seal: 8,
  },
  /** Side of a square of dots: a phone reads it from the length of an arm. */
  codeMm: 26,
  firstLineMm: 12.7,
  paragraphGapPt: 6,
  /** Multiple of the font's own line: between single and 1.5 (Annex I, II.6.e). */
  lineSpacing: 1.1,
  /** Height of Times New Roman's single line relative to its size. */
  singleLine: 1.15,
  /** Rules under the issuer and the subject: between 1/3 and 1/2 of the text. */
  ruleShare: 0.4,
} as const

/** Body text is 13–14; tables take the smaller, wide tables 12. */
export function tableSizePt(columns: number): number {
  return columns > 6 ? 12 : 13
}

export function textWidthMm(landscape: boolean): number {
  const { pageMm, marginMm } = decreeForm
  return (landscape ? pageMm.height : pageMm.width) - marginMm.left - marginMm.right
}
