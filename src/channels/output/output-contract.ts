import type { Operation } from '../../platform/contract.ts'
import { deliveryOperations } from '../delivery/delivery-contract.ts'

export const outputOperations = {
  downloadCalendar: {
    method: 'GET',
    path: '/units/:unitId/deliveries/calendar',
    summary: 'Lịch đưa tin dạng ICS, để mở bằng phần mềm lịch',
    may: 'official',
    query: deliveryOperations.listDeliveries.query.pick({
      from: true,
      to: true,
      channelId: true,
      state: true,
    }),
    download: true,
  },
  downloadPackage: {
    method: 'GET',
    path: '/deliveries/:deliveryId/package',
    summary: 'Gói để đăng bằng tay: đúng bản đã duyệt, trang HTML, chữ, ảnh',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>
