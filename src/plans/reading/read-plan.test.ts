import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlanDraft, TaskDraft } from '../plan-draft.ts'
import { readPlan } from './read-plan.ts'

function sample(name: string): PlanDraft {
  return readPlan(readFileSync(path.join(import.meta.dirname, 'samples', name), 'utf8'))
}

const brief = (task: TaskDraft) => [
  task.group?.split('.')[0],
  task.label,
  task.leads.join(' + '),
  task.coordinating.join(' + '),
  task.timing.map((item) => item.from ?? item.before ?? item.kind).join(' + '),
]

describe('the commune sample of 2026', () => {
  const draft = sample('ke-hoach-mau.txt')

  test('header, bases and signature', () => {
    expect(draft).toMatchObject({
      kind: { code: 'KH', text: 'KẾ HOẠCH' },
      number: { value: 27, symbol: 'KH-UBND' },
      date: { iso: '2026-01-19' },
      place: 'Bình Minh',
      issuer: 'UBND xã Bình Minh',
      year: 2026,
      archive: 'VT, VHXH',
      signature: { authority: ['TM'], position: 'CHỦ TỊCH', name: 'Hà Thị Mai Lan' },
      abbreviations: { CCHC: 'cải cách hành chính', TTHC: 'thủ tục hành chính' },
      unplaced: [],
      warnings: [],
    })
    expect(draft.bases.map((basis) => basis.number)).toEqual([
      '118/2025/NĐ-CP',
      '63/2010/NĐ-CP',
      '09/KH-UBND',
    ])
    expect(draft.recipients.map((one) => one.forReport)).toEqual([true, false, false, false, false])
  })

  test('sections go to their fields', () => {
    expect(draft.sections).toHaveLength(6)
    expect(draft.purposes).toHaveLength(3)
    expect(draft.requirements).toHaveLength(2)
    expect(draft.contents).toHaveLength(4)
    expect(draft.methods).toHaveLength(3)
    expect(draft.audience).toHaveLength(1)
    expect(draft.budget).toHaveLength(1)
    expect(draft.units).toEqual([
      'Phòng Văn hóa - Xã hội',
      'Văn phòng HĐND và UBND xã',
      'Trung tâm Phục vụ hành chính công xã',
      'Trưởng các thôn; Ban Công tác Mặt trận các thôn',
    ])
  })

  test('four duties and twelve appendix rows', () => {
    expect(draft.tasks.map((task) => task.from)).toEqual([
      ...Array.from({ length: 4 }, () => 'duty'),
      ...Array.from({ length: 12 }, () => 'appendix'),
    ])
    expect(draft.tasks.slice(4).map(brief)).toEqual([
      ['I', '1', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND xã', 'recurring'],
      [
        'I',
        '2',
        'Trung tâm Phục vụ hành chính công xã',
        'Đoàn Thanh niên xã + Công an xã',
        '2026-04-01',
      ],
      ['I', '3', 'Phòng Văn hóa - Xã hội', 'Ban Công tác Mặt trận các thôn', '2026-06-30'],
      ['I', '4', 'Công an xã', 'Đoàn Thanh niên xã + Trưởng các thôn', 'count + 2026-07-01'],
      ['I', '5', 'Trung tâm Phục vụ hành chính công xã', 'Trưởng các thôn', '2026-03-01'],
      ['I', '6', 'Văn phòng HĐND và UBND xã', 'Phòng Văn hóa - Xã hội', 'standing'],
      ['I', '7', 'Trung tâm Phục vụ hành chính công xã', 'Văn phòng HĐND và UBND xã', 'recurring'],
      [
        'II',
        '1',
        'Văn phòng HĐND và UBND xã',
        'Ủy ban MTTQ Việt Nam xã + các đoàn thể xã',
        'recurring',
      ],
      ['II', '2', 'Trường THCS Bình Minh', 'Đoàn Thanh niên xã', '2026-10-01'],
      ['II', '3', 'Trung tâm Phục vụ hành chính công xã', 'Trưởng các thôn', '2026-10-01'],
      ['II', '4', 'Văn phòng HĐND và UBND xã', 'Trưởng các thôn', 'standing'],
      ['II', '5', 'Phòng Văn hóa - Xã hội', 'Ủy ban MTTQ Việt Nam xã', '2026-07-01'],
    ])
    expect(draft.reportingDuties).toMatchObject([
      { period: 'quý', to: 'Chủ tịch UBND xã', via: null, mayBeEmbedded: false },
    ])
  })
})

describe('the district sample of 2024', () => {
  const draft = sample('ke-hoach-mau-2024.txt')

  test('a plan without header, its bases in one sentence', () => {
    expect(draft).toMatchObject({
      number: { value: null },
      date: { iso: null },
      issuer: 'UBND huyện Hòa Phú',
      year: 2024,
      signature: { authority: ['TM', 'KT'], position: 'PHÓ CHỦ TỊCH', name: 'Trần Quốc Vượng' },
      unplaced: ['ỦY BAN NHÂN DÂN HUYỆN HÒA PHÚ'],
    })
    expect(draft.bases.map((basis) => basis.number)).toEqual([
      '61/2018/NĐ-CP',
      '107/2021/NĐ-CP',
      '06/QĐ-TTg',
      '31/KH-UBND',
    ])
    expect(draft.citations).toHaveLength(5)
  })

  test('four duties and fifteen rows, two of them cut by a page', () => {
    const rows = draft.tasks.filter((task) => task.from === 'appendix')
    expect(draft.tasks).toHaveLength(19)
    expect(rows.map((task) => task.label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ])
    expect(rows[4]?.text).toMatch(/nhà văn hóa thôn, khu phố vào các ngày nghỉ cuối tuần\.$/u)
    expect(rows[10]).toMatchObject({
      leads: ['Chủ tịch UBND huyện', 'Chủ tịch UBND các xã, thị trấn'],
      coordinating: ['Văn phòng HĐND và UBND huyện', 'các phòng, ban có liên quan'],
      timing: [{ kind: 'recurring', every: { n: 6, unit: 'month' } }],
    })
    expect(rows[10]?.text).toMatch(/về những vướng mắc trong đăng ký kinh doanh\.$/u)
    expect(draft.reportingDuties[0]).toMatchObject({
      period: 'quý',
      to: 'UBND huyện',
      via: 'Văn phòng HĐND và UBND huyện',
    })
  })
})
