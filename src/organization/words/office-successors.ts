import type { Tier } from '../unit/unit.ts'

/** An office, or a post of a committee, that ended everywhere on one day, and who mostly does its work since; only ever proposed. */
export interface EndedOffice {
  tier: Tier
  /** `{nơi}` stands for the place. */
  name: string
  /** The first day without it. */
  since: string
  /** By the tier of who speaks of it, the first that is there. */
  heirs: Partial<Record<Tier, readonly string[]>>
}

// tier | since | name | tier of who speaks: heir / else, … ; …
// After Decree 150/2025/NĐ-CP (offices of provinces and communes), not compared article by article: proposals, never taken unasked.
const table = `
province | 2025-03-01 | Sở Thông tin và Truyền thông | province: Sở Khoa học và Công nghệ
province | 2025-03-01 | Sở Kế hoạch và Đầu tư | province: Sở Tài chính
province | 2025-03-01 | Sở Giao thông vận tải | province: Sở Xây dựng
province | 2025-03-01 | Sở Tài nguyên và Môi trường | province: Sở Nông nghiệp và Môi trường
province | 2025-03-01 | Sở Nông nghiệp và Phát triển nông thôn | province: Sở Nông nghiệp và Môi trường
province | 2025-03-01 | Sở Lao động – Thương binh và Xã hội | province: Sở Nội vụ
province | 2025-07-01 | Báo {nơi} | province: Báo và Phát thanh, Truyền hình {nơi}
province | 2025-07-01 | Đài Phát thanh – Truyền hình | province: Báo và Phát thanh, Truyền hình {nơi}
district | 2025-07-01 | Văn phòng HĐND và UBND | province: Văn phòng UBND; commune: Văn phòng HĐND và UBND
district | 2025-07-01 | Phòng Nội vụ | province: Sở Nội vụ; commune: Phòng Văn hóa – Xã hội
district | 2025-07-01 | Phòng Tư pháp | province: Sở Tư pháp; commune: Văn phòng HĐND và UBND
district | 2025-07-01 | Phòng Tài chính – Kế hoạch | province: Sở Tài chính; commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị
district | 2025-07-01 | Phòng Tài nguyên và Môi trường | province: Sở Nông nghiệp và Môi trường; commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị
district | 2025-07-01 | Phòng Lao động – Thương binh và Xã hội | province: Sở Nội vụ; commune: Phòng Văn hóa – Xã hội
district | 2025-07-01 | Phòng Văn hóa và Thông tin | province: Sở Văn hóa, Thể thao và Du lịch; commune: Phòng Văn hóa – Xã hội
district | 2025-07-01 | Phòng Giáo dục và Đào tạo | province: Sở Giáo dục và Đào tạo; commune: Phòng Văn hóa – Xã hội
district | 2025-07-01 | Bộ phận Tiếp nhận và Trả kết quả | province: Trung tâm Phục vụ hành chính công; commune: Trung tâm Phục vụ hành chính công
district | 2025-07-01 | Trung tâm Văn hóa, Thể thao và Truyền thông | province: Sở Văn hóa, Thể thao và Du lịch; commune: Trung tâm Dịch vụ tổng hợp / Phòng Văn hóa – Xã hội
district | 2025-07-01 | Trung tâm Văn hóa, Thể thao và Truyền thanh | province: Sở Văn hóa, Thể thao và Du lịch; commune: Trung tâm Dịch vụ tổng hợp / Phòng Văn hóa – Xã hội
district | 2025-07-01 | Đài Truyền thanh | province: Báo và Phát thanh, Truyền hình {nơi}; commune: Đài truyền thanh
district | 2025-07-01 | Cổng Thông tin điện tử | province: Cổng Thông tin điện tử; commune: Văn phòng HĐND và UBND
district | 2025-07-01 | Công an | province: Công an; commune: Công an
district | 2025-07-01 | Ủy ban Mặt trận Tổ quốc Việt Nam | province: Ủy ban Mặt trận Tổ quốc Việt Nam; commune: Ủy ban Mặt trận Tổ quốc Việt Nam
district | 2025-07-01 | Liên đoàn Lao động | province: Liên đoàn Lao động; commune: Ủy ban Mặt trận Tổ quốc Việt Nam
district | 2025-07-01 | Huyện đoàn | province: Đoàn Thanh niên Cộng sản Hồ Chí Minh; commune: Đoàn Thanh niên Cộng sản Hồ Chí Minh
commune | 2025-07-01 | Văn phòng Đảng ủy, HĐND và UBND | commune: Văn phòng HĐND và UBND
commune | 2025-07-01 | Công chức Văn phòng – Thống kê | commune: Văn phòng HĐND và UBND
commune | 2025-07-01 | Công chức Văn hóa – Xã hội | commune: Phòng Văn hóa – Xã hội
commune | 2025-07-01 | Công chức Tư pháp – Hộ tịch | commune: Văn phòng HĐND và UBND
commune | 2025-07-01 | Công chức Tài chính – Kế toán | commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị
commune | 2025-07-01 | Công chức Địa chính – Xây dựng | commune: Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị
commune | 2025-07-01 | Trung tâm Văn hóa, Thể thao và Học tập cộng đồng | commune: Trung tâm Dịch vụ tổng hợp / Phòng Văn hóa – Xã hội
`

export const endedOffices: readonly EndedOffice[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [tier = '', since = '', name = '', heirs = ''] = line.split(' | ')
    return {
      tier: tier as Tier,
      since,
      name,
      heirs: Object.fromEntries(
        heirs.split('; ').map((one) => {
          const [of = '', names = ''] = one.split(': ')
          return [of, names.split(' / ')]
        }),
      ),
    }
  })
