import { dash, heading, paragraph, type Block } from '../documents/index.ts'
import { timingWords } from './plan-document-items.ts'
import type { PaperLine, PlanPaper } from './plan-document.ts'
import { timingInText } from './timing-in-text.ts'

/** Tasks that tell who does them under their own heading: "a) Cơ quan thực hiện: …", "b) Cơ quan phối hợp: …". */
export function blockLines(plan: PlanPaper): Block[] {
  const lines = plan.lines.filter((line) => line.origin === 'block')
  let group: string | null = null
  return lines.flatMap((line, index) => {
    const heads: Block[] =
      line.groupTitle !== null && line.groupTitle !== group ? [paragraph(line.groupTitle)] : []
    group = line.groupTitle
    return [...heads, ...blockOf(line, line.label ?? String(index + 1), plan.year)]
  })
}

function blockOf(line: PaperLine, label: string, year: number): Block[] {
  const isLetter = /^[a-zđ]/u.test(label)
  const head = isLetter
    ? paragraph(`${label}) ${line.content}`)
    : heading(2, `${label}.`, line.content)
  const fields = fieldsOf(line, year)
  return [
    head,
    ...fields.map((field, index) =>
      isLetter ? dash(field) : paragraph(`${LETTERS.charAt(index)}) ${field}`),
    ),
  ]
}

const LETTERS = 'abcdđ'

function fieldsOf(line: PaperLine, year: number): string[] {
  const fields = [`Cơ quan thực hiện: ${sentence(line.leads)}`]
  if (line.coordinating.length > 0) fields.push(`Cơ quan phối hợp: ${sentence(line.coordinating)}`)
  const told = timingInText([line.content, ...line.outputs].join('\n'), year)
  if (line.timing.length > 0 && timingWords({ timing: told }) !== timingWords(line))
    fields.push(`Thời gian thực hiện: ${timingWords(line)}`)
  return [...fields, ...outputFields(line.outputs)]
}

/** A product each, so that a semicolon inside one does not part it. */
function outputFields(outputs: readonly string[]): string[] {
  return outputs.map((output) => `Sản phẩm, kết quả: ${output}`)
}

function sentence(units: readonly string[]): string {
  return `${units.join('; ')}.`
}
