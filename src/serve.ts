import type { FastifyInstance } from 'fastify'
import type { OpenHouse } from './platform/open-house.ts'
import type { WorkLoop } from './platform/work-loop.ts'
import { startWorkLoop } from './platform/work-loop.ts'
import { buildServer } from './server.ts'
import { jobs } from './worker.ts'

export type ProcessRole = 'web' | 'worker'

/** Runs the given roles until SIGINT or SIGTERM; what was begun is finished, then everything closes in order. */
export async function serve(
  house: OpenHouse,
  roles: readonly ProcessRole[],
  onReady: (address: string) => void = () => {},
): Promise<void> {
  const stopped = stopSignal()
  const server = roles.includes('web') ? await startWeb(house) : null
  const loop = roles.includes('worker') ? await startWorkLoop(house, house.owner, jobs) : null
  const port = portOf(server)
  house.log.info({ roles, port }, 'ready')
  onReady(`http://localhost:${port}`)
  await stopped
  house.log.info('stopping')
  await close(house, server, loop)
}

async function startWeb(house: OpenHouse): Promise<FastifyInstance> {
  const server = await buildServer(house)
  await server.listen({ port: house.config.port, host: house.config.host })
  return server
}

function portOf(server: FastifyInstance | null): number | null {
  const address = server?.server.address()
  return typeof address === 'object' && address !== null ? address.port : null
}

async function close(
  house: OpenHouse,
  server: FastifyInstance | null,
  loop: WorkLoop | null,
): Promise<void> {
  await server?.close()
  await loop?.stop()
  await house.close()
}

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}
