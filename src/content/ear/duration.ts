/** A loudspeaker is read slowly: the voice comes back from the houses. Syllables a second. */
const PACE = 3.4
const PAUSE = { comma: 0.3, sentence: 0.7, paragraph: 1.2 }

/** About how many seconds reading a spoken text aloud takes. */
export function readingSeconds(said: string): number {
  const syllables = said.match(/\p{L}+/gu)?.length ?? 0
  if (syllables === 0) return 0
  const paragraphs = said.trim().split(/\n+/).length - 1
  const sentences = said.match(/[.!?…]+(?=\s|$)/g)?.length ?? 0
  const commas = said.match(/[,;:]/g)?.length ?? 0
  return Math.round(
    syllables / PACE +
      commas * PAUSE.comma +
      sentences * PAUSE.sentence +
      paragraphs * PAUSE.paragraph,
  )
}
