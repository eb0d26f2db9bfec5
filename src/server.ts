import { join } from 'node:path'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { z } from 'zod'
import { filesContract, fileRoutes } from './files/index.ts'
import { createResolveActor, identityContract, identityRoutes } from './identity/index.ts'
import { organizationContract, organizationRoutes } from './organization/index.ts'
import type { Binding } from './platform/binding.ts'
import type { Contract } from './platform/contract.ts'
import { handleErrors } from './platform/errors.ts'
import { guard } from './platform/guards.ts'
import { answerHealth } from './platform/health.ts'
import { newId } from './platform/id.ts'
import type { House } from './platform/house.ts'
import { measure } from './platform/metrics.ts'
import { mount } from './platform/mount.ts'
import { openApiDocument } from './platform/openapi.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { mountPage } from './platform/pages.ts'
import { projectFolder } from './platform/project.ts'
import { serveFolder } from './platform/static-files.ts'
import { planPages, planRoutes, plansContract } from './plans/index.ts'
import { errorPage, portalPages, serveStyle } from './portal/index.ts'
import { reportingContract, reportingRoutes } from './reporting/index.ts'
import { workContract, workRoutes } from './work/index.ts'

/** Every module's API, by name: binding, client and OpenAPI come from these. */
export const contracts: Record<string, Contract> = {
  identity: identityContract,
  organization: organizationContract,
  files: filesContract,
  work: workContract,
  plans: plansContract,
  reporting: reportingContract,
}

const routes: readonly ((house: House) => Binding)[] = [
  identityRoutes,
  organizationRoutes,
  fileRoutes,
  workRoutes,
  planRoutes,
  reportingRoutes,
]

export async function buildServer(house: OpenHouse): Promise<FastifyInstance> {
  z.config(z.locales.vi())
  const app: FastifyInstance = fastify({
    loggerInstance: house.log as FastifyBaseLogger,
    disableRequestLogging: true,
    genReqId: () => newId(),
    trustProxy: 'loopback',
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
  })
  guard(app)
  measure(app, house.owner)
  handleErrors(app, errorPage)
  await app.register(multipart)
  await app.register(rateLimit, { max: 1200, timeWindow: '1 minute' })
  answerHealth(app, house)

  const resolveActor = createResolveActor(house)
  for (const route of routes) mount(app, route(house), { database: house.database, resolveActor })
  app.get('/api/openapi.json', async () => openApiDocument(contracts, house.config.publicUrl))

  await serveFolder(app, '/lam-viec/', join(projectFolder, 'dist', 'workspace'))
  serveStyle(app)
  for (const page of [...portalPages(house), ...planPages(house)]) mountPage(app, page, house.pages)
  return app
}
