import { shortDate } from '../../../ui/format.ts'
import type { useT } from '../../../ui/language.tsx'
import type { KnownEndView } from '../../addressee/addressee-contract.ts'

type Translate = ReturnType<typeof useT>

/** Since when a body is gone, who does its work and by what, as the catalogue has it. */
export function saysKnownEnd(end: KnownEndView, t: Translate): string {
  const day = shortDate(end.endedOn, t.language)
  const { name, heir } = end
  const what =
    heir === null
      ? t('“{name}” không còn từ {day}; chưa rõ nơi kế thừa', { name, day })
      : t('“{name}” không còn từ {day}; việc này nay là của {heir}', { name, day, heir })
  return `${what} (${basisOf(end, t)})`
}

export function basisOf({ source, verified }: KnownEndView, t: Translate): string {
  if (source === null) return t('chưa kiểm chứng')
  return verified ? t('theo {source}', { source }) : t('theo {source}, chưa kiểm chứng', { source })
}
