import { dash, heading, paragraph, pointLetter, type Block } from '../../documents/index.ts'
import { timingWords } from './plan-document-items.ts'
import type { PaperLine, PlanPaper } from './plan-document.ts'
import { timingInText } from '../timing/timing-in-text.ts'

/** Tasks that tell who does them under their own heading: "a) Cơ quan thực hiện: …", "b) Cơ quan phối hợp: …". */
export function blockLines(plan: PlanPaper): Block[] {
  const lines = plan.lines.filter((line) => line.origin === 'block')
  const blocks: Block[] = []
  let group: string | null = null
  for (const [index, line] of lines.entries()) {
    if (line.groupTitle !== null && line.groupTitle !== group)
      blocks.push(paragraph(line.groupTitle))
    group = line.groupTitle
    blocks.push(...blockOf(line, line.label ?? String(index + 1), plan.year))
  }
  return blocks
}

function blockOf(line: PaperLine, label: string, year: number): Block[] {
  const isLetter = /^[a-zđ]/u.test(label)
  const head = isLetter
    ? paragraph(`${label}) ${line.content}`)
    : heading(2, `${label}.`, line.content)
  const blocks: Block[] = [head]
  for (const [index, { name, items }] of fieldsOf(line, year).entries()) {
    const [only] = items
    const said = items.length === 1 ? `${name}: ${only}` : `${name}:`
    blocks.push(isLetter ? dash(said) : paragraph(`${pointLetter(index + 1)}) ${said}`))
    if (items.length > 1) blocks.push(...items.map((item) => listItem(item, isLetter)))
  }
  return blocks
}

interface Field {
  name: string
  items: readonly string[]
}

function fieldsOf(line: PaperLine, year: number): Field[] {
  const fields: Field[] = [{ name: 'Cơ quan thực hiện', items: [sentence(line.leads)] }]
  if (line.coordinating.length > 0)
    fields.push({ name: 'Cơ quan phối hợp', items: [sentence(line.coordinating)] })
  const told = timingInText([line.content, ...line.outputs].join('\n'), year)
  if (line.timing.length > 0 && timingWords({ timing: told }) !== timingWords(line))
    fields.push({ name: 'Thời gian thực hiện', items: [timingWords(line)] })
  if (line.outputs.length > 0) fields.push({ name: 'Sản phẩm, kết quả', items: line.outputs })
  return fields
}

function listItem(item: string, isUnderDash: boolean): Block {
  const block = dash(item)
  return isUnderDash && block.kind === 'dash' ? { ...block, sign: '+' } : block
}

function sentence(units: readonly string[]): string {
  return `${units.join('; ')}.`
}
