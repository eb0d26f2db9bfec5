import { addDays } from '../../law/index.ts'
import { newId } from '../../platform/id.ts'
import { randomLabel } from '../unit/path-label.ts'
import type { ProposalReason } from '../event/split.ts'
import type { UnitEvent } from '../event/unit-event.ts'
import type { Tier } from '../unit/unit.ts'
import { isSameName } from './unit-lists.ts'

/** A territory of the lists with its People's Committee, on record or about to be. */
export interface Entry {
  level: Exclude<Tier, 'central'>
  code: string
  areaId: string
  unitId: string
  /** Of its area: `xã Bình Minh`; the newest. */
  name: string
  /** Names with their days, as far as known. */
  names: { name: string; from: string; to: string | null }[]
  parentId: string | null
  parentAreaId: string | null
  orgPath: string
  shard: number
  openedOn: string
  closedOn: string | null
}

export interface Share {
  predecessor: Entry
  successor: Entry
  share: 'whole' | 'part'
  words: string | null
}

/** What is to be written, in rows. */
export interface Changes {
  opened: Entry[]
  /** New names of units that go on, from a day on. */
  renamed: { entry: Entry; name: string; from: string }[]
  moved: { entry: Entry; fromParentId: string; lastDay: string }[]
  /** With the last day; `heir` carries on. */
  closed: { entry: Entry; lastDay: string }[]
  heirs: { entry: Entry; heir: Entry }[]
  events: (UnitEvent & { id: string })[]
  successions: (Share & { eventId: string })[]
  questions: { entry: Entry; eventId: string; proposed: Entry; why: ProposalReason }[]
}

export interface Known {
  entries: readonly Entry[]
  /** `unit id|day` of every event on record. */
  happened: ReadonlySet<string>
  paths: ReadonlySet<string>
  countryAreaId: string
  lastShard: number
}

export type Register = ReturnType<typeof createRegister>

/** What is on record and what the lists add to it, found by official code and day; nothing is written here. */
export function createRegister(known: Known) {
  const entries = new Map<string, Entry[]>()
  const paths = new Set(known.paths)
  const happened = new Set(known.happened)
  const pairs = new Set<string>()
  let shard = known.lastShard
  const changes: Changes = {
    opened: [],
    renamed: [],
    moved: [],
    closed: [],
    heirs: [],
    events: [],
    successions: [],
    questions: [],
  }
  const keep = (entry: Entry) => {
    const key = `${entry.level} ${entry.code}`
    entries.set(key, [...(entries.get(key) ?? []), entry])
  }
  for (const entry of known.entries) keep(entry)

  return {
    changes,
    /** The one with this code on that day; codes are given to others later. */
    find: (level: Entry['level'], code: string, on: string): Entry | undefined =>
      entries
        .get(`${level} ${code}`)
        ?.find((one) => one.openedOn <= on && (one.closedOn === null || one.closedOn >= on)),
    open: (
      wanted: Pick<Entry, 'level' | 'code' | 'name' | 'openedOn'>,
      parent: Entry | null,
    ): Entry => {
      const entry: Entry = {
        ...wanted,
        areaId: newId(),
        unitId: newId(),
        names: [{ name: wanted.name, from: wanted.openedOn, to: null }],
        parentId: parent?.unitId ?? null,
        parentAreaId: parent?.areaId ?? known.countryAreaId,
        orgPath: freePath(paths, parent?.orgPath ?? 'vn.'),
        shard: parent?.shard ?? (shard += 1),
        closedOn: null,
      }
      keep(entry)
      changes.opened.push(entry)
      return entry
    },
    /** Was the day's change of this unit put on record before? */
    hasHappened: (entry: Entry, on: string): boolean => happened.has(`${entry.unitId}|${on}`),
    record: (
      event: Omit<UnitEvent, 'before' | 'after'>,
      before: Entry[],
      after: Entry[],
    ): string => {
      const id = newId()
      const ids = (some: Entry[]) => some.map(({ unitId }) => unitId)
      changes.events.push({ ...event, id, before: ids(before), after: ids(after) })
      for (const { unitId } of [...before, ...after]) happened.add(`${unitId}|${event.happenedOn}`)
      return id
    },
    succeed: (eventId: string, share: Share): void => {
      const pair = `${share.predecessor.unitId} ${share.successor.unitId}`
      if (!pairs.has(pair)) changes.successions.push({ ...share, eventId })
      pairs.add(pair)
    },
    close: (entry: Entry, from: string, heir: Entry | null): void => {
      entry.closedOn = addDays(from, -1)
      changes.closed.push({ entry, lastDay: entry.closedOn })
      if (heir) changes.heirs.push({ entry, heir })
    },
    move: (entry: Entry, parent: Entry, from: string): void => {
      if (entry.parentId === null || entry.parentId === parent.unitId) return
      const lastDay = addDays(from, -1)
      changes.moved.push({ entry, fromParentId: entry.parentId, lastDay })
      entry.parentId = parent.unitId
      entry.parentAreaId = parent.areaId
    },
    /** False where it bears that name already, or bears one given later. */
    rename: (entry: Entry, name: string, from: string): boolean => {
      if (isSameName(nameOn(entry, from), name)) return false
      if (entry.names.some((one) => one.from >= from)) return false
      const last = entry.names.at(-1)
      if (last) last.to = addDays(from, -1)
      entry.names.push({ name, from, to: null })
      entry.name = name
      changes.renamed.push({ entry, name, from })
      return true
    },
    ask: (question: Changes['questions'][number]): void => {
      changes.questions.push(question)
    },
  }
}

export function nameOn(entry: Entry, day: string): string {
  const found = entry.names.find(({ from, to }) => from <= day && (to === null || to >= day))
  return found?.name ?? entry.name
}

function freePath(paths: Set<string>, above: string): string {
  for (;;) {
    const path = `${above}${randomLabel()}.`
    if (paths.has(path)) continue
    paths.add(path)
    return path
  }
}
