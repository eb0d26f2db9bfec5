import { channelsRoutes } from '../src/channels/index.ts'
import { createResolveActor } from '../src/identity/index.ts'
import { createApp } from '../src/platform/app.ts'
import { mountFormPages } from '../src/platform/form-pages.ts'
import { mount } from '../src/platform/mount.ts'
import { mountFile, mountPage } from '../src/platform/pages.ts'
import { openFrame, publicFiles, publicForms, publicPages } from '../src/portal/index.ts'
import { openContentOffice, openContentWorld } from './content-office.ts'

/** An office whose public pages can be read. */
export async function openPortalOffice(slug: string) {
  const world = await openContentWorld()
  const { house } = world
  const options = { database: house.database, resolveActor: createResolveActor(house) }
  mount(world.app, channelsRoutes(house), options)
  const office = await openContentOffice(world)
  await world.owner.query(
    'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
    [slug, office.unit.id],
  )
  const { frame, errorPage } = await openFrame(house.config.publicUrl, house.sites)
  const app = await createApp(house.log, errorPage, house.sites)
  for (const page of publicPages(house)) mountPage(app, page, house, frame)
  for (const file of publicFiles(house)) mountFile(app, file, house)
  await mountFormPages(app, publicForms(house), house, frame)
  // Nobody here listens for the pages that others drop.
  const get = (url: string) => {
    house.pages.drop(null)
    return app.inject({ method: 'GET', url })
  }
  const close = async () => {
    await app.close()
    await world.close()
  }
  return { world, app, ...office, get, read: async (url: string) => (await get(url)).body, close }
}
