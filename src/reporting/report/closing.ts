/** "… báo cáo kết quả …": what ends the text. Pure: also for the browser. */
export function closingWords(title: string, issuer: string): string {
  return `Trên đây là báo cáo ${lowerFirst(ownTitle(title))}, ${issuer} trân trọng báo cáo.`
}

/** The title of a correction without the report it replaces. */
export function ownTitle(title: string): string {
  return title.replace(/ \(thay thế [^)]*\)$/u, '')
}

/** "Kết quả" → "kết quả"; a name in capitals stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
