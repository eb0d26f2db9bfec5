import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { notFound } from '../platform/refusal.ts'

/** Any other address below a unit's: "not found" as a page of the unit, with its search and whom to call. */
export function lostPage(house: House): Page {
  return {
    path: '/:unit/*',
    render: (input) =>
      openPublicUnit(house, input, '', async () => {
        throw notFound('Không tìm thấy trang này. Có thể địa chỉ gõ thiếu, hoặc trang đã được gỡ.')
      }),
  }
}
