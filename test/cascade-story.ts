import type { Client } from '../src/platform/client.ts'
import { plansContract } from '../src/plans/contract.ts'
import { issueExample } from './plan-example.ts'
import type { World } from './world.ts'

const PAPER = { symbol: 'KH-UBND', issuedOn: '2024-01-29', signedOnPaper: true }
const SIGNED = { ...PAPER, signerPosition: 'CHỦ TỊCH', signerName: 'Lê Văn Bình' }
export const TIMES = [
  'thường xuyên',
  'Hằng tháng',
  'Định kỳ 6 tháng/01 lần',
  'Quý IV/2024',
] as const

/** What may happen to it. */
export type Step =
  | { do: 'own' | 'apart' | 'close' | 'withdrawOwn' | 'withdrawAbove' | 'later' }
  | { do: 'tie' | 'untie' }
  | { do: 'record'; nth: number }
  | { do: 'amendAbove' | 'overrideOwn'; time: number }

/** A superior's line given to one unit, and what the unit's own plans make of it. */
export class Story {
  readonly #days = ['2024-01-29', '2024-02-20', '2024-04-05', '2024-07-10', '2024-10-04']
  #day = 0
  #number = 50
  #ownId: string | null = null
  #recorded = 0
  #above = true
  readonly #world: World
  readonly #place: Awaited<ReturnType<typeof issueExample>>
  readonly #lineId: string

  constructor(world: World, place: Awaited<ReturnType<typeof issueExample>>, lineId: string) {
    this.#world = world
    this.#place = place
    this.#lineId = lineId
  }

  static async begin(world: World): Promise<Story> {
    world.setToday('2024-01-29')
    const place = await issueExample(world)
    const plan = await place.clerk.api(plansContract).getPlan({ params: { planId: place.planId } })
    return new Story(world, place, plan.lineList[1]?.id ?? '')
  }

  async #superior() {
    return (await this.#world.visit(this.#place.province, 'officer')).api(plansContract)
  }

  async #unit() {
    return (await this.#world.visit(this.#place.communes[0], 'officer')).api(plansContract)
  }

  async take(one: Step): Promise<void> {
    if (one.do === 'later') {
      this.#day = Math.min(this.#day + 1, this.#days.length - 1)
      this.#world.setToday(this.#days[this.#day] ?? '')
    } else if (one.do === 'own') await this.#issueOwn()
    else if (one.do === 'apart') await this.#issueApart()
    else if (one.do === 'tie' || one.do === 'untie') await this.#tie(one.do === 'tie')
    else if (one.do === 'close') await this.#closeOwn()
    else if (one.do === 'record') await this.#record(one.nth)
    else if (one.do === 'overrideOwn') await this.#amendOwn({ act: 'edit', typed: typedTime(one) })
    else if (one.do === 'withdrawOwn') await this.#amendOwn({ act: 'withdraw' })
    else if (this.#above) {
      const isEdit = one.do === 'amendAbove'
      const change = isEdit
        ? { act: 'edit' as const, typed: typedTime(one) }
        : { act: 'withdraw' as const }
      await this.#amend(await this.#superior(), this.#place.planId, this.#lineId, change)
      this.#above = isEdit
    }
  }

