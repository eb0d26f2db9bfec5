import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { importUnitsCommand } from './import-units-command.ts'
import { accountCommand } from './account-command.ts'
import { runDemo } from './run-demo.ts'
import { checkFormOfFile } from './check-form-command.ts'
import { Unreadable } from './documents/index.ts'
import { checkActs } from './platform/check-acts.ts'
import { readConfig } from './platform/config.ts'
import { openLog } from './platform/log.ts'
import { pendingMigrations } from './platform/migrate.ts'
import { openApiDocument } from './platform/openapi.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { openHouse } from './platform/open-house.ts'
import { readPlanDocument } from './plans/index.ts'
import { prepare } from './prepare.ts'
import { printSamples } from './print-samples-command.ts'
import { schema } from './schema-command.ts'
import { seedCommand } from './seed-command.ts'
import { serve } from './serve.ts'
import type { ProcessRole } from './serve.ts'
import { buildServer, contracts } from './server.ts'

export interface Command {
  does: string
  run: (words: string[]) => Promise<void>
}

export const commands: Record<string, Command> = {
  demo: { does: 'everything on sample data; --clock 2024-03-12 sets the day', run: runDemo },
  serve: {
    does: 'the program; --role web,worker chooses the parts',
    run: async (words) => {
      const { values } = parseArgs({ args: words, options: { role: { type: 'string' } } })
      const roles = (values.role ?? 'web,worker').split(',').map(roleOf)
      const house = await open()
      try {
        await prepare(house)
      } catch (error) {
        await house.close()
        throw error
      }
      await serve(house, roles)
    },
  },
  migrate: { does: 'brings the database up to date', run: () => withHouse(prepare) },
  seed: {
    does: 'the sample data into an empty database of your own, for a course or a trial; then `serve`',
    run: seedCommand,
  },
  'import-plan': { does: 'FILE --json: reads a plan document, needs no database', run: importPlan },
  'import-units': {
    does: 'FOLDER --province NAME: the units before and after July 2025 from the state’s lists; safe to repeat',
    run: (words) => withHouse((house) => importUnitsCommand(house, words)),
  },
  'check-form': {
    does: 'FILE [--json]: says where a DOCX or PDF is not in the form of Decree 30/2020',
    run: checkFormOfFile,
  },
  'print-samples': {
    does: 'FOLDER: a PDF of every printed piece (poster, leaflet, banner …), to look at',
    run: printSamples,
  },
  account: {
    does: 'NAME --display "Trần Thị Hoa" --unit SLUG --role officer, or NAME --reset: password on standard input, else one for one sign-in is printed',
    run: (words) => withHouse((house) => accountCommand(house, words)),
  },
  openapi: {
    does: 'prints the OpenAPI document',
    run: async () => print(openApiDocument(contracts, readConfig(process.env).publicUrl)),
  },
  routes: {
    does: 'prints every address',
    run: () => withHouse(async (house) => console.log((await buildServer(house)).printRoutes())),
  },
  doctor: {
    does: 'says whether the database is reachable and up to date, and whether the act log is as it was sealed',
    run: () => withHouse(examine),
  },
  schema: { does: 'prints db/schema.sql and the table types; --check only compares', run: schema },
}

function roleOf(word: string): ProcessRole {
  if (word === 'web' || word === 'worker') return word
  throw new Error(`--role takes web, worker or both, not "${word}"`)
}

async function open(): Promise<OpenHouse> {
  const config = readConfig(process.env)
  return openHouse(config, openLog(config.logLevel))
}

async function withHouse(work: (house: OpenHouse) => Promise<void>): Promise<void> {
  const house = await open()
  try {
    await work(house)
  } finally {
    await house.close()
  }
}

async function examine(house: OpenHouse): Promise<void> {
  const pending = await pendingMigrations(house.owner)
  const { rows } = await house.owner.query<{ version: string }>('select version()')
  console.log(rows[0]?.version)
  console.log(`files: ${house.config.dataDir}\ndatabase: ${house.cluster ?? 'DATABASE_URL'}`)
  console.log(
    pending.length === 0 ? 'migrations: all done' : `migrations missing: ${pending.join(', ')}`,
  )
  if (pending.length > 0) {
    process.exitCode = 1
    return
  }
  const { acts, seals, broken } = await checkActs(house.database)
  console.log(
    broken === null
      ? `act log: ${acts} acts in ${seals} seals as they were sealed`
      : `act log: BROKEN after ${acts} acts in ${seals} seals: ${broken}`,
  )
  if (broken !== null) process.exitCode = 1
}

async function importPlan(words: string[]): Promise<void> {
  const { positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [file] = positionals
  if (file === undefined) throw new Error('which file? lantoa import-plan FILE --json')
  try {
    print(await readPlanDocument(await readFile(file), basename(file)))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}
