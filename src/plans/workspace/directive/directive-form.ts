import type { DirectiveTyped, DirectiveView } from '../../directive/directive-contract.ts'

export interface DirectiveForm {
  title: string
  number: string
  issuer: string
  issuedOn: string
  receivedOn: string
  address: string
  note: string
}

/** A document as it is typed. */
export function formOf(directive: DirectiveView | null): DirectiveForm {
  return {
    title: directive?.title ?? '',
    number: directive?.number ?? '',
    issuer: directive?.issuer ?? '',
    issuedOn: directive?.issuedOn ?? '',
    receivedOn: directive?.receivedOn ?? '',
    address: directive?.address ?? '',
    note: directive?.note ?? '',
  }
}

/** As it is sent: what is empty is not known. */
export function typedOf(form: DirectiveForm): DirectiveTyped {
  return {
    title: form.title,
    issuer: form.issuer,
    number: given(form.number),
    issuedOn: given(form.issuedOn),
    receivedOn: given(form.receivedOn),
    address: given(form.address),
    note: given(form.note),
  }
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text
}
