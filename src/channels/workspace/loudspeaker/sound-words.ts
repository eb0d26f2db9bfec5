import type { useT } from '../../../ui/language.tsx'

/** "2 phút 05 giây". */
export function lengthOf(seconds: number, t: ReturnType<typeof useT>): string {
  const whole = Math.round(seconds)
  const rest = whole % 60
  return whole < 60
    ? t('{s} giây', { s: whole })
    : t('{m} phút {s} giây', { m: Math.floor(whole / 60), s: String(rest).padStart(2, '0') })
}
