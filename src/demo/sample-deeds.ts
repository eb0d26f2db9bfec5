import { sql } from 'kysely'
import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Actor } from '../platform/actor.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import {
  addEvidence,
  addEvidenceFiles,
  readProofFiles,
  recordActivity,
  keepSeenPage,
} from '../plans/index.ts'
import { personOf } from './sample-people.ts'
import { samplePhoto } from './sample-photo.ts'
import type { Dice, SampleDeed } from './sample-work.ts'
import { createDice, sampleDeed } from './sample-work.ts'

interface Owed {
  id: string
  content: string
  windowFrom: string
  dueOn: string
  target: number
  /** The same task of those in the house who help with it. */
  together: string[]
}

/** Days after which even a busy office has caught up. */
const RECENT = 60

/** Records what the unit did for its own duties between two days: most of them, some late, some without proof. */
export async function recordSampleDeeds(
  house: House,
  unit: Unit,
  { from, to, seed }: { from: string; to: string; seed: number },
): Promise<void> {
  const actor = await personOf(house, unit, 'officer')
  const dice = createDice(seed)
  const owed = await listOwed(house, actor, unit, to)
  for (const occurrence of owed) {
    const isRecent = occurrence.dueOn > addDays(to, -RECENT)
    if ((dice() < 0.2 && isRecent) || leftUndone(occurrence, to)) continue
    const times = occurrence.target + Math.floor(dice() * 2)
    for (let time = 0; time < times; time += 1) {
      const on = dayOf(occurrence, dice, from, to)
      if (on === null) continue
      await record(house, actor, unit, occurrence, sampleDeed(occurrence.content, dice), on, dice)
    }
  }
}

/** In the old district's year its own plan is still to come: that is what the demonstration's clerk has to do. */
function leftUndone({ content }: Owed, to: string): boolean {
  return to < '2025-07-01' && content.startsWith('Ban hành kế hoạch')
}

async function listOwed(house: House, actor: Actor, unit: Unit, to: string): Promise<Owed[]> {
  return house.database.read(actor.scope, async (db) => {
    const { rows } = await sql<Owed>`
      select o.id, v.content, o.window_from as "windowFrom", o.due_on as "dueOn", o.target,
        array(
          select c.id from plans.occurrence c join organization.unit h on h.id = c.unit_id
          where c.line_id = o.line_id and c.due_on = o.due_on and c.part = 'coordinating' and c.state = 'open'
            and (h.id = ${unit.id} or (h.parent_id = ${unit.id} and h.area_id = ${unit.areaId}))
        ) as together
      from plans.occurrence o
      join plans.assignment a on a.id = o.assignment_id and a.part = 'lead'
      join plans.line_version v on v.line_id = a.line_id and v.version = a.line_version
      join organization.unit u on u.id = o.unit_id
      where (o.unit_id = ${unit.id} or (u.parent_id = ${unit.id} and u.area_id = ${unit.areaId}))
        and o.window_from <= ${to} and o.state = 'open'
      order by o.due_on, o.id
    `.execute(db)
    return rows
  })
}

/** Inside the window mostly; one in twelve some days late; never after the last day. */
function dayOf(owed: Owed, dice: Dice, from: string, to: string): string | null {
  const start = owed.windowFrom > from ? owed.windowFrom : from
  const length = Math.max(0, daysBetween(start, owed.dueOn))
  const on =
    dice() < 0.08
      ? addDays(owed.dueOn, 2 + Math.floor(dice() * 6))
      : addDays(start, Math.floor(dice() * (length + 1)))
  return on > to || on < from ? null : on
}

function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000)
}

async function record(
  house: House,
  actor: Actor,
  unit: Unit,
  owed: Owed,
  deed: SampleDeed,
  on: string,
  dice: Dice,
): Promise<void> {
  setClock(`${on}T15:30:00+07:00`)
  const { proof, ...what } = deed
  const photo = proof === 'photo' ? await samplePhoto(dice) : null
  const files =
    photo === null ? [] : await readProofFiles([{ name: `anh-${on}.jpg`, bytes: photo }])
  const linkId = await house.database.write(actor.scope, async (db) => {
    const id = await recordActivity(db, actor, {
      ...what,
      unitId: unit.id,
      happenedOn: on,
      note: null,
      occurrenceIds: [owed.id, ...owed.together],
    })
    if (files.length > 0) {
      const caption = what.place ? `${what.title}, ${what.place}` : what.title
      await addEvidenceFiles(db, house.fileStore, actor, id, files, { caption })
    }
    if (proof !== 'link') return null
    const url = `https://${unit.orgPath.split('.').at(-2)}.anson.example/tin/${id.slice(-12)}`
    return addEvidence(db, actor, id, { kind: 'link', url })
  })
  if (linkId !== null && dice() < 0.93) await seeLink(house, unit, linkId, what.title)
}

/** The sample's pages exist nowhere, so they are seen here as the job would have seen them. */
async function seeLink(house: House, unit: Unit, evidenceId: string, title: string): Promise<void> {
  const html = `<!doctype html><html lang="vi"><title>${title}</title><h1>${title}</h1></html>`
  await keepSeenPage(
    house,
    { path: unit.orgPath, shard: unit.shard, evidenceId },
    {
      state: 'alive',
      title,
      hash: null,
      copy: { bytes: new TextEncoder().encode(html), mime: 'text/html' },
    },
  )
}
