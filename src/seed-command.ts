import { HOUSE_ITSELF, logAct } from './platform/act-log.ts'
import { setClock, today } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { SYSTEM_SCOPE } from './platform/database.ts'
import { openLog } from './platform/log.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { openHouse } from './platform/open-house.ts'
import { runDueJobs } from './platform/work-loop.ts'
import { DEMO_PASSWORD, listDemoAccounts, seedDemo } from './demo/index.ts'
import { prepare } from './prepare.ts'
import { jobs } from './worker.ts'

/** `lantoa seed`: the sample data into the empty database of this installation, for a course or a trial on a server. */
export async function seedCommand(): Promise<void> {
  const config = readConfig(process.env)
  // While it is made nothing goes out: no letter, no call.
  const house = await openHouse({ ...config, demo: true }, openLog(config.logLevel))
  try {
    await prepare(house)
    const state = await sampleState(house)
    if (state === 'none') await seedSamples(house)
    else if (state === 'begun') {
      throw new Error(
        'Cơ sở dữ liệu đã có đơn vị; dữ liệu mẫu chỉ đưa vào cơ sở dữ liệu trống. / ' +
          'The database has units already: sample data goes into an empty one only.',
      )
    }
    console.log(accountsOf())
  } finally {
    await house.close()
  }
}

/** The last act of the making is its mark: an interrupted one is never taken for a whole one. */
export async function sampleState(house: OpenHouse): Promise<'none' | 'begun' | 'finished'> {
  const { rows } = await house.owner.query<{ begun: boolean; finished: boolean }>(
    `select exists (select from organization.unit) as begun,
      exists (select from platform.act where act = 'seed-demo') as finished`,
  )
  if (rows[0]?.finished) return 'finished'
  return rows[0]?.begun ? 'begun' : 'none'
}

export async function seedSamples(house: OpenHouse): Promise<void> {
  console.log('Đang tạo dữ liệu mẫu / Making the sample data …')
  await seedDemo(house)
  await runDueJobs(house, house.owner, jobs)
  setClock(null)
  await house.database.write(SYSTEM_SCOPE, (db) =>
    logAct(db, HOUSE_ITSELF, {
      act: 'seed-demo',
      subjectKind: 'demo',
      subjectId: null,
      orgPath: 'vn.',
    }),
  )
}

/** Who may sign in to the sample data. */
export function accountsOf(): string {
  const accounts = listDemoAccounts(today())
  const width = Math.max(...accounts.map(({ name }) => name.length))
  const lines = accounts.map(
    ({ name, displayName, what }) => `  ${name.padEnd(width)}  ${displayName}, ${what}`,
  )
  return `Mật khẩu của mọi tài khoản mẫu / password of all sample accounts: ${DEMO_PASSWORD}
${lines.join('\n')}`
}
