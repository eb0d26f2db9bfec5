import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pendingMigrations } from './migrate.ts'
import type { OpenHouse } from './open-house.ts'

/** /healthz: the process lives. /readyz: the database answers the application and no migration is missing. */
export function answerHealth(app: FastifyInstance, house: OpenHouse): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_, reply) => {
    const missing = await whatIsMissing(house)
    if (missing !== null) return reply.status(503).send({ status: 'not ready', missing })
    return { status: 'ok' }
  })
}

async function whatIsMissing(house: OpenHouse): Promise<string | null> {
  try {
    await sql`select 1`.execute(house.database.published)
    const pending = await pendingMigrations(house.owner)
    return pending.length > 0 ? `migrations: ${pending.join(', ')}` : null
  } catch (error) {
    house.log.warn(error, 'not ready')
    return 'database'
  }
}
