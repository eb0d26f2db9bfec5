import type { DraftView, PlanFacts } from '../../draft/draft-contract.ts'

/** The facts as typed: an input holds text. */
export interface FactsForm extends Record<Exclude<keyof PlanFacts, never>, string> {
  issued: boolean
}

export function formOf(suggested: DraftView['suggested']): FactsForm {
  return {
    kindCode: suggested.kindCode,
    number: text(suggested.number),
    symbol: text(suggested.symbol),
    title: suggested.title,
    year: text(suggested.year),
    issuedOn: text(suggested.issuedOn),
    place: text(suggested.place),
    signerPosition: text(suggested.signerPosition),
    signerName: text(suggested.signerName),
    fromOn: suggested.fromOn,
    toOn: suggested.toOn,
    issued: suggested.issued,
  }
}

/** What is no number stays no number: the server says so beside the field. */
export function factsOf(form: FactsForm): PlanFacts {
  return {
    kindCode: form.kindCode,
    number: blank(form.number) === null ? null : Number(form.number),
    symbol: blank(form.symbol),
    title: form.title,
    year: Number(form.year),
    issuedOn: blank(form.issuedOn),
    place: blank(form.place),
    signerPosition: blank(form.signerPosition),
    signerName: blank(form.signerName),
    fromOn: form.fromOn,
    toOn: form.toOn,
  }
}

const text = (value: string | number | null) => (value === null ? '' : String(value))
const blank = (typed: string) => (typed.trim() === '' ? null : typed.trim())
