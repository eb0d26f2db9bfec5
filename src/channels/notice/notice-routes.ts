import { bind, type Binding } from '../../platform/binding.ts'
import { confirmDelivery } from '../delivery/settle-delivery.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import { viewDelivery } from '../delivery/view-delivery.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { findAudience } from './audience-queries.ts'
import { noticeOperations } from './notice-contract.ts'
import {
  countReaders,
  countUnread,
  getAudience,
  getOwnNotice,
  listOwnNotices,
  listReaders,
} from './notice-queries.ts'
import { readNotice } from './read-notice.ts'
import { sendNotice } from './send-notice.ts'

export function noticeRoutes(): Binding {
  return bind(noticeOperations, {
    sendNotice: ({ act, actor, params, body }) =>
      act(async (db) => {
        await sendNotice(db, actor, params.deliveryId, body)
        return viewDelivery(db, actor, params.deliveryId)
      }),
    previewAudience: ({ act, actor, params, body }) =>
      act(async (db) => {
        const delivery = await getDelivery(db, params.deliveryId)
        refuseUnlessOfficer(actor, delivery.unitId)
        return findAudience(db, delivery, body)
      }),
    listReaders: async ({ db, params }) => {
      const delivery = await getDelivery(db, params.deliveryId)
      const items = await listReaders(db, delivery)
      const audience = await getAudience(db, delivery)
      return { items, next: null, ...(await countReaders(db, delivery)), audience }
    },
    countReaders: ({ act, actor, params, body }) =>
      act(async (db) => {
        const { read } = await countReaders(db, await getDelivery(db, params.deliveryId))
        await confirmDelivery(db, actor, params.deliveryId, {
          version: body.version,
          url: null,
          leftAt: null,
          details: { people: read, counted: 'system_log' },
        })
        return viewDelivery(db, actor, params.deliveryId)
      }),
    listOwnNotices: async ({ db, actor, query }) => ({
      ...(await listOwnNotices(db, actor, query)),
      unread: await countUnread(db, actor),
    }),
    readNotice: ({ act, actor, params }) =>
      act(async (db) => {
        await readNotice(db, actor, params.noticeId)
        return getOwnNotice(db, actor, params.noticeId)
      }),
  })
}
