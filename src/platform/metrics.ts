import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { OpenHouse } from './open-house.ts'

/** Figures for operators at /metrics (Prometheus). Answered to this machine only; a proxy does not pass it on. */
export function measure(app: FastifyInstance, { owner, fileStore }: OpenHouse): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'lantoa_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [register],
  })
  const waiting = new Gauge({
    name: 'lantoa_jobs',
    help: 'Jobs by state: waiting and due, running, failed for good',
    labelNames: ['state'],
    registers: [register],
    collect: async () => {
      const { rows } = await owner.query<Record<'waiting' | 'running' | 'failed', number>>(`
        select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()) as waiting,
          count(*) filter (where locked_at is not null) as running,
          count(*) filter (where attempts >= max_attempts) as failed
        from graphile_worker._private_jobs`)
      for (const [state, count] of Object.entries(rows[0] ?? {})) waiting.set({ state }, count)
    },
  })
  const lost = new Gauge({
    name: 'lantoa_lost_files',
    help: 'Files asked for since the start that the disk has lost or changed; the log names them',
    registers: [register],
    collect: () => {
      lost.set(fileStore.countLost())
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', async (request, reply) => {
    const forwarded = request.headers['x-forwarded-for'] !== undefined
    if (forwarded || !/^(127\.|::1$|::ffff:127\.)/.test(request.ip)) return reply.callNotFound()
    return reply.type(register.contentType).send(await register.metrics())
  })
}
