import { catalogueOf, entriesOn, findEntry, labelOf, successorOn } from '../../law/index.ts'

/** One line of a plan's estimate as the paper says it; money is whole đồng. */
export interface PaperBudgetLine {
  content: string
  /** A code of the catalogue of sources of funds. */
  source: string
  unit: string | null
  quantity: number | null
  price: number | null
  amount: number
  note: string | null
}

/** Why money may not come from that source on the day; null when it may. */
export function wrongSource(source: string, on: string): string | null {
  const entries = catalogueOf('funding_source')
  if (findEntry(entriesOn(entries, on), source)) return null
  const entry = findEntry(entries, source)
  const next = entry && successorOn(entries, entry, on)
  if (next)
    return `Nguồn “${entry.label}” không còn trong thời gian của kế hoạch. Hãy chọn “${next.label}”.`
  return 'Hãy chọn nguồn kinh phí trong danh mục.'
}

/** What stands in the source's place on the day. */
export function sourceOn(source: string, on: string): string {
  const entries = catalogueOf('funding_source')
  const entry = findEntry(entries, source)
  return (entry && successorOn(entries, entry, on))?.code ?? source
}

/** Sums by source, in the order of the catalogue. */
export function sumsBySource(
  lines: readonly Pick<PaperBudgetLine, 'source' | 'amount'>[],
): { source: string; amount: number }[] {
  const sums = new Map<string, number>()
  for (const { source, amount } of lines) sums.set(source, (sums.get(source) ?? 0) + amount)
  const order = catalogueOf('funding_source').map((entry) => entry.code)
  return [...sums]
    .map(([source, amount]) => ({ source, amount }))
    .sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
}

export function totalOf(lines: readonly Pick<PaperBudgetLine, 'amount'>[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}

/** An item as a sentence, to be compared. */
export function sayBudgetLine(line: PaperBudgetLine): string {
  const { content, source, unit, quantity, price, amount, note } = line
  const made =
    quantity === null || price === null
      ? ''
      : `${[figure(quantity), unit].filter(Boolean).join(' ')} × ${figure(price)} đồng = `
  const sum = `${content}: ${made}${figure(amount)} đồng (${labelOf('funding_source', source)})`
  return note === null ? sum : `${sum}. ${note}`
}

function figure(value: number): string {
  return value.toLocaleString('vi-VN')
}
