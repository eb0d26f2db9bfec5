import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { HOUSE_ITSELF, logAct } from './platform/act-log.ts'
import { setClock, startOf, today } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { readConfig } from './platform/config.ts'
import { SYSTEM_SCOPE } from './platform/database.ts'
import { openLog } from './platform/log.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { openHouse } from './platform/open-house.ts'
import { projectFolder } from './platform/project.ts'
import { runDueJobs } from './platform/work-loop.ts'
import { prepare } from './prepare.ts'
import { serve } from './serve.ts'
import { jobs } from './worker.ts'
import type { DemoAccount } from './demo/index.ts'
import { DEMO_PASSWORD, listDemoAccounts, seedDemo } from './demo/index.ts'

/** `npm run demo`: everything on sample data; a second start keeps what was done. Each `--clock` day has data of its own. */
export async function runDemo(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options: { clock: { type: 'string' } } })
  const config = demoConfig(values.clock)
  const house = await openHouse(config, openLog(config.logLevel))
  try {
    await prepare(house)
    await seedOnce(house, config)
  } catch (error) {
    await house.close()
    throw error
  }
  await serve(house, ['web', 'worker'], (address) => {
    console.log(welcome(address, listDemoAccounts(today())))
  })
}

/** The database is always the embedded one: a demonstration never touches a server that somebody named in the environment. */
function demoConfig(clock: string | undefined): Config {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, DATABASE_DIRECT_URL: ___, ...env } = process.env
  if (clock !== undefined) startOf(clock)
  const day = clock?.slice(0, 10)
  const folder = env['DATA_DIR'] ?? join(projectFolder, '.demo', day ?? 'today')
  const config = readConfig({
    LOG_LEVEL: 'warn',
    ...env,
    DATA_DIR: folder,
    ...(clock === undefined ? {} : { CLOCK: clock }),
  })
  return { ...config, demo: true }
}

/** The last act of the making is its mark: an interrupted one is never taken for a whole one. */
async function seedOnce(house: OpenHouse, config: Config): Promise<void> {
  const { rows } = await house.owner.query<{ begun: boolean; finished: boolean }>(
    `select exists (select from organization.unit) as begun,
      exists (select from platform.act where act = 'seed-demo') as finished`,
  )
  if (rows[0]?.finished) return
  if (rows[0]?.begun) {
    const folders = [config.dataDir, ...(house.cluster === null ? [] : [dirname(house.cluster)])]
    throw new Error(
      `Lần tạo dữ liệu mẫu trước bị ngắt giữa chừng; hãy xóa rồi chạy lại. / ` +
        `The sample data was interrupted: remove ${[...new Set(folders)].join(' and ')}, then start again.`,
    )
  }
  console.log('Đang tạo dữ liệu mẫu / Making the sample data …')
  await seedDemo(house)
  await runDueJobs(house, house.owner, jobs)
  setClock(config.clock ?? null)
  await house.database.write(SYSTEM_SCOPE, (db) =>
    logAct(db, HOUSE_ITSELF, {
      act: 'seed-demo',
      subjectKind: 'demo',
      subjectId: null,
      orgPath: 'vn.',
    }),
  )
}

function welcome(address: string, accounts: readonly DemoAccount[]): string {
  const width = Math.max(...accounts.map(({ name }) => name.length))
  const lines = accounts.map(
    ({ name, displayName, what }) => `  ${name.padEnd(width)}  ${displayName}, ${what}`,
  )
  return `
Lan Tỏa: ${address}/lam-viec/   (trang công khai / public pages: ${address}/)
Mật khẩu của mọi tài khoản mẫu / password of all sample accounts: ${DEMO_PASSWORD}
${lines.join('\n')}
Ctrl-C dừng tất cả / stops everything.`
}
