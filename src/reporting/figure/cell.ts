import { catalogueOf } from '../../law/index.ts'
import type { CellView } from '../report/content-contract.ts'
import type { Figure } from './figure.ts'
import { figureText } from './figure-text.ts'
import { isRatio, rowKindOf, type Indicator } from './measure.ts'
import { catalogueRowName } from './row-name.ts'

export interface Override {
  code: string
  row: string
  value: number
  reason: string
  madeByName: string
  madeAt: string
}

/** The figures as the report says them, in the order of the indicators; rows by channel, most first. */
export function cellsOf(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
  overrides: readonly Override[],
  late: readonly { code: string; row: string }[] = [],
): CellView[] {
  return indicators.flatMap((indicator) =>
    figures
      .filter((figure) => figure.code === indicator.code)
      .toSorted((a, b) => b.value - a.value || (a.row < b.row ? -1 : 1))
      .map((figure) => {
        const here = ({ code, row }: { code: string; row: string }) =>
          code === figure.code && row === figure.row
        return cellOf(indicator, figure, overrides.find(here) ?? null, late.some(here))
      }),
  )
}

function cellOf(
  indicator: Indicator,
  figure: Figure,
  override: Override | null,
  isLate: boolean,
): CellView {
  const value = override?.value ?? figure.value
  const methods = figure.countMethods.map((code) =>
    catalogueOf('count_method').find((one) => one.code === code),
  )
  const rowKind = rowKindOf(indicator.measure)
  return {
    code: figure.code,
    row: figure.row,
    label: indicator.label,
    rowLabel: rowKind && (figure.rowLabel ?? catalogueRowName(rowKind, figure.row)),
    unitWord: indicator.unitWord,
    value,
    text: figureText({
      value,
      numerator: isRatio(indicator.measure) ? figure.numerator : null,
      denominator: isRatio(indicator.measure) ? figure.denominator : null,
      overridden: override !== null,
      estimated: figure.estimated,
    }),
    counted: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    estimated: figure.estimated,
    records: figure.records,
    countMethods: methods.map((method, index) => method?.label ?? figure.countMethods[index] ?? ''),
    override: override && {
      value: override.value,
      reason: override.reason,
      madeByName: override.madeByName,
      madeAt: override.madeAt,
    },
    marked: override !== null || figure.estimated > 0 || isLate,
  }
}
