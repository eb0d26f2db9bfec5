import { heading, paragraph, pointLetter, romanNumeral, type Block } from '../../documents/index.ts'
import { blockLines } from './plan-document-blocks.ts'
import { dutyLines, hasOwnReportingDuties } from './plan-document-duties.ts'
import { dashes, itemBlocks } from './plan-document-items.ts'
import type { PlanPaper } from './plan-document.ts'
import { type Topic, topicOf } from '../reading/topics.ts'

type List = 'purposes' | 'requirements' | 'audience' | 'contents' | 'methods' | 'budget'

interface Section {
  numeral: string
  title: string
  topic: Topic
  lists: List[]
}

/** The body: the plan's own sections, each with its lists; what has no section gets one. */
export function sectionsOf(plan: PlanPaper): Block[] {
  const { sections, added } = withHomes(plan)
  const duties = sections.find((section) => section.topic === 'duties')
  const tasks = blockHome(sections)
  const hint = appendixHint(plan, sections)
  const hasBlocks = plan.lines.some((line) => line.origin === 'block')
  return sections.flatMap((section, index) => {
    const numeral = added ? romanNumeral(index + 1) : section.numeral
    const blocks: Block[] = [heading(1, `${numeral}.`, section.title)]
    if (hint?.section === section) blocks.push(paragraph(hint.text))
    blocks.push(...listBlocks(plan, section, section === tasks && hasBlocks))
    if (section === tasks) blocks.push(...blockLines(plan))
    if (section === duties) blocks.push(...dutyLines(plan, section.lists.includes('budget')))
    return blocks
  })
}

const LISTS: readonly List[] = [
  'purposes',
  'requirements',
  'audience',
  'contents',
  'methods',
  'budget',
]

/** Titles of a section, and of the part of a section that has several. */
const TITLES: Record<List, { section: string; part: string }> = {
  purposes: { section: 'Mục đích', part: 'Mục đích' },
  requirements: { section: 'Yêu cầu', part: 'Yêu cầu' },
  audience: { section: 'Đối tượng', part: 'Đối tượng' },
  contents: { section: 'Nội dung', part: 'Nội dung' },
  methods: { section: 'Hình thức thực hiện', part: 'Hình thức' },
  budget: { section: 'Kinh phí thực hiện', part: 'Kinh phí thực hiện' },
}

/** Which sections may hold a list under a heading of its own, the nearest first. */
const HOSTS: Record<List, readonly Topic[]> = {
  purposes: ['aims', 'purposes', 'requirements'],
  requirements: ['aims', 'requirements', 'purposes'],
  audience: ['audience', 'contents', 'methods'],
  contents: ['contents', 'methods'],
  methods: ['methods', 'contents'],
  budget: ['budget', 'duties'],
}

function withHomes(plan: PlanPaper): { sections: Section[]; added: boolean } {
  const sections = plan.outline.sections.map(({ numeral, title }): Section => ({
    numeral,
    title,
    topic: topicOf(title) ?? 'other',
    lists: [],
  }))
  let added = false
  const add = (section: Section) => {
    const before = sections.findIndex((one) => order(one.topic) > order(section.topic))
    sections.splice(before < 0 ? sections.length : before, 0, section)
    added = true
  }
  const filled = LISTS.filter((list) => plan.outline[list].length > 0)
  if (sections.length === 0 && (filled.includes('purposes') || filled.includes('requirements')))
    add({ numeral: '', title: 'Mục đích, yêu cầu', topic: 'aims', lists: [] })
  for (const list of filled) {
    const home = HOSTS[list]
      .map((topic) => sections.find((section) => section.topic === topic))
      .find((section) => section !== undefined)
    if (home) home.lists.push(list)
    else add({ numeral: '', title: TITLES[list].section, topic: list, lists: [list] })
  }
  const has = (origin: string) => plan.lines.some((line) => line.origin === origin)
  const units = plan.outline.units ?? []
  const needsDuties = has('duty') || units.length > 0 || hasOwnReportingDuties(plan)
  if (needsDuties && !sections.some((section) => section.topic === 'duties'))
    add({ numeral: '', title: 'Tổ chức thực hiện', topic: 'duties', lists: [] })
  if (has('block') && blockHome(sections) === undefined)
    add({ numeral: '', title: 'Nội dung', topic: 'contents', lists: [] })
  return { sections, added }
}

function order(topic: Topic): number {
  const at = ['aims', ...LISTS, 'duties'].indexOf(topic)
  return at < 0 ? LISTS.length : at
}

/** Tasks written as blocks follow the contents: in the last section about what is done. */
function blockHome(sections: readonly Section[]): Section | undefined {
  return (
    sections.findLast((section) => section.topic === 'contents') ??
    sections.findLast((section) => section.topic === 'methods')
  )
}

/** The text must refer to its appendix (Decree 30/2020, Annex I, III.1.a). */
function appendixHint(
  plan: PlanPaper,
  sections: readonly Section[],
): { section: Section; text: string } | null {
  if (!plan.lines.some((line) => line.origin === 'appendix')) return null
  const section =
    sections.find((one) => one.topic === 'contents') ??
    sections.find((one) => one.topic === 'duties') ??
    sections.at(-1)
  return section ? { section, text: 'Nội dung chi tiết theo Phụ lục kèm theo.' } : null
}

/** Lists of a section, each under its own heading unless the section is about that list alone. */
function listBlocks(plan: PlanPaper, section: Section, beforeTasks: boolean): Block[] {
  if (section.topic === 'duties') return []
  if (beforeTasks) return listsBeforeTasks(plan, section)
  const { lists } = section
  const alone = lists.length === 1 && lists[0] === section.topic
  const blocks: Block[] = []
  for (const [index, list] of lists.entries()) {
    if (!alone) blocks.push(heading(2, `${index + 1}.`, TITLES[list].part))
    blocks.push(...itemBlocks(plan.outline[list]))
  }
  return blocks
}

/** The tasks after them have the numbers: a list of one item says its name in its sentence, others take letters. */
function listsBeforeTasks(plan: PlanPaper, { topic, lists }: Section): Block[] {
  const others = lists.filter((list) => list !== topic)
  const isInline = (list: List) => {
    const [only = '', ...more] = plan.outline[list]
    return more.length === 0 && !only.includes(':')
  }
  const blocks: Block[] = []
  for (const list of others.filter(isInline))
    blocks.push(paragraph(`${TITLES[list].part}: ${plan.outline[list].join('')}`))
  for (const list of lists) if (list === topic) blocks.push(...dashes(plan.outline[list]))
  for (const [index, list] of others.filter((one) => !isInline(one)).entries()) {
    blocks.push(heading(3, `${pointLetter(index + 1)})`, TITLES[list].part))
    blocks.push(...dashes(plan.outline[list]))
  }
  return blocks
}
