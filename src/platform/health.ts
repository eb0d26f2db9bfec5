import type { FastifyInstance } from 'fastify'
import { PUBLIC_SCOPE } from './database.ts'
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
    await house.database.read(PUBLIC_SCOPE, async () => {})
    const pending = await pendingMigrations(house.owner)
    return pending.length > 0 ? `migrations: ${pending.join(', ')}` : null
  } catch (error) {
    house.log.warn(error, 'not ready')
    return 'database'
  }
}
