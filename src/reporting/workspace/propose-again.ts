import { nextPeriod, periodOfKey } from '../../law/periods.ts'
import type { ReportView } from '../contract.ts'
import { proposedSections, type PlanCited } from '../proposed-sections.ts'

/** The words the report was opened with, of one part, from what is recorded now; null for a part added by hand. */
export function proposedText(
  report: Pick<ReportView, 'unitName' | 'periodKey' | 'periodLabel' | 'fromOn' | 'toOn' | 'lines'>,
  plans: readonly (PlanCited & { fromOn: string; toOn: string; state: string })[],
  code: string,
): string | null {
  const next = nextPeriod(periodOfKey(report.periodKey))
  const sections = proposedSections({
    plans: plans
      .filter(({ state }) => state === 'issued' || state === 'closed')
      .filter(({ fromOn, toOn }) => fromOn <= report.toOn && toOn >= report.fromOn)
      .toSorted((a, b) => ((a.issuedOn ?? '9') < (b.issuedOn ?? '9') ? -1 : 1))
      .slice(0, 3),
    unitName: report.unitName.replace(/^UBND\b/u, 'Ủy ban nhân dân'),
    periodLabel: report.periodLabel,
    fromOn: report.fromOn,
    toOn: report.toOn,
    nextPeriodLabel: next.label,
    upcoming: report.lines
      .flatMap(({ content, nextDueOn }) =>
        nextDueOn !== null && nextDueOn >= next.from && nextDueOn <= next.to
          ? [{ content, dueOn: nextDueOn }]
          : [],
      )
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  })
  return sections.find((section) => section.code === code)?.text ?? null
}
