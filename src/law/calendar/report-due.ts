/** Who sends: a commune to its province, the province's own roll-up, the province to the Government. */
export type ReportTier = 'commune' | 'province' | 'government'

/** Working days after the cut-off, or a day of the period's last month. */
export type ReportDueRule = { workingDaysAfterCutoff: number } | { dayOfLastMonth: number }

export type ReportDueParams = Record<ReportTier, ReportDueRule>

/** Law only for `government` (art 13); lower tiers are for the province's decision to replace. */
export const defaultReportDue: ReportDueParams = {
  commune: { workingDaysAfterCutoff: 1 },
  province: { dayOfLastMonth: 20 },
  government: { dayOfLastMonth: 25 },
}
