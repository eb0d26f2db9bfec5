import { folded } from './lines.ts'

/** What a caller knows of a document that can be cited. Dates are ISO local dates. */
export interface LawFact {
  /** Number and symbol as printed: "118/2025/NĐ-CP". */
  code: string
  title: string
  issuedOn: string | null
  effectiveFrom: string | null
  /** The first day it is no longer law. */
  effectiveTo: string | null
  replacedBy: readonly string[]
}

/** Finds facts by number, or laws by their name and year ("Luật An ninh mạng năm 2018"). */
export class LawBook {
  readonly #byCode = new Map<string, LawFact>()
  readonly #byName = new Map<string, LawFact>()

  constructor(laws: readonly LawFact[]) {
    for (const law of laws) {
      this.#byCode.set(foldCode(law.code), law)
      const year = /\/(\d{4})\/QH/u.exec(law.code)?.[1]
      if (year) this.#byName.set(`${folded(law.title)} ${year}`, law)
    }
  }

  /** A number without year ("06/QĐ-TTg") repeats every year: then the day must be the same too. */
  find(citation: { text: string; number: string | null; date: string | null }): LawFact | null {
    if (citation.number === null) return this.#named(citation.text)
    const law = this.#byCode.get(foldCode(citation.number))
    if (!law) return null
    return /\/\d{4}\//u.test(law.code) || (law.issuedOn !== null && law.issuedOn === citation.date)
      ? law
      : null
  }

  /** What stands in the place of a law on a day, through as many replacements as there were. */
  successors(law: LawFact, day: string, depth = 0): string[] {
    return law.replacedBy.flatMap((code) => {
      const next = this.#byCode.get(foldCode(code))
      const ended =
        next?.effectiveTo !== null && next?.effectiveTo !== undefined && next.effectiveTo <= day
      return next && ended && depth < 5 ? this.successors(next, day, depth + 1) : [code]
    })
  }

  #named(text: string): LawFact | null {
    const match =
      /^(?:Bộ )?luật\s+(.+?)(?:,?\s+(?:năm\s+(\d{4})|(?:ban hành\s+)?ngày\s.*?(\d{4})))(?=$|\D)/iu.exec(
        text,
      )
    const year = match?.[2] ?? match?.[3]
    return (match && year && this.#byName.get(`${folded(match[1] ?? '')} ${year}`)) || null
  }
}

function foldCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replace(/\s+/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/^0+(?=\d)/u, '')
}
