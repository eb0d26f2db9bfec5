import { listPeopleOf, type UnitMember } from '../../identity/index.ts'
import { listUnitsById, type Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { plainWords } from '../../platform/plain-letters.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { isMeant, type Wish } from './audience.ts'
import type { FoundAudience } from './notice-contract.ts'

const SHOWN = 50
const ROLES = ['head', 'officer', 'viewer', 'administrator'] as const

export interface Recipients {
  units: Unit[]
  /** Everybody with an account of those units. */
  members: UnitMember[]
  /** Those of them that are meant. */
  people: UnitMember[]
}

/** The sender's own unit and those below it only, and only those still open. */
export async function listRecipients(
  db: Db,
  { orgPath }: Pick<Delivery, 'orgPath'>,
  wish: Wish,
): Promise<Recipients> {
  const ids = [...new Set(wish.unitIds)]
  const units = (await listUnitsById(db, ids)).filter(
    (unit) => unit.closedOn === null && unit.orgPath.startsWith(orgPath),
  )
  if (units.length === 0 || units.length !== ids.length) {
    throw new InvalidForm({ unitIds: 'Hãy chọn đơn vị mình hoặc đơn vị cấp dưới, đang hoạt động.' })
  }
  const members = await listPeopleOf(db, ids)
  return { units, members, people: members.filter((one) => isMeant(one, wish.only)) }
}

/** What choosing so would come to, before anything is sent. */
export async function findAudience(
  db: Db,
  delivery: Pick<Delivery, 'orgPath'>,
  wish: Wish & { words: string },
): Promise<FoundAudience> {
  const { units, members, people } = await listRecipients(db, delivery, wish)
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const titles = [...new Set(members.flatMap((one) => one.titles))]
  const words = plainWords(wish.words)
  return {
    people: countPeople(people),
    unitsWithout: units.length - new Set(people.map(({ unitId }) => unitId)).size,
    roles: ROLES.map((role) => ({
      role,
      people: countPeople(members.filter(({ roles }) => roles.includes(role))),
    })).filter((one) => one.people > 0),
    titles: titles
      .toSorted((a, b) => a.localeCompare(b, 'vi'))
      .map((title) => ({
        title,
        people: countPeople(members.filter((one) => one.titles.includes(title))),
      })),
    found: members
      .filter(({ name, titles: held }) => plainWords([name, ...held].join(' ')).includes(words))
      .slice(0, SHOWN)
      .map(({ accountId, name, unitId, titles: held }) => ({
        accountId,
        name,
        unitName: nameOf.get(unitId) ?? '',
        titles: held,
      })),
  }
}

/** Whoever serves two units is one person. */
function countPeople(members: readonly UnitMember[]): number {
  return new Set(members.map(({ accountId }) => accountId)).size
}

/** Why nobody would get it. */
export function whyNobody({ members }: Recipients): InvalidForm {
  return members.length === 0
    ? new InvalidForm({ unitIds: 'Các đơn vị này chưa có ai có tài khoản.' })
    : new InvalidForm({ only: 'Chưa có ai ở các đơn vị này được chọn. Hãy chọn ai nhận.' })
}
