import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, EXAMPLE, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Unit } from '../../organization/index.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

/** A plan whose radio task the second commune coordinates for the first. */
async function coordinate() {
  const issued = await issueExample(world)
  const [leader, partner] = issued.communes
  const issuer = issued.clerk.api(plansContract)
  const lead = (await world.visit(leader, 'officer')).api(plansContract)
  const { items } = await lead.listDue({ params: { unitId: leader.id } })
  const leads = items[0]
  await issuer.editLine({
    params: { lineId: leads?.lineId ?? '' },
    body: { version: 1, leads: ['Xã dẫn đầu'], coordinating: ['Xã phối hợp'] },
  })
  const map = (words: string, unit: Unit) =>
    issuer.mapWords({ params: { planId: issued.planId }, body: { words, unitIds: [unit.id] } })
  await map('Xã dẫn đầu', leader)
  await map('Xã phối hợp', partner)
  const other = (await world.visit(partner, 'officer')).api(plansContract)
  const first = async (api: typeof lead, unit: Unit, part: 'lead' | 'coordinating') => {
    const query = { part, lineId: leads?.lineId ?? '' }
    const [item] = (await api.listDue({ params: { unitId: unit.id }, query })).items
    if (!item) throw new Error(`nothing to ${part}`)
    return item
  }
  return {
    ...issued,
    leader,
    partner,
    lead,
    other,
    issuer,
    led: await first(lead, leader, 'lead'),
    coordinated: await first(other, partner, 'coordinating'),
  }
}

describe('a coordinating unit', () => {
  test('says that it knows, and what it did; whoever leads reads it and counts nothing twice', async () => {
    const { lead, other, leader, led, coordinated, communes } = await coordinate()
    expect(coordinated).toMatchObject({ accepted: null, may: { accept: true, record: true } })
    const params = { assignmentId: coordinated.assignmentId }
    await other.acceptCoordination({ params, body: {} })
    await other.acceptCoordination({ params, body: {} })
    const at = { params: { occurrenceId: coordinated.id } }
    const told = await other.addContribution({
      ...at,
      body: { happenedOn: '2024-03-11', note: 'Cử 2 người hỗ trợ thu âm' },
    })
    expect(told).toMatchObject({
      accepted: { on: '2024-03-12', by: 'Trần Thị Hoa' },
      state: 'done',
      achieved: 1,
      may: { accept: false, contribute: true },
      partners: [{ part: 'lead', state: 'open' }],
    })
    const seen = await lead.getOccurrence({ params: { occurrenceId: led.id } })
    expect(seen).toMatchObject({
      state: 'open',
      achieved: 0,
      partners: [
        {
          part: 'coordinating',
          accepted: { on: '2024-03-12' },
          state: 'done',
          deeds: [{ on: '2024-03-11', text: 'Cử 2 người hỗ trợ thu âm' }],
        },
      ],
      may: { contribute: false },
    })
    await expect(
      lead.addContribution({ ...at, body: { happenedOn: '2024-03-11', note: 'Của người khác' } }),
    ).rejects.toMatchObject({ status: 404 })
    // Withdrawn, it is owed again.
    const [contribution] = told.contributions
    const withdrawn = { params: { contributionId: contribution?.id ?? '' } }
    await other.withdrawContribution(withdrawn)
    await other.withdrawContribution(withdrawn)
    expect(await other.getOccurrence(at)).toMatchObject({ state: 'open', contributions: [] })
    // An activity of its own counts for itself alone.
    await lead.recordActivity({
      params: { unitId: leader.id },
      body: { ...broadcast, occurrenceIds: [led.id] },
    })
    expect(await other.getOccurrence(at)).toMatchObject({
      achieved: 0,
      partners: [{ part: 'lead', state: 'done', deeds: [{ text: broadcast.title }] }],
    })
    const third = (await world.visit(communes[2], 'officer')).api(plansContract)
    await expect(third.getOccurrence(at)).rejects.toMatchObject({ status: 404 })
  })

  test('alone may say so, of a coordinating part, with a note that says something', async () => {
    const { lead, other, issuer, led, coordinated } = await coordinate()
    const params = { assignmentId: coordinated.assignmentId }
    await expect(issuer.acceptCoordination({ params, body: {} })).rejects.toMatchObject({
      status: 403,
    })
    await expect(lead.acceptCoordination({ params, body: {} })).rejects.toMatchObject({
      status: 404,
    })
    const own = { params: { assignmentId: led.assignmentId }, body: {} }
    await expect(lead.acceptCoordination(own)).rejects.toMatchObject({ status: 409 })
    const at = { params: { occurrenceId: coordinated.id } }
    for (const body of [
      { happenedOn: '2024-03-11', note: '   ' },
      { happenedOn: '2024-03-13', note: 'Ngày mai' },
    ]) {
      await expect(other.addContribution({ ...at, body })).rejects.toMatchObject({ status: 422 })
    }
  })
})

