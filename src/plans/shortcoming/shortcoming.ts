import type { NewLine } from '../plan/add-lines.ts'

/** Says that something goes badly: not a figure, not a wish addressed to somebody, not "không có". */
export function isShortcoming(words: string): boolean {
  if (/\{fig:/u.test(words)) return false
  if (/^(?:kiến nghị|đề nghị|đề xuất)(?:\s|:)/iu.test(words)) return false
  return (
    words.length > 12 &&
    !/^(?:không(?: có)?|chưa có)(?: khó khăn| vướng mắc| tồn tại| hạn chế|[\s,.;])*$/iu.test(words)
  )
}

/** The task that is to mend it; who leads it and when is for the author to say. */
export function mendingLine(words: string, year: number): NewLine {
  return {
    origin: 'block',
    groupTitle: `Khắc phục tồn tại, hạn chế năm ${year}`,
    label: null,
    content: words,
    leads: [],
    coordinating: [],
    outputs: [],
    timing: [],
    source: null,
  }
}
