import { sql } from 'kysely'
import type { z } from 'zod'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { recordEvent } from '../event/record-event.ts'
import { openPost } from '../post/open-post.ts'
import { manageableUnit } from '../unit/managed-unit-queries.ts'
import { openUnit } from '../unit/open-unit.ts'
import type { Unit } from '../unit/unit.ts'
import { listChildUnits } from '../unit/unit-queries.ts'
import { wordsOf } from '../words/unit-name-words.ts'
import type { officeOperations } from './office-contract.ts'

export type OfficesOrder = z.output<typeof officeOperations.openOffices.body>

/** Opens offices directly under a committee with their posts, in one event. */
export async function openOffices(
  db: Db,
  actor: Actor,
  unitId: string,
  order: OfficesOrder,
): Promise<Unit[]> {
  const parent = await manageableUnit(db, actor, unitId)
  if (order.on > today()) {
    throw new InvalidForm({
      on: 'Cơ quan mở từ hôm nay trở về trước; ngày chưa đến hãy hẹn bằng “Thành lập đơn vị mới”.',
    })
  }
  // Two administrators at once would open the same offices twice.
  await sql`select id from organization.unit where id = ${parent.id} for update`.execute(db)
  await refuseTwins(db, parent, order)
  const opened: Unit[] = []
  for (const { name, shortName, kind, documentSymbol, posts } of order.offices) {
    const unit = await openUnit(db, {
      parentId: parent.id,
      areaId: parent.areaId,
      kind,
      tier: parent.tier,
      name,
      shortName,
      documentSymbol,
      openedOn: order.on,
    })
    for (const post of posts) await openPost(db, { ...post, unitId: unit.id, openedOn: order.on })
    opened.push(unit)
  }
  for (const post of order.posts) {
    await openPost(db, { ...post, unitId: parent.id, openedOn: order.on })
  }
  if (opened.length > 0) {
    const after = opened.map(({ id }) => id)
    const { legalSource, on: happenedOn } = order
    await recordEvent(db, { kind: 'open', happenedOn, legalSource, before: [], after })
  }
  await logAct(db, actor, {
    act: 'open-offices',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: parent.orgPath,
    details: {
      unit: parent.name,
      on: order.on,
      legalSource: order.legalSource,
      offices: opened.map(({ name }) => name),
      posts: order.posts.map(({ title }) => title),
    },
  })
  return opened
}

async function refuseTwins(db: Db, parent: Unit, { offices, on }: OfficesOrder): Promise<void> {
  const there = await listChildUnits(db, parent.id, { on })
  const taken = new Set(there.map(({ name }) => wordsOf(name).join(' ')))
  const faults: Record<string, string> = {}
  for (const [index, { name }] of offices.entries()) {
    const key = wordsOf(name).join(' ')
    if (taken.has(key)) faults[`offices.${index}.name`] = `${name} đã có ở đơn vị này.`
    taken.add(key)
  }
  if (Object.keys(faults).length > 0) throw new InvalidForm(faults)
}
