import { wordCount } from '../body/body-text.ts'

/** What stands before a stop that ends no sentence: "TP. Hồ Chí Minh", "ThS. Nguyễn Văn A", "tr. 5". */
const SHORT =
  /(?:^|[\s(])(?:TP|Tp|TX|TS|ThS|PGS|GS|BS|KS|CN|Q|P|H|X|T|tr|Tr|đ|ĐT|VD|v\.v|St|Mr|Mrs|Dr|\p{Lu}|\d+)$/u

/** The sentences of a text. Stops inside numbers, dates and after abbreviations end none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { 0: stop, index } of text.matchAll(/[.!?…]+["”’)]?(?=\s|$)|\n+/g)) {
    const before = text.slice(from, index)
    if (stop === '.' && SHORT.test(before)) continue
    sentences.push(text.slice(from, index + stop.length))
    from = index + stop.length
  }
  return [...sentences, text.slice(from)].map((one) => one.trim()).filter((one) => one !== '')
}

/** Those with more words than that, longest part of the list first as written. */
export function longSentences(text: string, most: number): { sentence: string; words: number }[] {
  return sentencesOf(text)
    .map((sentence) => ({ sentence, words: wordCount(sentence) }))
    .filter(({ words }) => words > most)
}
