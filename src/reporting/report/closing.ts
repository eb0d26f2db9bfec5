/** "… báo cáo kết quả …": what ends the text. Pure: also for the browser. */
export function closingWords(title: string, issuer: string): string {
  return `Trên đây là báo cáo ${lowerFirst(title)}, ${issuer} trân trọng báo cáo.`
}

/** "Kết quả" → "kết quả"; a name in capitals stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
