import { createHash } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded-postgres.ts'

const ENOUGH_BYTES = 512 * 2 ** 20

/**
 * The one server all test processes of this working copy share, in memory where /dev/shm is large enough.
 * It forgets what it was told when the machine stops: never for data anyone wants to keep.
 */
export async function openTestPostgres(): Promise<EmbeddedPostgres> {
  const project = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  const rootDir = join(await fastFolder(), `lantoa-test-${process.getuid?.() ?? 0}`)
  return await openEmbeddedPostgres({
    dataDir: join(rootDir, project),
    rootDir,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  })
}

async function fastFolder(): Promise<string> {
  const free = await statfs('/dev/shm').then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return free >= ENOUGH_BYTES ? '/dev/shm' : tmpdir()
}
