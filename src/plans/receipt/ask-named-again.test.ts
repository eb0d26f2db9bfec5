import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { HOUSE_ITSELF, logAct } from '../../platform/act-log.ts'
import { EVERYWHERE } from '../../platform/database.ts'
import { projectFolder } from '../../platform/project.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { askNamedAgain } from './ask-named-again.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

const WORDS = 'UBND cấp xã xây dựng kế hoạch truyền thông của địa phương'

/** A plan whose duty was written by hand for all its recipients, now or as it was kept before. */
async function withDuty(words: string, when: 'now' | 'before') {
  const { clerk, planId, orgPath } = await issued()
  const api = clerk.api(plansContract)
  const { version } = await api.getPlan({ params: { planId } })
  await api.setOwnPlanDuty({
    params: { planId },
    body: { version, duty: { words, dueOn: '2024-03-01', who: null } },
  })
  if (when === 'before') {
    await world.house.database.write(EVERYWHERE, (db) =>
      logAct(db, HOUSE_ITSELF, {
        act: 'set-own-plan-duty',
        subjectKind: 'plan',
        subjectId: planId,
        orgPath,
        details: { before: null, dueOn: '2024-03-01' },
      }),
    )
  }
  return async () => {
    const { duty, counts } = await api.listReceipts({ params: { planId }, query: {} })
    return { who: duty?.who, asked: counts.asked, sent: counts.sent }
  }
}

async function issued() {
  const { clerk, planId, province } = await issueExample(world)
  return { clerk, planId, orgPath: province.orgPath }
}

async function migrate() {
  const file = join(projectFolder, 'db/migrations/2026-11-29T2302-ask-named-again.sql')
  await world.owner.query(await readFile(file, 'utf8'))
  await world.runJobs([askNamedAgain])
}

test('a duty written before its words said whom it asks comes to ask those they name; said otherwise since, it stays', async () => {
  const before = await withDuty(WORDS, 'before')
  const ofAll = await withDuty(WORDS, 'now')
  const nobody = await withDuty('Ban hành kế hoạch của đơn vị', 'before')
  const all = { who: null, asked: 4, sent: 4 }
  expect([await before(), await ofAll(), await nobody()]).toEqual([all, all, all])
  await migrate()
  expect(await before()).toEqual({ who: 'UBND cấp xã', asked: 3, sent: 4 })
  expect(await ofAll()).toEqual(all)
  expect(await nobody()).toEqual(all)
  await migrate()
  expect(await before()).toEqual({ who: 'UBND cấp xã', asked: 3, sent: 4 })
})
