import { readFile } from 'node:fs/promises'
import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { settleNotices } from '../work/index.ts'
import { acceptDraft, getDraft, importPlan, readPlanFile, viewDraft } from '../plans/index.ts'
import { amendProvince, followProvince } from './sample-amendment.ts'
import { keepRegister } from './sample-directives.ts'
import { campaignText, submitNextYear, takeIn } from './sample-incoming.ts'
import { provincePlanText } from './province-plan.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'
import { askForReports, askProvince } from './sample-dispatch.ts'
import { makeReports } from './sample-reports.ts'
import { recordSampleDeeds } from './sample-deeds.ts'

/** The year up to the day: the province's plan, the communes' own plans, work done on most of it, and the reports of the quarters that ended. */
export async function workSampleYear(
  house: House,
  organization: SampleOrganization,
  day: string,
): Promise<void> {
  const year = Number(day.slice(0, 4))
  const { province, communes, district } = organization
  let ownPlans: { unit: Unit; planId: string }[] = []
  const above = await plan(
    house,
    province,
    `${year}-01-06`,
    'ke-hoach-tinh.txt',
    provincePlanText(year),
  )
  if (district === null) {
    ownPlans = await planCommunes(house, communes, year, day)
    await answerPlan(house, communes, above)
    if (day > `${year}-02-03`) await followProvince(house, ownPlans.slice(0, 2), above, year)
  }
  const actors = district === null ? communes : [district, ...communes]
  for (const [index, unit] of [...actors, province].entries()) {
    await recordSampleDeeds(house, unit, {
      from: `${year}-01-08`,
      to: day,
      seed: year * 100 + index,
    })
  }
  if (district === null) await askForReports(house, province, year)
  await makeReports(house, actors.slice(0, 4), district === null ? province : null, year, day)
  if (district === null) await askProvince(house, communes, province, day)
  if (district === null && day > `${year}-03-01`) {
    await amendProvince(house, province, above, day)
    const sentOn = addDays(day, -3)
    const campaignId = await plan(house, province, sentOn, 'cao-diem.txt', campaignText(sentOn))
    await takeIn(house, { province, communes }, { yearPlanId: above, campaignId, day })
    const [first] = ownPlans
    if (first) {
      await submitNextYear(house, first.unit, first.planId, day)
      await keepRegister(house, first.unit, day)
    }
  }
}

async function planCommunes(
  house: House,
  communes: readonly Unit[],
  year: number,
  day: string,
): Promise<{ unit: Unit; planId: string }[]> {
  const planned: { unit: Unit; planId: string }[] = []
  const file = new URL('../plans/reading/samples/ke-hoach-mau.txt', import.meta.url)
  const text = await readFile(file, 'utf8')
  const issuedOn = `${year}-01-19`
  if (issuedOn > day) return planned
  for (const commune of communes) {
    const place = commune.shortName.replace(/^UBND /, '')
    const own = text
      .replaceAll('xã Bình Minh', place)
      .replaceAll('XÃ BÌNH MINH', place.toUpperCase())
      .replaceAll('Bình Minh', place.replace(/^(xã|phường) /, ''))
      .replaceAll('2026', String(year))
    const planId = await plan(house, commune, issuedOn, 'ke-hoach-xa.txt', own)
    planned.push({ unit: commune, planId })
  }
  return planned
}

/** With a plan of their own the communes have dealt with the notice of the province's. */
async function answerPlan(house: House, communes: readonly Unit[], planId: string): Promise<void> {
  for (const commune of communes) {
    const actor = await personOf(house, commune, 'officer')
    await house.database.write(actor.scope, (db) => settleNotices(db, planId))
  }
}

/** As its clerk does it: the file is read, looked over, and becomes the unit's issued plan. */
async function plan(
  house: House,
  unit: Unit,
  on: string,
  name: string,
  text: string,
): Promise<string> {
  setClock(`${on}T09:00:00+07:00`)
  const actor = await personOf(house, unit, 'officer')
  const file = { name, bytes: new TextEncoder().encode(text) }
  const draft = await readPlanFile([file])
  return house.database.write(actor.scope, async (db) => {
    const id = await importPlan(db, house.fileStore, actor, unit.id, file, draft)
    const view = await viewDraft(db, actor, await getDraft(db, id))
    const { issued: _, ...facts } = view.suggested
    return acceptDraft(db, actor, id, { version: view.version, facts, issued: true, matches: [] })
  })
}
