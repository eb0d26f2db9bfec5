import { doorsOf, provision } from './platform/connections.ts'
import { openPool } from './platform/database.ts'
import { openTestPostgres } from './platform/embedded-postgres-test-server.ts'
import { newId } from './platform/id.ts'
import { migrate } from './platform/migrate.ts'
import { staleSchemaFiles, writeSchemaFiles } from './platform/schema-files.ts'

/** Migrates an empty database in memory and prints from it, or says which printed files are out of date. */
export async function schema(words: readonly string[]): Promise<void> {
  const server = await openTestPostgres()
  const name = `schema_${newId().replaceAll('-', '')}`
  await provision(server, name)
  const owner = openPool({ ...doorsOf(server, name).owner, max: 3 }, () => {})
  try {
    await migrate(owner)
    if (!words.includes('--check')) return await writeSchemaFiles(owner)
    const stale = await staleSchemaFiles(owner)
    if (stale.length > 0) throw new Error(`run \`npm run schema\`: ${stale.join(', ')}`)
  } finally {
    await owner.end()
    const admin = openPool({ ...server.connection('postgres', 'postgres'), max: 1 }, () => {})
    await admin.query(`drop database "${name}" with (force)`)
    await admin.end()
    await server.stop()
  }
}
