import type { PlanDraft, TaskDraft } from '../plan-draft.ts'
import { wholeYear } from '../timing/timing-calendar.ts'
import { folded } from './lines.ts'

type Warnings = PlanDraft['warnings']

export function taskWarnings(draft: PlanDraft): Warnings {
  const warnings = draft.tasks.flatMap((task) => [
    ...oneTask(task),
    ...pastTiming(task, draft.year),
  ])
  return [...warnings, ...givenTwice(draft.tasks)]
}

function oneTask(task: TaskDraft): Warnings {
  const warnings: Warnings = []
  const warn = (code: string, message: string) => warnings.push({ code, message, at: task.at })
  if (task.text === '') warn('task-empty', 'Một dòng nhiệm vụ không có nội dung.')
  if (task.leads.length === 0) warn('task-without-unit', 'Nhiệm vụ chưa rõ đơn vị thực hiện.')
  const unclear = task.timing.find((item) => item.kind === 'unknown')
  const dated = task.timing.some((item) => !['unknown', 'freshness', 'count'].includes(item.kind))
  if (unclear && dated) {
    warn('timing-conditional', `Thời gian còn tùy thuộc: “${unclear.text}”.`)
  } else if (unclear) {
    warn('timing-unknown', 'Thời gian thực hiện chưa rõ; hãy chọn kỳ hoặc ngày.')
  }
  if (task.sure < 0.5) warn('task-unsure', 'Nhiệm vụ đọc chưa chắc chắn; hãy so với bản gốc.')
  return warnings
}

/** A date of a former year is mostly left over from the plan this one was copied from. */
function pastTiming(task: TaskDraft, year: number | null): Warnings {
  if (year === null) return []
  const first = wholeYear(year).from
  const past = task.timing.find((item) => {
    const last = item.before ?? item.to
    return last !== undefined && last < first
  })
  return past
    ? [
        {
          code: 'timing-past',
          message: `Kế hoạch của năm ${year} nhưng thời gian ghi “${past.text}”.`,
          at: task.at,
        },
      ]
    : []
}

/** The same words twice: in the body and the appendix, or under two units. */
function givenTwice(tasks: readonly TaskDraft[]): Warnings {
  const seen = new Map<string, TaskDraft>()
  return tasks.flatMap((task) => {
    const words = folded(task.text).match(/[\p{L}\d]+/gu) ?? []
    const key = words.slice(0, 14).join(' ')
    const former = seen.get(key)
    if (words.length < 6) return []
    if (!former) seen.set(key, task)
    if (!former) return []
    const same = former.leads.length === 0 || task.leads.some((lead) => former.leads.includes(lead))
    return [
      {
        code: 'task-repeated',
        message: same
          ? `Nhiệm vụ này được giao hai lần: “${shortened(task.text)}”.`
          : `Nhiệm vụ này được giao cho ${former.leads.join(', ')} và cho ${task.leads.join(', ')}: “${shortened(task.text)}”.`,
        at: task.at,
      },
    ]
  })
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
