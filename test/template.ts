import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { doorsOf, provision } from '../src/platform/connections.ts'
import { openPool } from '../src/platform/database.ts'
import type { EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { newId } from '../src/platform/id.ts'
import { migrate } from '../src/platform/migrate.ts'
import { projectFolder } from '../src/platform/project.ts'

/** A fresh copy of the migrated database; the first asker of a new schema makes the template (about 20 ms a copy). */
export async function copyTemplate(server: EmbeddedPostgres): Promise<string> {
  const template = `template_${await migrationsHash()}`
  const name = `test_${newId().replaceAll('-', '')}`
  const pool = openPool({ ...server.connection('postgres', 'postgres'), max: 1 }, () => {})
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(5272)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      template,
    ])
    if (rowCount === 0) {
      await makeTemplate(server, `${template}_new`)
      await client.query(`alter database ${template}_new rename to ${template}`)
    }
    await dropOldCopies(client)
    await client.query(`create database ${name} template ${template} owner lantoa_owner`)
  } finally {
    client.release(true)
    await pool.end()
  }
  return name
}

async function makeTemplate(server: EmbeddedPostgres, name: string): Promise<void> {
  await provision(server, name)
  const owner = openPool({ ...doorsOf(server, name).owner, max: 2 }, () => {})
  await migrate(owner)
  await owner.end()
}

/** Copies nobody is connected to any more; the newest ones may be about to be used. */
async function dropOldCopies(client: {
  query(text: string): Promise<{ rows: { datname: string }[] }>
}) {
  const { rows } = await client.query(`
    select datname from pg_database d
    where datname like 'test\\_%' and not exists (select from pg_stat_activity a where a.datname = d.datname)
    order by datname desc offset 20`)
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`)
}

async function migrationsHash(): Promise<string> {
  const folder = join(projectFolder, 'db', 'migrations')
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) {
    hash.update(name).update(await readFile(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 16)
}
