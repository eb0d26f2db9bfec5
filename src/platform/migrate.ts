import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { projectFolder } from './project.ts'

const FOLDER = join(projectFolder, 'db', 'migrations')

/** Brings the database to the state of `db/migrations` and the job queue to its library's. Safe to repeat, and safe in two processes at once. */
export async function migrate(owner: pg.Pool): Promise<string[]> {
  await runMigrations({ pgPool: owner })
  const migrator = migratorOf(owner)
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')
    throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}

/** Names of migrations the database still lacks: `/readyz` says no while there are any. */
export async function pendingMigrations(owner: pg.Pool): Promise<string[]> {
  const all = await migratorOf(owner).getMigrations()
  return all.filter((one) => one.executedAt === undefined).map((one) => one.name)
}

function migratorOf(owner: pg.Pool): Migrator {
  return new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool: owner }) }),
    migrationTableSchema: 'migration',
    migrationTableName: 'done',
    migrationLockTableName: 'lock',
    provider: { getMigrations: readMigrations },
    // Work on several branches: a file that comes in later than its name says runs when it comes.
    allowUnorderedMigrations: true,
  })
}

async function readMigrations() {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = files.map(async (file) => {
    const text = await readFile(join(FOLDER, file), 'utf8')
    const up = async (db: Kysely<unknown>) => {
      await sql.raw(text).execute(db)
    }
    return [file.slice(0, -'.sql'.length), { up }] as const
  })
  return Object.fromEntries(await Promise.all(migrations))
}
