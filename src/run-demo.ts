import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { startOf } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { readConfig } from './platform/config.ts'
import { openLog } from './platform/log.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { openHouse } from './platform/open-house.ts'
import { projectFolder } from './platform/project.ts'
import { prepare } from './prepare.ts'
import { accountsOf, sampleState, seedSamples } from './seed-command.ts'
import { serve } from './serve.ts'

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
    console.log(welcome(address))
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

/** A second start goes on with what is there. */
async function seedOnce(house: OpenHouse, config: Config): Promise<void> {
  const state = await sampleState(house)
  if (state === 'none') return seedSamples(house)
  if (state === 'finished') return
  const folders = [config.dataDir, ...(house.cluster === null ? [] : [dirname(house.cluster)])]
  throw new Error(
    `Lần tạo dữ liệu mẫu trước bị ngắt giữa chừng; hãy xóa rồi chạy lại. / ` +
      `The sample data was interrupted: remove ${[...new Set(folders)].join(' and ')}, then start again.`,
  )
}

function welcome(address: string): string {
  return `
Lan Tỏa: ${address}/lam-viec/   (trang công khai / public pages: ${address}/)
${accountsOf()}
Ctrl-C dừng tất cả / stops everything.`
}
