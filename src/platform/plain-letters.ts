/** Letters without their Vietnamese marks: "Đất Đỏ" → "Dat Do". Ð (U+00D0), which old fonts show for Đ, counts as one. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đð]/g, 'd')
    .replaceAll(/[ĐÐ]/g, 'D')
}

/** The words of a text as addresses and searching know them: plain, lower case, letters and digits only. */
export function plainWords(text: string, between: ' ' | '-' = ' '): string {
  return (
    plainLetters(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join(between) ?? ''
  )
}
