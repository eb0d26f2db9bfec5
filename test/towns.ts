import type { z } from 'zod'
import { appointHolder, listChildUnits, openPost, openUnit } from '../src/organization/index.ts'
import type { Unit } from '../src/organization/index.ts'
import type { eventOrder } from '../src/organization/event/event-contract.ts'
import { giveSlug } from '../src/organization/unit/slug-queries.ts'
import type { Db } from '../src/platform/database.ts'
import { scopeOf } from '../src/platform/database.ts'
import type { Province, Visitor, World } from './world.ts'

export type Order = z.input<typeof eventOrder>

/** The day of the events, and what they rest on. */
export const ON = '2026-10-01'
export const LAW = 'Nghị quyết số 12/NQ-HĐND'

export interface Towns extends Pick<Province, 'province' | 'communes'> {
  admin: Visitor
  offices: Unit[]
}

/** What tests of events do to a world. */
export function townsOf(world: World) {
  const act = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    world.house.database.write(scopeOf(), work)
  const open = (parent: Unit, name: string, kind: Unit['kind'], place: string) =>
    act((db) =>
      openUnit(db, {
        parentId: parent.id,
        areaId: parent.areaId,
        kind,
        tier: 'commune',
        name,
        shortName: `${name.replace(/ xã$/, '')} ${place}`,
        documentSymbol: 'VP',
        openedOn: '2020-01-01',
      }),
    )
  const hold = (unit: Unit, title: string, personName: string): Promise<void> =>
    act(async (db) => {
      const post = { unitId: unit.id, title, rank: 'head', openedOn: '2020-01-01' } as const
      const { id } = await openPost(db, post)
      await appointHolder(db, id, { personName, from: '2020-01-01' })
    })
  return {
    act,
    hold,
    childrenOf: (unit: Unit, on: string) => act((db) => listChildUnits(db, unit.id, { on })),
    /** Two communes with a division each, the first with a radio and a chair as well; a third beside them. */
    open: async ({ slugs = false, offices = true } = {}): Promise<Towns> => {
      const { province, communes } = await world.addProvince()
      const opened: Unit[] = []
      if (offices) {
        opened.push(await open(communes[0], 'Phòng Kinh tế', 'division', 'xã Bình Minh'))
        opened.push(await open(communes[0], 'Đài truyền thanh xã', 'media', 'xã Bình Minh'))
        opened.push(await open(communes[1], 'Phòng Kinh tế', 'division', 'xã Hòa Lạc'))
      }
      await hold(communes[0], 'Chủ tịch', 'Phạm Văn Dũng')
      if (slugs) for (const unit of communes) await act((db) => giveSlug(db, unit))
      const admin = await world.visit(province, 'administrator')
      return { province, communes, offices: opened, admin }
    },
  }
}

/** The first two communes become one, with all their offices. */
export function merging({ communes, offices }: Pick<Towns, 'communes' | 'offices'>): Order {
  return {
    kind: 'merge',
    on: ON,
    legalSource: LAW,
    beforeIds: [communes[0].id, communes[1].id],
    after: [commune('xã Bình Minh')],
    children: offices.map(({ id }) => ({ unitId: id, to: { after: 0 } })),
  }
}

export function commune(place: string) {
  return { name: `Ủy ban nhân dân ${place}`, shortName: `UBND ${place}` }
}