  async #issueOwn(): Promise<void> {
    if (this.#ownId !== null) return
    const [unit] = this.#place.communes
    const api = await this.#unit()
    const lineIds = this.#above ? [this.#lineId] : []
    const { planId } = await api.startPlan({
      params: { unitId: unit.id },
      body: { year: 2024, from: { kind: 'above', planId: this.#place.planId, lineIds } },
    })
    await this.#issue(api, planId)
  }

  /** A plan of the unit's own that says nothing of the superior's. */
  async #issueApart(): Promise<void> {
    if (this.#ownId !== null) return
    const [unit] = this.#place.communes
    const api = await this.#unit()
    const { planId } = await api.startPlan({
      params: { unitId: unit.id },
      body: { year: 2024, from: { kind: 'blank' } },
    })
    await api.addLine({
      params: { planId },
      body: { content: 'Phát thanh ở xã', leads: [unit.shortName], timingText: 'Hằng quý' },
    })
    await this.#issue(api, planId)
  }

  async #issue(api: Client<typeof plansContract>, planId: string): Promise<void> {
    const { version } = await api.getPlan({ params: { planId } })
    await api.issuePlan({
      params: { planId },
      body: { ...SIGNED, number: (this.#number += 1), version },
    })
    this.#ownId = planId
  }

  /** The unit says that its task meets the superior's as well, or takes that back. */
  async #tie(isTied: boolean): Promise<void> {
    if (this.#ownId === null || (isTied && !this.#above)) return
    const api = await this.#unit()
    const plan = await api.getPlan({ params: { planId: this.#ownId } })
    const line = plan.lineList.find((one) => one.state !== 'withdrawn')
    if (!line) return
    await api.setFulfilled({
      params: { lineId: line.id },
      body: { version: plan.version, sourceLineIds: isTied ? [this.#lineId] : [] },
    })
  }

  async #closeOwn(): Promise<void> {
    if (this.#ownId === null) return
    const api = await this.#unit()
    const params = { planId: this.#ownId }
    const { version } = await api.getPlan({ params })
    await api.closePlan({ params, body: { version, note: 'Thôi không làm nữa.' } })
    this.#ownId = null
  }

  async #amendOwn(change: { act: 'edit'; typed: { timingText: string } } | { act: 'withdraw' }) {
    if (this.#ownId === null) return
    const api = await this.#unit()
    const plan = await api.getPlan({ params: { planId: this.#ownId } })
    const line = plan.lineList.find((one) => one.state !== 'withdrawn')
    if (line) await this.#amend(api, plan.id, line.id, change)
  }

  async #amend(
    api: Client<typeof plansContract>,
    planId: string,
    lineId: string,
    change: { act: 'edit'; typed: { timingText: string } } | { act: 'withdraw' },
  ): Promise<void> {
    const begun = await api.startAmendment({ params: { planId }, body: {} })
    const params = { amendmentId: begun.id }
    const put = await api.putAmendmentChange({
      params,
      body: { version: begun.version, change: { ...change, lineId } },
    })
    const ready = await api.setAmendmentReason({
      params,
      body: { version: put.version, reason: 'Cần đổi.' },
    })
    await api.issueAmendment({
      params,
      body: { ...PAPER, number: (this.#number += 1), version: ready.version },
    })
  }

  /** For whatever the unit's board asks of this, now or later. */
  async #record(nth: number): Promise<void> {
    const [unit] = this.#place.communes
    const api = await this.#unit()
    const { items } = await api.listDue({ params: { unitId: unit.id } })
    const due = items[nth % Math.max(1, items.length)]
    if (!due) return
    await api.recordActivity({
      params: { unitId: unit.id },
      body: {
        happenedOn: this.#days[this.#day] ?? '',
        channelKind: 'broadcast',
        title: `Phát thanh ${(this.#recorded += 1)}`,
        occurrenceIds: [due.id],
      },
    })
  }

  /** What is wrong, in words; nothing when all is as it should be. */
  async faults(): Promise<string[]> {
    const held = await this.#held()
    const api = await this.#superior()
    const plan = await api.getPlan({ params: { planId: this.#place.planId } })
    const line = plan.lineList.find((one) => one.id === this.#lineId)
    const others = 2 * (await this.#countOf(this.#place.communes[1].id))
    const wanted = countedDates(held).length + others
    const activities = await this.#activities()
    const today = this.#days[this.#day] ?? ''
    return [
      ...(line?.progress.total === wanted ? [] : [`${line?.progress.total} dates, not ${wanted}`]),
      ...(line?.activities === activities
        ? []
        : [`${line?.activities} activities, not ${activities}`]),
      ...held
        .filter(({ covered }) => covered)
        .flatMap(({ own }) => own.filter((one) => one.state === 'open' && one.dueOn > today))
        .map(({ dueOn }) => `${dueOn} is owed beside the line that meets it`),
      ...(this.#above ? await this.#lost(held, today) : []),
    ]
  }

  /** Dates that the superior's line still asks for and nobody holds. */
  async #lost(held: readonly Held[], today: string): Promise<string[]> {
    const { rows } = await this.#world.owner.query<{ dueOn: string }>(
      `select distinct o.due_on as "dueOn" from plans.occurrence o
       where o.line_id = $1 and o.unit_id = $2 and o.state <> 'cancelled' and o.due_on > $3`,
      [this.#lineId, this.#place.communes[1].id, today],
    )
    const [mine, ...more] = held.filter((one) => one.isOpen)
    if (!mine || more.length > 0) return ['it is not asked of the unit exactly once']
    if (mine.covered) return []
    const dates = new Set(countedDates(held))
    const isMet = (dueOn: string) =>
      mine.through.some(
        (one) => one.state === 'done' && one.windowFrom <= dueOn && one.dueOn >= dueOn,
      )
    return rows
      .filter(({ dueOn }) => !dates.has(dueOn) && !isMet(dueOn))
      .map(({ dueOn }) => `${dueOn} is owed by nobody`)
  }

  async #countOf(unitId: string): Promise<number> {
    const { rows } = await this.#world.owner.query<{ n: number }>(
      `select count(*)::int as n from plans.occurrence
       where line_id = $1 and unit_id = $2 and state <> 'cancelled'`,
      [this.#lineId, unitId],
    )
    return rows[0]?.n ?? 0
  }

  async #activities(): Promise<number> {
    const { rows } = await this.#world.owner.query<{ n: number }>(
      `select count(distinct ao.activity_id)::int as n
       from plans.activity_occurrence ao join plans.occurrence o on o.id = ao.occurrence_id
       where o.org_path = $1 and (o.line_id = $2 or exists (
         select from plans.cover c join plans.assignment a on a.id = c.assignment_id
         where a.line_id = $2 and c.line_id = o.line_id
           and (c.to_on is null or o.due_on < c.to_on or o.done_on < c.to_on)))`,
      [this.#place.communes[0].orgPath, this.#lineId],
    )
    return rows[0]?.n ?? 0
  }

  async #held(): Promise<Held[]> {
    const { rows } = await this.#world.owner.query<Held>(
      `select a.state = 'open' as "isOpen", a.covered_by_line_id is not null as covered,
         coalesce((select json_agg(json_build_object('windowFrom', o.window_from, 'dueOn', o.due_on, 'state', o.state))
           from plans.occurrence o where o.assignment_id = a.id and o.state <> 'cancelled'), '[]') as own,
         coalesce((select json_agg(json_build_object('windowFrom', o.window_from, 'dueOn', o.due_on, 'state', o.state,
             'doneOn', o.done_on, 'fromOn', c.from_on, 'toOn', c.to_on))
           from plans.cover c join plans.occurrence o on o.line_id = c.line_id and o.state <> 'cancelled'
           where c.assignment_id = a.id), '[]') as through
       from plans.assignment a where a.line_id = $1 and a.unit_id = $2`,
      [this.#lineId, this.#place.communes[0].id],
    )
    return rows
  }
}

interface HeldDate {
  windowFrom: string
  dueOn: string
  state: string
}

interface Held {
  isOpen: boolean
  covered: boolean
  own: HeldDate[]
  through: (HeldDate & { doneOn: string | null; fromOn: string | null; toOn: string | null })[]
}

/** Told in the plainest way: the assignment's own dates, and those of its lines that none of them spans. */
function countedDates(held: readonly Held[]): string[] {
  return held.flatMap(({ own, through }) => {
    const seen = through.filter(
      ({ dueOn, doneOn, fromOn, toOn }) =>
        (fromOn === null || dueOn >= fromOn) &&
        (toOn === null || dueOn < toOn || (doneOn !== null && doneOn < toOn)),
    )
    const free = seen.filter(
      ({ dueOn }) => !own.some((one) => one.windowFrom <= dueOn && dueOn <= one.dueOn),
    )
    return [...own.map((one) => one.dueOn), ...new Set(free.map((one) => one.dueOn))]
  })
}

function typedTime(one: { time: number }): { timingText: string } {
  return { timingText: TIMES[one.time] ?? '' }
}