describe('inside a unit', () => {
  test('work is given to a division or a person, who finds it as theirs', async () => {
    const { communes, clerk } = await issueExample(world, EXAMPLE)
    const [unit] = communes
    const division = await world.addUnit(unit, {
      name: 'Phòng Văn hóa – Xã hội',
      kind: 'division',
      areaId: unit.areaId,
    })
    const officer = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
    const person = await world.visit(division, 'officer', 'Hoàng Minh Tâm')
    const [api, hers] = [officer.api(plansContract), person.api(plansContract)]
    const params = { unitId: unit.id }
    const [first] = (await api.listDue({ params })).items
    const given = { params: { assignmentId: first?.assignmentId ?? '' } }
    const hands = await api.listHands({ params })
    expect(hands.divisions.map(({ name }) => name)).toEqual(['Phòng Văn hóa – Xã hội'])
    expect(hands.people.map(({ name, unit: at }) => [name, at])).toEqual([
      ['Hoàng Minh Tâm', 'Phòng Văn hóa – Xã hội'],
      ['Nguyễn Thị Lan', unit.shortName],
    ])
    await api.giveAssignment({ ...given, body: { to: { unitId: division.id } } })
    const mine = { params: { unitId: division.id }, query: { mine: 'true' as const } }
    expect(await hers.listDue({ params, query: { mine: 'true' } }).catch(() => null)).toBeNull()
    const [held] = (await api.listDue({ params })).items
    expect(held).toMatchObject({
      given: { name: 'Phòng Văn hóa – Xã hội', on: '2024-03-12', by: 'Nguyễn Thị Lan' },
      heldBy: { name: 'Phòng Văn hóa – Xã hội', workingDays: 0 },
    })
    const waiting = await person.api(workContract).listWaiting({ params: { unitId: division.id } })
    expect(waiting.items[0]?.title).toContain('Nguyễn Thị Lan giao: “Phát thanh')
    expect((await hers.listDue(mine)).total).toBe(4)
    // Given, not lent: the division records for it and it is done for the unit.
    await hers.recordActivity({
      params: { unitId: division.id },
      body: { ...broadcast, occurrenceIds: [held?.id ?? ''] },
    })
    const seen = { params: { occurrenceId: held?.id ?? '' } }
    expect(await api.getOccurrence(seen)).toMatchObject({ state: 'done', achieved: 1 })

    await api.giveAssignment({ ...given, body: { to: { accountId: officer.accountId } } })
    const own = await api.listDue({ params, query: { mine: 'true' } })
    expect(own.total).toBe(3)
    await api.giveAssignment({ ...given, body: { to: null } })
    expect((await api.listDue({ params, query: { mine: 'true' } })).total).toBe(0)
    expect((await hers.listDue({ ...mine, query: { mine: 'true', state: 'all' } })).total).toBe(0)
    const history = await officer
      .api(workContract)
      .listHolders({ params: { subjectId: given.params.assignmentId } })
    expect(history.items.map(({ name, until }) => [name, until !== null])).toEqual([
      ['Nguyễn Thị Lan', true],
      ['Phòng Văn hóa – Xã hội', true],
    ])

    const stranger = await world.visit(communes[1], 'officer')
    for (const [who, status] of [
      [clerk.api(plansContract), 403],
      [stranger.api(plansContract), 404],
    ] as const) {
      await expect(who.giveAssignment({ ...given, body: { to: null } })).rejects.toMatchObject({
        status,
      })
    }
    await expect(
      api.giveAssignment({ ...given, body: { to: { accountId: stranger.accountId } } }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      api.giveAssignment({ ...given, body: { to: { unitId: communes[1].id } } }),
    ).rejects.toMatchObject({ status: 422 })
  })
})
