import { expect, test } from 'vitest'
import {
  findLegalSource,
  repealedOn,
  statusOfSource,
  statusOn,
  successorsOn,
} from './legal-source.ts'
import { legalSources } from './legal-sources.ts'
import { dayNumber } from '../calendar/local-date.ts'

const codesOf = (sources: readonly { code: string }[]) => sources.map((source) => source.code)

test.each([
  ['61/2018/NĐ-CP', '2025-06-30', 'in_force'],
  ['61/2018/NĐ-CP', '2025-07-01', 'expired'],
  ['61/2018/NĐ-CP', '2018-05-01', 'not_yet_in_force'],
  ['118/2025/NĐ-CP', '2026-11-20', 'in_force'],
  ['63/2010/NĐ-CP', '2026-11-20', 'in_force'],
  ['20/2008/NĐ-CP', '2026-11-20', 'in_force'],
  ['42/2022/NĐ-CP', '2026-07-01', 'expired'],
  ['47/2020/NĐ-CP', '2026-12-31', 'in_force'],
  ['47/2020/NĐ-CP', '2027-01-01', 'expired'],
  ['13/2023/NĐ-CP', '2025-12-31', 'in_force'],
  ['1/9999/NĐ-CP', '2026-01-01', 'unknown'],
])('%s on %s: %s', (code, date, status) => {
  expect(statusOn(code, date)).toBe(status)
})

test('a citation is found in the spellings plans use', () => {
  for (const written of ['61/2018/NĐ-CP', '61/2018/ND-CP', ' 61/2018/nđ – cp', '061/2018/NĐ-CP']) {
    expect(findLegalSource(written)?.code).toBe('61/2018/NĐ-CP')
  }
  expect(findLegalSource('6/QĐ-TTg')?.code).toBe('06/QĐ-TTg')
})

test('a number without a year is only taken with its own day of issue', () => {
  expect(findLegalSource('06/QĐ-TTg', '2022-01-06')?.title).toMatch('Đề án 06')
  expect(findLegalSource('06/QĐ-TTg', '2024-01-04')).toBeUndefined()
  // A misprinted day must not hide a number that is unique.
  expect(findLegalSource('61/2018/NĐ-CP', '2018-04-24')?.code).toBe('61/2018/NĐ-CP')
})

test('the expired sources of a day and what stands in their place', () => {
  expect(codesOf(repealedOn('2025-07-01'))).toContain('107/2021/NĐ-CP')
  expect(codesOf(repealedOn('2025-06-30'))).not.toContain('107/2021/NĐ-CP')
  expect(codesOf(successorsOn('13/2023/NĐ-CP', '2026-11-20'))).toEqual([
    '91/2025/QH15',
    '356/2025/NĐ-CP',
  ])
  expect(successorsOn('63/2010/NĐ-CP', '2026-11-20')).toEqual([])
})

test('the table is sound: unique codes, real days in order, links that lead somewhere', () => {
  expect(new Set(codesOf(legalSources)).size).toBe(legalSources.length)
  for (const source of legalSources) {
    const days = [source.issuedOn, source.effectiveFrom, source.effectiveTo].filter(
      (day) => day !== null,
    )
    expect(days.map(dayNumber)).toEqual(days.map(dayNumber).sort((a, b) => a - b))
    const links = [...source.replacedBy, ...source.amendedBy]
    expect(links.map((code) => findLegalSource(code)?.code)).toEqual(links)
    expect(source.title).not.toBe('')
    expect(source.replacedBy.length > 0 && source.effectiveTo === null).toBe(false)
    expect(statusOfSource(source, '1999-01-01')).not.toBe('in_force')
  }
})
