import type { LineView } from '../../plan/line-contract.ts'

export type LinePart = 'content' | 'leads' | 'coordinating' | 'outputs' | 'timingText'

/** The parts of a task as they are typed: lists one a line. */
export function textsOfLine(
  line: Pick<LineView, 'content' | 'leads' | 'coordinating' | 'outputs' | 'timingText'>,
): Record<LinePart, string> {
  return {
    content: line.content,
    leads: line.leads.join('\n'),
    coordinating: line.coordinating.join('\n'),
    outputs: line.outputs.join('\n'),
    timingText: line.timingText,
  }
}

/** What was typed, as it is sent; parts that nobody typed stay away. */
export function changesOfLine(parts: Partial<Record<LinePart, string>>) {
  return {
    ...(parts.content === undefined ? {} : { content: parts.content }),
    ...(parts.leads === undefined ? {} : { leads: linesOf(parts.leads) }),
    ...(parts.coordinating === undefined ? {} : { coordinating: linesOf(parts.coordinating) }),
    ...(parts.outputs === undefined ? {} : { outputs: linesOf(parts.outputs) }),
    ...(parts.timingText === undefined ? {} : { timingText: parts.timingText }),
  }
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
