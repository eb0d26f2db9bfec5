/** A document that stopped applying; `endedOn` is the first day it no longer does. */
export interface RepealedLaw {
  number: string
  endedOn: string
  replacedBy: string
}

/** Documents plans on administrative reform still tend to cite. Callers may pass their own table. */
export const repealedLaws: readonly RepealedLaw[] = [
  { number: '61/2018/NĐ-CP', endedOn: '2025-07-01', replacedBy: '118/2025/NĐ-CP' },
  { number: '107/2021/NĐ-CP', endedOn: '2025-07-01', replacedBy: '118/2025/NĐ-CP' },
  { number: '01/2018/TT-VPCP', endedOn: '2025-09-15', replacedBy: '03/2025/TT-VPCP' },
  { number: '42/2022/NĐ-CP', endedOn: '2026-07-01', replacedBy: '224/2026/NĐ-CP' },
  { number: '13/2023/NĐ-CP', endedOn: '2026-01-01', replacedBy: '91/2025/QH15, 356/2025/NĐ-CP' },
  { number: '85/2016/NĐ-CP', endedOn: '2026-07-01', replacedBy: '116/2025/QH15, 331/2026/NĐ-CP' },
  { number: '53/2022/NĐ-CP', endedOn: '2026-07-01', replacedBy: '116/2025/QH15' },
]
