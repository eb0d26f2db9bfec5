import type { FastifyInstance } from 'fastify'
import { keepLaw } from './law/index.ts'
import type { Config } from './platform/config.ts'
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
  const { server, loop } = await startOrClose(house, roles)
  const law = keepLaw(house)
  const port = portOf(server)
  house.log.info({ roles, port }, 'ready')
  onReady(`http://localhost:${port}`)
  await stopped
  house.log.info('stopping')
  law.stop()
  await close(house, server, loop)
}

/** What cannot start closes again: open connections would keep the process, and the database, alive without a word. */
async function startOrClose(
  house: OpenHouse,
  roles: readonly ProcessRole[],
): Promise<{ server: FastifyInstance | null; loop: WorkLoop | null }> {
  let server: FastifyInstance | null = null
  try {
    if (roles.includes('web')) {
      server = await buildServer(house)
      await listen(server, house.config)
    }
    const loop = roles.includes('worker') ? await startWorkLoop(house, house.owner, jobs) : null
    return { server, loop }
  } catch (error) {
    await close(house, server, null)
    throw error
  }
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ port, host })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Error(
      `Cổng ${port} đang có chương trình khác dùng; đặt PORT khác. / Port ${port} on ${host} is taken: choose another with PORT.`,
      { cause: error },
    )
  }
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
