import { dash, heading, paragraph, pointLetter, type Block } from '../../documents/index.ts'
import { itemBlocks, timingWords } from './plan-document-items.ts'
import type { PaperLine, PlanPaper } from './plan-document.ts'
import { coordinatingIn, subjectOf } from '../reading/duty-sentence.ts'
import { splitUnits, unitOfHeading } from '../reading/unit-names.ts'
import { timingInText } from '../timing/timing-in-text.ts'

/** Who does what: a heading for each unit, its duties below, in the plan's order. */
export function dutyLines(plan: PlanPaper, withBudget: boolean): Block[] {
  const lines = plan.lines.filter((line) => line.origin === 'duty')
  const { early, late } = reportingDuties(plan)
  const blocks: Block[] = early.map((text) => paragraph(text))
  const writer = new DutyWriter(plan.outline.units ?? [], plan.year)
  for (const line of lines) blocks.push(...writer.write(line))
  blocks.push(...writer.rest())
  if (withBudget) {
    blocks.push(heading(2, `${writer.next()}.`, 'Kinh phí thực hiện'))
    blocks.push(...itemBlocks(plan.outline.budget))
  }
  if (late.length > 0) {
    blocks.push(heading(2, `${writer.next()}.`, 'Chế độ báo cáo'))
    blocks.push(...late.map((text) => dash(text)))
  }
  return blocks
}

/** Whether there are duties to report that no line says. */
export function hasOwnReportingDuties(plan: PlanPaper): boolean {
  const { early, late } = reportingDuties(plan)
  return early.length + late.length > 0
}

/** Those before the first that a line says stand before the units, all others after them. */
function reportingDuties(plan: PlanPaper): { early: string[]; late: string[] } {
  const said = new Set(plan.lines.map((line) => line.content))
  const duties = plan.outline.reportingDuties.map((duty) => duty.text)
  const first = duties.findIndex((text) => said.has(text))
  const missing = duties.flatMap((text, at) => (said.has(text) ? [] : [{ text, at }]))
  const isEarly = ({ text, at }: { text: string; at: number }) =>
    (first >= 0 && at < first) || /^(?:đề nghị|yêu cầu|trong quá trình|quá trình)\s/iu.test(text)
  return {
    early: missing.filter(isEarly).map(({ text }) => text),
    late: missing.filter((one) => !isEarly(one)).map(({ text }) => text),
  }
}

class DutyWriter {
  readonly #units: readonly string[]
  readonly #year: number
  /** Position in `#units` of the heading under which duties are written; -1 before the first. */
  #at = -1
  #number = 0
  #leads: string | null = null
  #group: string | null = null
  #groups = 0

  constructor(units: readonly string[], year: number) {
    this.#units = units
    this.#year = year
  }

  next(): number {
    return ++this.#number
  }

  write(line: PaperLine): Block[] {
    const { label } = line
    const text = wholeText(line, this.#year)
    const isNumbered = label !== null && /^\d{1,2}$/u.test(label)
    if (this.#isOwnSentence(line)) return [...this.#groupOf(line), this.#sentence(label, text)]
    const heads = this.#headsFor(line, isNumbered)
    const last = heads.at(-1)
    if (isNumbered && last !== undefined && line.groupTitle === null) {
      this.#number = Math.max(this.#number, Number(label))
      const before = heads.slice(0, -1).map((title) => this.#heading(title))
      return [...before, paragraph(`${label}. ${bare(last)}: ${text}`)]
    }
    const blocks = heads.map((title) => this.#heading(title))
    blocks.push(...this.#groupOf(line), duty(label, text))
    return blocks
  }

  /** Units that stand in the plan without a duty of their own. */
  rest(): Block[] {
    const rest = this.#units.slice(this.#at + 1)
    this.#at = this.#units.length
    return rest.map((title) => this.#heading(title))
  }

  /** Headings to write before the line: those skipped and its own; none when it goes on under the last. */
  #headsFor(line: PaperLine, isNumbered: boolean): string[] {
    const key = keyOf(line.leads)
    const from = isNumbered || this.#leads !== key ? this.#at + 1 : this.#at
    if (from === this.#at && this.#leads === key) return []
    const found = this.#units.findIndex(
      (title, index) => index >= from && keyOf(splitUnits(unitOfHeading(title))) === key,
    )
    if (found < 0 && this.#leads === key) return []
    this.#leads = key
    this.#group = null
    this.#groups = 0
    if (found < 0) return [line.leads.join('; ')]
    const heads = this.#units.slice(this.#at + 1, found + 1)
    this.#at = found
    return heads
  }

  /** "Giao Phòng Kinh tế theo dõi …": the sentence names who does it and needs no heading. */
  #isOwnSentence(line: PaperLine): boolean {
    const key = keyOf(line.leads)
    if (line.leads.length === 0) return true
    if (this.#leads === key) return false
    if (this.#units.some((title) => keyOf(splitUnits(unitOfHeading(title))) === key)) return false
    const subject = subjectOf(line.content)
    if (subject === null || keyOf(splitUnits(unitOfHeading(subject))) !== key) return false
    return line.label !== null || this.#leads === null || /^giao\s/iu.test(line.content)
  }

  #sentence(label: string | null, text: string): Block {
    if (label === null) return this.#leads === null ? paragraph(text) : dash(text)
    if (/^\d+$/u.test(label)) this.#number = Math.max(this.#number, Number(label))
    return duty(label, text)
  }

  #heading(title: string): Block {
    return heading(2, `${this.next()}.`, bare(title))
  }

  /** The heading of the line's group, if it begins with this line. */
  #groupOf(line: PaperLine): Block[] {
    const begins = line.groupTitle !== this.#group
    this.#group = line.groupTitle
    return begins && line.groupTitle !== null ? [this.#groupHead(line, line.groupTitle)] : []
  }

  #groupHead(line: PaperLine, group: string): Block {
    const title = group.replace(/\s*:$/u, '')
    this.#groups += 1
    const isLettered = line.label !== null && /^[a-zđ]/u.test(line.label)
    const marker = isLettered
      ? `${Math.max(1, this.#number)}.${this.#groups}.`
      : `${pointLetter(this.#groups)})`
    return paragraph(`${marker} ${title}:`)
  }
}

function duty(label: string | null, text: string): Block {
  if (label === null) return dash(text)
  return paragraph(/^[a-zđ]/u.test(label) ? `${label}) ${text}` : `${label}. ${text}`)
}

/** What an edited line says beyond its sentence is added to it, so that the paper holds all of it. */
function wholeText(line: PaperLine, year: number): string {
  const told = coordinatingIn(line.content, line.leads)
  const others = line.coordinating.filter((unit) => !told.includes(unit))
  const words = timingWords(line)
  const timed = timingWords({ timing: timingInText(line.content, year) })
  const isTimed = words === timed || line.content.includes(words)
  const more = [
    ...(others.length > 0 ? [`Đơn vị phối hợp: ${others.join('; ')}`] : []),
    ...(isTimed ? [] : [`Thời gian thực hiện: ${words}`]),
    ...line.outputs.map((output) => `Sản phẩm: ${output}`),
  ]
  return more.length === 0 ? line.content : `${line.content} (${more.join('. ')})`
}

function keyOf(units: readonly string[]): string {
  return units.join('\n')
}

function bare(title: string): string {
  return title.replace(/[\s.:;]+$/u, '')
}
