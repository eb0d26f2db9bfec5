/** Two to six words with capitals, perhaps after a degree. */
export function isPersonName(text: string): boolean {
  const words = text
    .replace(
      /^(?:(?:ThS|TS|BS|KS|CN|PGS|GS|BSCKI{1,2})\.\s*|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)\s)+/u,
      '',
    )
    .split(' ')
  if (words.length < 2 || words.length > 6) return false
  return (
    words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) && !/^(?:Nơi|Đã|Ký|Phụ|Chữ)\s/u.test(text)
  )
}
