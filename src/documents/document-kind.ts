/** Types of administrative documents and their abbreviations (Decree 30/2020, Annex III, section I). */
export const documentKinds = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
} as const

export type DocumentKindCode = keyof typeof documentKinds

export interface DocumentKind {
  code: string
  /** In normal writing; null is a letter (công văn), which prints no type. */
  name: string | null
}

export function documentKind(code: DocumentKindCode | 'CV'): DocumentKind {
  return { code, name: code === 'CV' ? null : documentKinds[code] }
}

/** "BC-UBND"; a letter has its issuer and who drafted it: "UBND-VX" (Annex I, II.3). */
export function documentSymbol(kind: DocumentKind, issuer: string, drafter?: string): string {
  const parts = kind.name === null ? [issuer, drafter ?? ''] : [kind.code, issuer]
  return parts.filter((part) => part !== '').join('-')
}
