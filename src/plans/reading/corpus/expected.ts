import type { KnownTable } from '../table-grid.ts'

/** What a draft of a document must say; a field left out is not compared. */
export interface Expected {
  kind?: string | null
  number?: number | null
  symbol?: string | null
  date?: string | null
  place?: string | null
  issuer?: string | null
  title?: string | null
  year?: number | null
  bases?: (string | null)[]
  sections?: number
  purposes?: number | string[]
  requirements?: number | string[]
  contents?: number | string[]
  methods?: number | string[]
  audience?: number
  budget?: number
  units?: string[]
  tasks?: ExpectedTask[]
  reporting?: [period: string | null, to: string | null, via: string | null][]
  recipients?: number
  archive?: string | null
  authority?: string[]
  position?: string | null
  name?: string | null
  unplaced?: number
  warnings?: string[]
}

export interface ExpectedTask {
  text?: string
  group?: string | null
  label?: string | null
  leads?: string[]
  with?: string[]
  outputs?: string[]
  when?: string[]
}

export interface Sample {
  name: string
  text: string
  tables?: KnownTable[]
  expected: Expected
}
