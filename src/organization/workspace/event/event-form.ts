import type { EventOrder } from '../../event/event-contract.ts'
import type { EventKind } from '../../event/unit-event.ts'
import type { Tier, UnitKind } from '../../unit/unit.ts'
import type { ChosenUnit } from '../unit/unit-field.tsx'

/** A unit after the event, as it is typed: one that is there, or a new one. */
export interface TypedAfter {
  key: string
  there: readonly ChosenUnit[]
  name: string
  shortName: string
  /** `''`: as of the units before. */
  kind: UnitKind | ''
  /** Of a committee, which may stand a tier below its superior or two. */
  tier: Tier | ''
  documentSymbol: string
}

/** Where a unit below one that ends goes: `''` not said yet, `end`, `after:0`, `unit:` and an id. */
export type Target = string

/** An order as it grows in the wizard, step by step. */
export interface TypedEvent {
  kind: EventKind
  on: string
  legalSource: string
  note: string
  before: readonly ChosenUnit[]
  after: readonly TypedAfter[]
  /** Of a new unit where nothing ends, or the new superior of a moved one. */
  under: readonly ChosenUnit[]
  targets: Readonly<Record<string, Target>>
  /** Other places than those after the event, by the unit that goes there. */
  elsewhere: Readonly<Record<string, readonly ChosenUnit[]>>
  /** Of a division: the position of who carries on; `''`: asked later. */
  heir: string
}

export function newAfter(key: string): TypedAfter {
  return { key, there: [], name: '', shortName: '', kind: '', tier: '', documentSymbol: '' }
}

export function newEvent(on: string, before: readonly ChosenUnit[]): TypedEvent {
  return {
    kind: 'merge',
    on,
    legalSource: '',
    note: '',
    before,
    after: [newAfter('a')],
    under: [],
    targets: {},
    elsewhere: {},
    heir: '',
  }
}

/** The same order as another kind: what that one does not ask for is no part of it any more. */
export function asKind(event: TypedEvent, kind: EventKind): TypedEvent {
  const mayBeThere = kind === 'merge' || kind === 'split'
  const after = event.after.map((one) => (mayBeThere ? one : { ...one, there: [] }))
  return {
    ...event,
    kind,
    before: shapes[kind].before === 'one' ? event.before.slice(0, 1) : event.before,
    after: shapes[kind].after === 'several' ? after : after.slice(0, 1),
    targets: {},
    elsewhere: {},
    heir: '',
  }
}

/** How the units of a kind are asked for. */
export const shapes: Record<
  EventKind,
  { before: 'none' | 'one' | 'several'; after: 'none' | 'one' | 'several' }
> = {
  merge: { before: 'several', after: 'several' },
  split: { before: 'one', after: 'several' },
  open: { before: 'none', after: 'several' },
  close: { before: 'several', after: 'none' },
  reassign: { before: 'one', after: 'none' },
  upgrade: { before: 'one', after: 'one' },
  downgrade: { before: 'one', after: 'one' },
}

/** Units that end on the eve: those before that are not there after. One that rises or moves goes on. */
export function endingOf({ kind, before, after }: TypedEvent): readonly ChosenUnit[] {
  if (kind === 'reassign' || kind === 'upgrade' || kind === 'downgrade') return []
  const staying = new Set(after.flatMap(({ there }) => there.map(({ id }) => id)))
  return before.filter(({ id }) => !staying.has(id))
}

/** The one place all go to unless said otherwise; none where it must be asked. */
export function usualTarget({ kind, after }: TypedEvent): Target {
  if (kind === 'close') return 'end'
  return after.length === 1 ? 'after:0' : ''
}

type Child = Pick<ChosenUnit, 'id'>

/** Children without an answer: the wizard does not go on before all have one. */
export function unanswered(event: TypedEvent, children: readonly Child[]): number {
  return children.filter(({ id }) => {
    const target = event.targets[id] ?? usualTarget(event)
    return target === '' || (target === 'elsewhere' && !event.elsewhere[id]?.[0])
  }).length
}

/** What goes to the server. */
export function orderOf(
  event: TypedEvent,
  children: readonly Child[],
): Partial<EventOrder> & Pick<EventOrder, 'kind' | 'on' | 'legalSource'> {
  const { kind, on, legalSource, note, before, under } = event
  const [underId] = under.map(({ id }) => id)
  const shape = shapes[kind]
  const common = {
    kind,
    on,
    legalSource,
    note: note.trim() || null,
    beforeIds: shape.before === 'none' ? [] : before.map(({ id }) => id),
  }
  if (kind === 'reassign') return { ...common, underId: underId ?? null }
  if (kind === 'upgrade' || kind === 'downgrade') {
    const [renamed] = event.after
    return {
      ...common,
      after: before.map(({ id }) => ({ unitId: id })),
      newName: renamed ? { name: renamed.name, shortName: renamed.shortName } : null,
    }
  }
  return {
    ...common,
    after:
      shape.after === 'none'
        ? []
        : event.after.map(({ there, name, shortName, kind: itsKind, tier, documentSymbol }) =>
            there[0]
              ? { unitId: there[0].id }
              : {
                  name,
                  shortName,
                  kind: itsKind || undefined,
                  tier: (itsKind === 'peoples_committee' && tier) || undefined,
                  documentSymbol: documentSymbol.trim() || undefined,
                  ...(underId === undefined ? {} : { parentId: underId }),
                },
          ),
    children: children.map(({ id }) => ({ unitId: id, to: placeOf(event, id) })),
    heir: kind === 'split' && event.heir !== '' ? Number(event.heir) : null,
  }
}

function placeOf(event: TypedEvent, unitId: string): { after: number } | { unitId: string } | null {
  const target = event.targets[unitId] ?? usualTarget(event)
  if (target.startsWith('after:')) return { after: Number(target.slice('after:'.length)) }
  const [chosen] = event.elsewhere[unitId] ?? []
  return target === 'elsewhere' && chosen ? { unitId: chosen.id } : null
}

/** `Ủy ban nhân dân xã Mới` → `UBND xã Mới`: what most would type. */
export function shortNameOf(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/^(?:ủy|uỷ) ban nhân dân\b/iu, 'UBND')
}
