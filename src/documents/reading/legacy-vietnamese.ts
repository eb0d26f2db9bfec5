/**
 * The pre-Unicode encoding a text was typed in, if it reads as one: TCVN3 ("Céng hoµ x· héi") and
 * VNI ("Coäng hoøa xaõ hoäi") put Vietnamese letters where Western accents are.
 */
export function legacyEncoding(text: string): string | null {
  const sample = text.slice(0, 200_000)
  const words = sample.match(/\S+/gu)?.length ?? 0
  // Neither encoding can produce these letters, and no page of Vietnamese in Unicode lacks them.
  const unicode = sample.match(/[\u1ea0-\u1ef9]/gu)?.length ?? 0
  if (words === 0 || unicode > words * 0.05) return null
  const tcvn = sample.match(tcvn3Words)?.length ?? 0
  if (tcvn >= 2 && tcvn >= words * 0.02) return 'TCVN3 (phông .VnTime)'
  const vni = sample.match(vniWords)?.length ?? 0
  if (vni >= 2 && vni >= words * 0.02) return 'VNI (phông VNI-Times)'
  return null
}

/** Frequent words of official texts, as the two encodings show them. */
const tcvn3Words =
  /(?<!\p{L})(?:céng|hoµ|x·|héi|chñ|nghÜa|viÖt|®éc|§éc|lËp|h¹nh|phóc|kÕ|ho¹ch|ñy|uû|nh©n|d©n|cña|vµ|c¸c|®­îc|thùc|hiÖn|hµnh|chÝnh|n¨m|thñ|tôc|c¶i|c¸ch|vÒ|tuyªn|truyÒn|®Þnh|quyÕt|sè|ngµy|th¸ng)(?!\p{L})/giu

const vniWords =
  /(?<!\p{L})(?:coäng|hoøa|xaõ|hoäi|chuû|nghóa|vieät|ñoäc|laäp|haïnh|phuùc|keá|hoaïch|uûy|nhaân|daân|cuûa|vaø|caùc|ñöôïc|thöïc|hieän|haønh|naêm|thuû|tuïc|caûi|caùch|veà|tuyeân|truyeàn|ñònh|quyeát|soá|ngaøy|thaùng)(?!\p{L})/giu
