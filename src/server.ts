import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { channelsContract, channelsRoutes, outletPage, serveHooks } from './channels/index.ts'
import {
  contentContract,
  contentRoutes,
  guestApprovalPage,
  keepViews,
  servePublishedFiles,
} from './content/index.ts'
import { fileRoutes, filesContract } from './files/index.ts'
import {
  createResolveActor,
  identityContract,
  identityRoutes,
  type LinkPage,
} from './identity/index.ts'
import { lawContract, lawRoutes } from './law/index.ts'
import {
  followSites,
  organizationContract,
  organizationRoutes,
  publicFaceContract,
  publicFaceRoutes,
} from './organization/index.ts'
import { createApp } from './platform/app.ts'
import type { Binding } from './platform/binding.ts'
import type { Contract } from './platform/contract.ts'
import { mountFormPages } from './platform/form-pages.ts'
import { answerHealth } from './platform/health.ts'
import type { House } from './platform/house.ts'
import { measure } from './platform/metrics.ts'
import { mount } from './platform/mount.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { openApiDocument } from './platform/openapi.ts'
import { mountFile, mountPage } from './platform/pages.ts'
import { projectFolder } from './platform/project.ts'
import { sayInEnglish } from './platform/say-in-english.ts'
import { serveFolder } from './platform/static-files.ts'
import {
  outsidePage,
  planRoutes,
  planSearchContract,
  planSearchRoutes,
  plansContract,
  servePlanPapers,
} from './plans/index.ts'
import {
  linkFormPage,
  apiDocsPages,
  mountLinkFiles,
  mountPrintedCodes,
  openFrame,
  publicFiles,
  publicForms,
  publicPages,
} from './portal/index.ts'
import { refusals } from './refusals.ts'
import {
  reportingContract,
  reportingRoutes,
  reportSearchContract,
  reportSearchRoutes,
} from './reporting/index.ts'
import { remarkContract, remarkRoutes, workContract, workRoutes } from './work/index.ts'

/** Every module's API, by name: binding, client and OpenAPI come from these. */
export const contracts: Record<string, Contract> = {
  identity: identityContract,
  organization: { ...organizationContract, ...publicFaceContract },
  law: lawContract,
  files: filesContract,
  work: { ...workContract, ...remarkContract },
  plans: { ...plansContract, ...planSearchContract },
  content: contentContract,
  channels: channelsContract,
  reporting: { ...reportingContract, ...reportSearchContract },
}

const routes: readonly ((house: House) => Binding)[] = [
  identityRoutes,
  organizationRoutes,
  publicFaceRoutes,
  lawRoutes,
  fileRoutes,
  workRoutes,
  remarkRoutes,
  planRoutes,
  planSearchRoutes,
  contentRoutes,
  channelsRoutes,
  reportingRoutes,
  reportSearchRoutes,
]

/** What answers at `/l/{token}`, by purpose. */
const linkPages: readonly ((house: House) => LinkPage)[] = [
  outsidePage,
  guestApprovalPage,
  outletPage,
]

export async function buildServer(house: OpenHouse): Promise<FastifyInstance> {
  const frame = await openFrame(house.config.publicUrl, house.sites)
  const app = await createApp(house.log, frame.errorPage, house.sites)
  sayInEnglish(app, refusals)
  const stopFollowing = await followSites(house)
  const views = keepViews(house)
  app.addHook('onClose', async () => {
    stopFollowing()
    await views.stop()
  })
  measure(app, house)
  answerHealth(app, house)
  const options = { database: house.database, resolveActor: createResolveActor(house) }
  for (const routesOf of routes) mount(app, routesOf(house), options)
  const description = openApiDocument(contracts, house.config.publicUrl)
  app.get('/api/openapi.json', async () => description)
  for (const page of apiDocsPages(description)) mountPage(app, page, house, frame.frame)
  servePublishedFiles(app, house)
  servePlanPapers(app, house)
  await serveHooks(app, house)
  await serveFolder(app, '/lam-viec/', join(projectFolder, 'dist', 'workspace'))
  for (const page of publicPages(house)) mountPage(app, page, house, frame.frame)
  for (const file of publicFiles(house)) mountFile(app, file, house)
  const links = linkPages.map((pageOf) => pageOf(house))
  mountLinkFiles(app, house, links)
  mountPrintedCodes(app, house)
  const forms = [linkFormPage(house, links), ...publicForms(house)]
  await mountFormPages(app, forms, house, frame.frame)
  return app
}
