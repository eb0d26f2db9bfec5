import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { slugOf } from '../unit/slug-queries.ts'
import { canSeeUnit } from '../unit/unit.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { saveSites } from './keep-sites.ts'
import { canEditFace, canNameSites } from './public-face.ts'
import { type PublicFaceView, publicFaceContract } from './public-face-contract.ts'
import { findPublicFace, listSitesOf } from './public-face-queries.ts'
import { savePublicFace } from './save-public-face.ts'

export function publicFaceRoutes(_house: House): Binding {
  return bind(publicFaceContract, {
    getPublicFace: ({ db, actor, params }) => viewPublicFace(db, actor, params.unitId),
    savePublicFace: ({ act, actor, params, body }) =>
      act(async (db) => {
        await savePublicFace(db, actor, params.unitId, body)
        return viewPublicFace(db, actor, params.unitId)
      }),
    saveSites: ({ act, actor, params, body }) =>
      act(async (db) => ({
        items: await saveSites(db, actor, params.unitId, body.sites),
        next: null,
      })),
  })
}

async function viewPublicFace(db: Db, actor: Actor, unitId: string): Promise<PublicFaceView> {
  const unit = await getUnit(db, unitId)
  if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
  return {
    ...(await findPublicFace(db, unitId)),
    slug: await slugOf(db, unitId),
    sites: await listSitesOf(db, unitId),
    may: {
      edit: canEditFace(actor, unit),
      administer: canNameSites(actor, unit),
    },
  }
}
