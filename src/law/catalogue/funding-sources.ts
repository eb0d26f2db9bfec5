import { readEntries } from './catalogue-entry.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'

// code | label | English | words in plans
const table = `
central_budget | Ngân sách trung ương | Central budget | ngân sách trung ương
province_budget | Ngân sách cấp tỉnh | Provincial budget | ngân sách tỉnh, ngân sách cấp tỉnh
district_budget | Ngân sách cấp huyện [..2025-07-01>commune_budget] | District budget | ngân sách huyện, ngân sách cấp huyện
commune_budget | Ngân sách cấp xã | Communal budget | ngân sách xã, ngân sách cấp xã, ngân sách phường
regular_spending | Chi thường xuyên của cơ quan, đơn vị | The office’s regular spending | chi thường xuyên, kinh phí thường xuyên, dự toán được giao
integrated | Lồng ghép chương trình, đề án, nhiệm vụ khác | Shared with other programmes | lồng ghép
mobilised | Xã hội hóa, huy động hợp pháp khác | Contributions and other lawful sources | xã hội hóa, nguồn hợp pháp khác, huy động hợp pháp, tài trợ
other | Khác | Other |
`

/** Where the money of a plan comes from. */
export const fundingSources: readonly CatalogueEntry[] = readEntries(table, (entry) => entry)
