import type { LocalDate } from '../calendar/local-date.ts'

export const BODY_TIERS = ['central', 'province', 'district', 'commune'] as const

export type BodyTier = (typeof BODY_TIERS)[number]

/** An office, a post of a committee or a body outside that ended everywhere on one day, and who mostly does its work since. */
export type EndedBody = {
  code: string
  tier: BodyTier
  /** `{nơi}` stands for the place. */
  name: string
  /** Other ways it is written. */
  words: string[]
  /** The first day without it. */
  endedOn: LocalDate
  /** By the tier of who speaks of it (central: whoever speaks), the first that is there; none where nobody is known. */
  heirs: Partial<Record<BodyTier, string[]>>
  legalSource: string | null
  article: string | null
  note: string | null
  /** Compared with the text of the document; else dated as commonly told, to be proposed only. */
  verified: boolean
}

// code | tier | without it from | name / written otherwise … | tier of who speaks: heir / else …; … | document, article | checked | note
const table = `
procedure_control_agency | central | 2026-08-05 | Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ / Cục Kiểm soát thủ tục hành chính thuộc Văn phòng Chính phủ | central: Bộ Tư pháp | 309/2026/NĐ-CP, Điều 11, 12 | V | Quản lý nhà nước về kiểm soát thủ tục hành chính chuyển về Bộ Tư pháp; tên đơn vị tiếp nhận trong Bộ chưa kiểm chứng
ministry_information | central | 2025-03-01 | Bộ Thông tin và Truyền thông | central: Bộ Khoa học và Công nghệ | 176/2025/QH15 | K | Báo chí, thông tin cơ sở nay thuộc Bộ Văn hóa, Thể thao và Du lịch
ministry_planning | central | 2025-03-01 | Bộ Kế hoạch và Đầu tư | central: Bộ Tài chính | 176/2025/QH15 | K |
ministry_transport | central | 2025-03-01 | Bộ Giao thông vận tải | central: Bộ Xây dựng | 176/2025/QH15 | K |
ministry_resources | central | 2025-03-01 | Bộ Tài nguyên và Môi trường | central: Bộ Nông nghiệp và Môi trường | 176/2025/QH15 | K |
ministry_agriculture | central | 2025-03-01 | Bộ Nông nghiệp và Phát triển nông thôn | central: Bộ Nông nghiệp và Môi trường | 176/2025/QH15 | K |
ministry_labour | central | 2025-03-01 | Bộ Lao động – Thương binh và Xã hội | central: Bộ Nội vụ | 176/2025/QH15 | K |
committee_ethnic | central | 2025-03-01 | Ủy ban Dân tộc | central: Bộ Dân tộc và Tôn giáo | 176/2025/QH15 | K |
province_information | province | 2025-03-01 | Sở Thông tin và Truyền thông | province: Sở Khoa học và Công nghệ | | K |
province_planning | province | 2025-03-01 | Sở Kế hoạch và Đầu tư | province: Sở Tài chính | | K |
province_transport | province | 2025-03-01 | Sở Giao thông vận tải | province: Sở Xây dựng | | K |
province_resources | province | 2025-03-01 | Sở Tài nguyên và Môi trường | province: Sở Nông nghiệp và Môi trường | | K |
province_agriculture | province | 2025-03-01 | Sở Nông nghiệp và Phát triển nông thôn | province: Sở Nông nghiệp và Môi trường | | K |
province_labour | province | 2025-03-01 | Sở Lao động – Thương binh và Xã hội | province: Sở Nội vụ | | K |
province_newspaper | province | 2025-07-01 | Báo {nơi} | province: Báo và Phát thanh, Truyền hình {nơi} | | K |
province_radio | province | 2025-07-01 | Đài Phát thanh – Truyền hình | province: Báo và Phát thanh, Truyền hình {nơi} | | K |
district_committee | district | 2025-07-01 | Ủy ban nhân dân | | 72/2025/QH15 | V | Cấp huyện kết thúc hoạt động; việc tổng hợp thuộc cấp tỉnh, việc thực hiện thuộc cấp xã
district_office | district | 2025-07-01 | Văn phòng HĐND và UBND | province: Văn phòng UBND; commune: Văn phòng HĐND và UBND | 150/2025/NĐ-CP | K |
district_home_affairs | district | 2025-07-01 | Phòng Nội vụ | province: Sở Nội vụ; commune: Phòng Văn hóa – Xã hội | 150/2025/NĐ-CP | K |
district_justice | district | 2025-07-01 | Phòng Tư pháp | province: Sở Tư pháp; commune: Văn phòng HĐND và UBND | 150/2025/NĐ-CP | K |
district_finance | district | 2025-07-01 | Phòng Tài chính – Kế hoạch | province: Sở Tài chính; commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị | 150/2025/NĐ-CP | K |
district_resources | district | 2025-07-01 | Phòng Tài nguyên và Môi trường | province: Sở Nông nghiệp và Môi trường; commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị | 150/2025/NĐ-CP | K |
district_labour | district | 2025-07-01 | Phòng Lao động – Thương binh và Xã hội | province: Sở Nội vụ; commune: Phòng Văn hóa – Xã hội | 150/2025/NĐ-CP | K |
district_culture | district | 2025-07-01 | Phòng Văn hóa và Thông tin | province: Sở Văn hóa, Thể thao và Du lịch; commune: Phòng Văn hóa – Xã hội | 150/2025/NĐ-CP | K |
district_education | district | 2025-07-01 | Phòng Giáo dục và Đào tạo | province: Sở Giáo dục và Đào tạo; commune: Phòng Văn hóa – Xã hội | 150/2025/NĐ-CP | K |
district_one_stop | district | 2025-07-01 | Bộ phận Tiếp nhận và Trả kết quả | province: Trung tâm Phục vụ hành chính công; commune: Trung tâm Phục vụ hành chính công | 150/2025/NĐ-CP | K |
district_culture_centre | district | 2025-07-01 | Trung tâm Văn hóa, Thể thao và Truyền thông / Trung tâm Văn hóa, Thể thao và Truyền thanh | province: Sở Văn hóa, Thể thao và Du lịch; commune: Trung tâm Dịch vụ tổng hợp / Phòng Văn hóa – Xã hội | | K |
district_radio | district | 2025-07-01 | Đài Truyền thanh | province: Báo và Phát thanh, Truyền hình {nơi}; commune: Đài truyền thanh | | K |
district_portal | district | 2025-07-01 | Cổng Thông tin điện tử | province: Cổng Thông tin điện tử; commune: Văn phòng HĐND và UBND | | K |
district_police | district | 2025-07-01 | Công an | province: Công an; commune: Công an | | K |
district_front | district | 2025-07-01 | Ủy ban Mặt trận Tổ quốc Việt Nam | province: Ủy ban Mặt trận Tổ quốc Việt Nam; commune: Ủy ban Mặt trận Tổ quốc Việt Nam | | K |
district_labour_union | district | 2025-07-01 | Liên đoàn Lao động | province: Liên đoàn Lao động; commune: Ủy ban Mặt trận Tổ quốc Việt Nam | | K |
district_youth_union | district | 2025-07-01 | Huyện đoàn | province: Đoàn Thanh niên Cộng sản Hồ Chí Minh; commune: Đoàn Thanh niên Cộng sản Hồ Chí Minh | | K |
commune_party_office | commune | 2025-07-01 | Văn phòng Đảng ủy, HĐND và UBND | commune: Văn phòng HĐND và UBND | 150/2025/NĐ-CP | K |
commune_post_office | commune | 2025-07-01 | Công chức Văn phòng – Thống kê | commune: Văn phòng HĐND và UBND | 150/2025/NĐ-CP | K |
commune_post_culture | commune | 2025-07-01 | Công chức Văn hóa – Xã hội | commune: Phòng Văn hóa – Xã hội | 150/2025/NĐ-CP | K |
commune_post_justice | commune | 2025-07-01 | Công chức Tư pháp – Hộ tịch | commune: Văn phòng HĐND và UBND | 150/2025/NĐ-CP | K |
commune_post_finance | commune | 2025-07-01 | Công chức Tài chính – Kế toán | commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị | 150/2025/NĐ-CP | K |
commune_post_land | commune | 2025-07-01 | Công chức Địa chính – Xây dựng | commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị | 150/2025/NĐ-CP | K |
commune_culture_centre | commune | 2025-07-01 | Trung tâm Văn hóa, Thể thao và Học tập cộng đồng | commune: Trung tâm Dịch vụ tổng hợp / Phòng Văn hóa – Xã hội | | K |
`

export const endedBodies: readonly EndedBody[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', tier, endedOn = '', names = '', heirs = '', source = '', checked, note] = row
      .split('|')
      .map((cell) => cell.trim())
    const [name = '', ...words] = names.split(' / ')
    const [, legalSource = null, article = null] = /^([^,]+)(?:, (.+))?$/.exec(source) ?? []
    return {
      code,
      tier: tier as BodyTier,
      name,
      words,
      endedOn,
      heirs: heirsIn(heirs),
      legalSource,
      article,
      note: note || null,
      verified: checked === 'V',
    }
  })

function heirsIn(cell: string): EndedBody['heirs'] {
  const byTier = cell.split('; ').filter((one) => one !== '')
  return Object.fromEntries(
    byTier.map((one) => {
      const [tier = '', names = ''] = one.split(': ')
      return [tier, names.split(' / ')]
    }),
  )
}
