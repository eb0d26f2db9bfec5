import { describe, expect, it } from 'vitest'
import { parseTiming } from '../../timing/timing.ts'
import { nextDue } from './plan-next-due.ts'
import { monthsBetween, monthsOf } from './plan-states.ts'

const plan = { fromOn: '2024-01-01', toOn: '2024-12-31', state: 'draft' as const }

describe('months of a line', () => {
  it('hold its window and the day it ends', () => {
    const marks = monthsOf({ timing: parseTiming('Quý II', 2024) }, plan)
    expect(marks).toEqual([
      { month: '2024-04', due: [] },
      { month: '2024-05', due: [] },
      { month: '2024-06', due: ['2024-06-30'] },
    ])
  })

  it('are the whole plan when no time is written', () => {
    const marks = monthsOf({ timing: [] }, plan)
    expect(marks.length).toBe(12)
    expect(marks.at(-1)?.due).toEqual(['2024-12-31'])
  })

  it('cross a year', () => {
    expect(monthsBetween('2024-11-03', '2025-01-31')).toEqual(['2024-11', '2024-12', '2025-01'])
  })
})

describe('the next due date', () => {
  it('is foreseen while the plan is a draft and the stored one afterwards', () => {
    const line = { timing: parseTiming('hằng quý', 2024), nextDueOn: '2024-07-15' }
    expect(nextDue(line, plan, '2024-05-01')).toBe('2024-06-30')
    expect(nextDue(line, { ...plan, state: 'issued' }, '2024-05-01')).toBe('2024-07-15')
  })
})
