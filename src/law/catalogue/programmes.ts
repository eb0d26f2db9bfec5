import { readEntries } from './catalogue-entry.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'

export type Programme = CatalogueEntry & {
  /** The years it names itself; work on it may be chosen a while longer. */
  fromYear: number | null
  toYear: number | null
  legalSource: string | null
}

// code | label | English | words in plans | from year | to year | legal source
const table = `
par_2021_2030 | Chương trình tổng thể cải cách hành chính nhà nước 2021–2030 [2021-07-15..2032-01-01] | State administrative reform programme 2021–2030 | chương trình tổng thể cchc, chương trình tổng thể cải cách hành chính, chương trình tổng thể, chương trình cchc, 76 nq cp | 2021 | 2030 | 76/NQ-CP
digital_2021_2025 | Nghị quyết về chuyển đổi số 2021–2025 [2021-01-01..2027-01-01>digital_transformation] | Digital transformation resolution 2021–2025 | nghị quyết chuyển đổi số, nghị quyết về chuyển đổi số | 2021 | 2025 |
digital_transformation | Chương trình chuyển đổi số quốc gia [2020-06-03..] | National digital transformation programme | chương trình chuyển đổi số, chuyển đổi số quốc gia, 749 qđ ttg | | 2030 | 749/QĐ-TTg
reform_plan | Kế hoạch cải cách hành chính các cấp | Administrative reform plans | kế hoạch cchc, kế hoạch cải cách hành chính | | |
procedure_control_plan | Kế hoạch kiểm soát thủ tục hành chính các cấp | Procedure control plans | kế hoạch kiểm soát tthc, kế hoạch kiểm soát thủ tục hành chính, kế hoạch kstthc, kế hoạch hoạt động kiểm soát thủ tục hành chính | | |
project_06 | Đề án 06: dữ liệu dân cư, định danh và xác thực điện tử [2022-01-06..] | Project 06: population data and electronic identity | đề án 06, đề án phát triển ứng dụng dữ liệu về dân cư, 06 qđ ttg | 2022 | 2030 | 06/QĐ-TTg
one_stop_renewal | Đề án đổi mới cơ chế một cửa, một cửa liên thông [2021-03-27..] | Renewal of the one-stop mechanism | đề án đổi mới một cửa, đề án đổi mới, đổi mới việc thực hiện cơ chế một cửa, 468 qđ ttg, qđ 468 | 2021 | 2025 | 468/QĐ-TTg
business_environment | Nghị quyết của Chính phủ về cải thiện môi trường kinh doanh | Government resolutions on the business climate | cải thiện môi trường kinh doanh, môi trường kinh doanh, năng lực cạnh tranh quốc gia | | |
iso_9001 | Áp dụng TCVN ISO 9001 trong cơ quan hành chính | ISO 9001 in administration | iso 9001, tcvn iso 9001, tcvn iso | | |
local_assessment | Bộ tiêu chí đánh giá cải cách hành chính của địa phương | Local assessment of reform | bộ chỉ số cải cách hành chính, bộ tiêu chí đánh giá, 800 qđ ubnd, qđ 800 | | |
fee_cuts | Giảm phí, lệ phí cho công dân số [2026-08-15..2027-06-01] | Fee cuts for digital citizens | giảm phí, giảm lệ phí, công dân số, 66 22 2026 nq cp | 2026 | 2027 | 66.22/2026/NQ-CP
two_tier_government | Tổ chức chính quyền địa phương hai cấp [2025-07-01..] | Two-tier local government | chính quyền địa phương hai cấp, chính quyền địa phương 02 cấp, chính quyền địa phương 2 cấp | 2025 | | 72/2025/QH15
other | Khác | Other | | | |
`

export const programmes: readonly Programme[] = readEntries(table, (entry, extras) => ({
  ...entry,
  fromYear: extras[0] ? Number(extras[0]) : null,
  toYear: extras[1] ? Number(extras[1]) : null,
  legalSource: extras[2] || null,
}))
