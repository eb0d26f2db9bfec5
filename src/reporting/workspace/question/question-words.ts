import type { QuestionKind } from '../../question/question.ts'

export const QUESTION_WORDS = {
  difficulty: 'Khó khăn, vướng mắc',
  question: 'Câu hỏi',
  proposal: 'Kiến nghị, đề xuất',
} as const satisfies Record<QuestionKind, string>
