/** What kind of body outside the system it is. */
export const ADDRESSEE_KINDS = [
  'central',
  'party',
  'council',
  'mass_organisation',
  'vertical_agency',
  'press',
  'association',
  'enterprise',
  'other',
] as const

export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number]
