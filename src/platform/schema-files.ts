import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { projectFolder } from './project.ts'
import { printSchema, printTypes } from './schema-printer.ts'

const SCHEMA_FILE = join(projectFolder, 'db', 'schema.sql')
const TYPES_FILE = join(projectFolder, 'src', 'platform', 'tables.generated.ts')

/** Writes db/schema.sql and tables.generated.ts from the migrated database. */
export async function writeSchemaFiles(pool: pg.Pool): Promise<void> {
  await writeFile(SCHEMA_FILE, await printSchema(pool))
  await writeFile(TYPES_FILE, await printTypes(pool))
}

/** Names of the files that no longer say what the migrations make. */
export async function staleSchemaFiles(pool: pg.Pool): Promise<string[]> {
  const stale: string[] = []
  if ((await readFile(SCHEMA_FILE, 'utf8')) !== (await printSchema(pool))) stale.push(SCHEMA_FILE)
  if ((await readFile(TYPES_FILE, 'utf8')) !== (await printTypes(pool))) stale.push(TYPES_FILE)
  return stale
}
