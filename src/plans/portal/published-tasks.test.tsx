import { expect, it } from 'vitest'
import { createPageCache } from '../../platform/page-cache.ts'
import { draw } from '../../ui/draw.tsx'
import { createTranslator } from '../../ui/translate.ts'
import type { PublishedPlan } from '../plan/published-plan.ts'
import { drawTasks } from './published-tasks.tsx'

const line = (ordinal: number, groupTitle: string): PublishedPlan['lines'][number] => ({
  ordinal,
  label: String(ordinal),
  content: `Việc ${ordinal}`,
  groupTitle,
  origin: 'appendix',
  leads: ['Văn phòng'],
  coordinating: [],
  timingText: 'Quý I',
  activities: 0,
  lastOn: null,
  progress: { total: 1, done: 0, open: 1, overdue: 0, onTime: 0, onTimeRate: null },
})

const REMARKS = '/xa/gop-y?ke-hoach=1'

it('of a plan whose one task was reported only that group is drawn anew', async () => {
  const kept = createPageCache()
  let times = 0
  const drawn: Parameters<typeof drawTasks>[0]['drawn'] = (says, show) =>
    kept.part(JSON.stringify(says), async () => {
      times += 1
      return { value: draw(show(), 'vi'), tags: [] }
    })
  const show = async (lines: PublishedPlan['lines'], remarks: [string?] = [REMARKS]) => {
    const t = createTranslator([], 'vi')
    const sections = await drawTasks({ drawn }, t, { lines }, remarks[0])
    return sections.flatMap(({ pieces }) => pieces).join('')
  }
  const lines = [line(1, 'Một'), line(2, 'Một'), line(3, 'Hai')]
  const before = await show(lines)
  expect(before.match(/<tbody>/g)).toHaveLength(2)
  times = 0
  expect(await show(lines)).toBe(before)
  expect(times).toBe(0)
  const after = await show(lines.with(2, { ...line(3, 'Hai'), activities: 4 }))
  expect(after).toContain('Đã làm 4 lần')
  expect(times).toBe(1)
  // An office that is no more asks nobody.
  expect(before).toContain('Góp ý')
  const ended = await show(lines, [])
  expect(ended).not.toMatch(/Góp ý|Chưa đến hạn/)
  expect(ended).toContain('Kết thúc cùng đơn vị')
})
