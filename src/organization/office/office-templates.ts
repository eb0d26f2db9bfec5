import type { FocalFor, PostRank } from '../post/post.ts'
import type { Tier, UnitKind } from '../unit/unit.ts'

/** An office a unit of a tier usually has, in a time; a proposal that is edited before it is opened. */
export interface OfficeTemplate {
  tier: Tier
  /** What it stands under. */
  under: UnitKind
  /** Kinds of places it is for, as words (`phường`); empty: all of the tier. */
  places: string[]
  from: string | null
  /** The last day. */
  to: string | null
  kind: UnitKind
  /** `{loại}` stands for the kind of the place, `{nơi}` for the place. */
  name: string
  symbol: string
  posts: PostTemplate[]
  /** The legal source; null where it is custom, decided locally. */
  source: string | null
  /** Proposed ticked; the others exist in some places only. */
  isUsual: boolean
}

export interface PostTemplate {
  title: string
  rank: PostRank
  focalFor: FocalFor[]
}

// tier, or tier/kind of what it stands under where that is no committee | places | from | to | kind | name | symbol | posts (! head, + deputy, = clerk, (…) focal for) | source | usual
const table = `
province | | | 2025-02-28 | office | Văn phòng UBND {loại} | VP | !Chánh Văn phòng, +Phó Chánh Văn phòng | | yes
province | | 2025-03-01 | | office | Văn phòng UBND {loại} | VP | !Chánh Văn phòng, +Phó Chánh Văn phòng | 150/2025/NĐ-CP | yes
province | | | 2025-02-28 | department | Sở Nội vụ | SNV | !Giám đốc, +Phó Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Tư pháp | STP | !Giám đốc, +Phó Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Kế hoạch và Đầu tư | SKHĐT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Tài chính | STC | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Công Thương | SCT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Nông nghiệp và Phát triển nông thôn | SNNPTNT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Giao thông vận tải | SGTVT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Xây dựng | SXD | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Tài nguyên và Môi trường | STNMT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Thông tin và Truyền thông | STTTT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Lao động – Thương binh và Xã hội | SLĐTBXH | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Văn hóa, Thể thao và Du lịch | SVHTTDL | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Khoa học và Công nghệ | SKHCN | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Giáo dục và Đào tạo | SGDĐT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Sở Y tế | SYT | !Giám đốc | | yes
province | | | 2025-02-28 | department | Thanh tra {loại} | TTr | !Chánh Thanh tra | | yes
province | | 2025-03-01 | | department | Sở Nội vụ | SNV | !Giám đốc, +Phó Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Tư pháp | STP | !Giám đốc, +Phó Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Tài chính | STC | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Công Thương | SCT | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Nông nghiệp và Môi trường | SNNMT | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Xây dựng | SXD | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Khoa học và Công nghệ | SKHCN | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Văn hóa, Thể thao và Du lịch | SVHTTDL | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Giáo dục và Đào tạo | SGDĐT | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Y tế | SYT | !Giám đốc | 150/2025/NĐ-CP | yes
province | | 2025-03-01 | | department | Sở Dân tộc và Tôn giáo | SDTTG | !Giám đốc | 150/2025/NĐ-CP | no
province | | 2025-03-01 | | department | Sở Ngoại vụ | SNgV | !Giám đốc | 150/2025/NĐ-CP | no
province | | 2025-03-01 | | department | Thanh tra {loại} | TTr | !Chánh Thanh tra | 150/2025/NĐ-CP | yes
province | | 2018-06-21 | | service_centre | Trung tâm Phục vụ hành chính công {loại} | TTPVHCC | !Giám đốc, Chuyên viên tiếp nhận (one_stop) | 118/2025/NĐ-CP | yes
province | | | 2025-06-30 | media | Đài Phát thanh – Truyền hình {loại} | ĐPTTH | !Giám đốc | | yes
province | | | 2025-06-30 | press | Báo {nơi} | BAO | !Tổng Biên tập | | yes
province | | 2025-07-01 | | press | Báo và Phát thanh, Truyền hình {nơi} | BPTTH | !Tổng Biên tập | | yes
province | | | | media | Cổng Thông tin điện tử {loại} | CTTĐT | !Trưởng ban biên tập | | yes
province | | | | media | Trung tâm Thông tin {loại} | TTTT | !Giám đốc | | no
province | | | | council | Hội đồng nhân dân {loại} | HĐND | !Chủ tịch | | no
province | | | | party | {Loại} ủy | TU | !Bí thư | | no
province | | | | mass_organisation | Ủy ban Mặt trận Tổ quốc Việt Nam {loại} | MTTQ | !Chủ tịch | | yes
province | | | | mass_organisation | Liên đoàn Lao động {loại} | LĐLĐ | !Chủ tịch | | yes
province | | | | mass_organisation | Đoàn Thanh niên Cộng sản Hồ Chí Minh {loại} | ĐTN | !Bí thư | | yes
province | | | | mass_organisation | Hội Liên hiệp Phụ nữ {loại} | HLHPN | !Chủ tịch | | yes
province | | | | mass_organisation | Hội Nông dân {loại} | HND | !Chủ tịch | | yes
province | | | | mass_organisation | Hội Cựu chiến binh {loại} | HCCB | !Chủ tịch | | yes
province | | | | vertical_agency | Bộ Chỉ huy Quân sự {loại} | BCHQS | !Chỉ huy trưởng | | no
province | | | | vertical_agency | Công an {loại} | CAT | !Giám đốc | | yes
province | | | | vertical_agency | Bảo hiểm xã hội {loại} | BHXH | !Giám đốc | | no
province | | | | vertical_agency | Thuế {loại} | THUE | !Trưởng Thuế | | no
province/office | | 2017-09-25 | | division | Phòng Kiểm soát thủ tục hành chính | KSTT | !Trưởng phòng, +Phó Trưởng phòng, Chuyên viên kiểm soát thủ tục hành chính (procedures) | | yes
province/office | | | | division | Phòng Hành chính – Tổ chức | HCTC | !Trưởng phòng | | no
province/department | | | | division | Văn phòng | VP | !Chánh Văn phòng, +Phó Chánh Văn phòng, =Văn thư | | yes
province/department | | | 2025-06-30 | division | Thanh tra Sở | TTr | !Chánh Thanh tra | | yes
province/department | | | | division | Phòng Cải cách hành chính | CCHC | !Trưởng phòng, Chuyên viên cải cách hành chính (reform) | | no
district | | | 2025-06-30 | office | Văn phòng HĐND và UBND {loại} | VP | !Chánh Văn phòng, +Phó Chánh Văn phòng, Chuyên viên kiểm soát thủ tục hành chính (procedures) | | yes
district | | | 2025-06-30 | division | Phòng Nội vụ | PNV | !Trưởng phòng, Chuyên viên cải cách hành chính (reform) | | yes
district | | | 2025-06-30 | division | Phòng Tư pháp | PTP | !Trưởng phòng | | yes
district | | | 2025-06-30 | division | Phòng Tài chính – Kế hoạch | PTCKH | !Trưởng phòng | | yes
district | | | 2025-06-30 | division | Phòng Tài nguyên và Môi trường | PTNMT | !Trưởng phòng | | yes
district | | | 2025-06-30 | division | Phòng Lao động – Thương binh và Xã hội | PLĐTBXH | !Trưởng phòng | | yes
district | | | 2025-06-30 | division | Phòng Văn hóa và Thông tin | PVHTT | !Trưởng phòng, Chuyên viên truyền thông (communication) | | yes
district | | | 2025-06-30 | division | Phòng Giáo dục và Đào tạo | PGDĐT | !Trưởng phòng | | yes
district | | | 2025-06-30 | division | Thanh tra {loại} | TTr | !Chánh Thanh tra | | yes
district | | | 2025-06-30 | one_stop | Bộ phận Tiếp nhận và Trả kết quả {loại} | BPMC | !Trưởng bộ phận, Công chức tiếp nhận (one_stop) | 61/2018/NĐ-CP | yes
district | | | 2025-06-30 | media | Trung tâm Văn hóa, Thể thao và Truyền thông {loại} | TTVH | !Giám đốc | | yes
district | | | 2025-06-30 | media | Trung tâm Văn hóa, Thể thao và Truyền thanh {loại} | TTVH | !Giám đốc | | no
district | | | 2025-06-30 | media | Đài Truyền thanh {loại} | ĐTT | !Trưởng đài, Phát thanh viên (communication) | | no
district | | | 2025-06-30 | media | Cổng Thông tin điện tử {loại} | CTTĐT | !Trưởng ban biên tập | | yes
district | | | 2025-06-30 | vertical_agency | Công an {loại} | CAH | !Trưởng Công an | | yes
district | | | 2025-06-30 | mass_organisation | Ủy ban Mặt trận Tổ quốc Việt Nam {loại} | MTTQ | !Chủ tịch | | yes
district | | | 2025-06-30 | mass_organisation | Liên đoàn Lao động {loại} | LĐLĐ | !Chủ tịch | | yes
district | | | 2025-06-30 | mass_organisation | {Loại} đoàn | ĐTN | !Bí thư | | yes
district | | | 2025-06-30 | mass_organisation | Hội Liên hiệp Phụ nữ {loại} | HLHPN | !Chủ tịch | | no
district | | | 2025-06-30 | mass_organisation | Hội Nông dân {loại} | HND | !Chủ tịch | | no
district | | | 2025-06-30 | mass_organisation | Hội Cựu chiến binh {loại} | HCCB | !Chủ tịch | | no
district | | | 2025-06-30 | vertical_agency | Ban Chỉ huy Quân sự {loại} | BCHQS | !Chỉ huy trưởng | | no
district | | | 2025-06-30 | council | Hội đồng nhân dân {loại} | HĐND | !Chủ tịch | | no
district | | | 2025-06-30 | party | {Loại} ủy | HU | !Bí thư | | no
commune | | | 2025-06-30 | one_stop | Bộ phận Tiếp nhận và Trả kết quả {loại} | BPMC | !Trưởng bộ phận, Công chức tiếp nhận (one_stop) | 61/2018/NĐ-CP | yes
commune | | | 2025-06-30 | media | Đài truyền thanh {loại} | ĐTT | !Trưởng đài, Cán bộ truyền thanh (communication) | | yes
commune | | | 2025-06-30 | public_service_unit | Trung tâm Văn hóa, Thể thao và Học tập cộng đồng {loại} | TTHTCĐ | !Giám đốc | | no
commune | | | 2025-06-30 | party | Văn phòng Đảng ủy, HĐND và UBND {loại} | VP | Cán bộ văn phòng | | no
commune | | 2025-07-01 | | office | Văn phòng HĐND và UBND {loại} | VP | !Chánh Văn phòng, +Phó Chánh Văn phòng, Công chức kiểm soát thủ tục hành chính (procedures), =Văn thư | 150/2025/NĐ-CP | yes
commune | xã | 2025-07-01 | | division | Phòng Kinh tế | PKT | !Trưởng phòng, +Phó Trưởng phòng | 150/2025/NĐ-CP | yes
commune | phường, đặc khu | 2025-07-01 | | division | Phòng Kinh tế, Hạ tầng và Đô thị | PKTHTĐT | !Trưởng phòng, +Phó Trưởng phòng | 150/2025/NĐ-CP | yes
commune | | 2025-07-01 | | division | Phòng Văn hóa – Xã hội | PVHXH | !Trưởng phòng, +Phó Trưởng phòng, Công chức cải cách hành chính (reform), Công chức truyền thông (communication) | 150/2025/NĐ-CP | yes
commune | | 2025-07-01 | | service_centre | Trung tâm Phục vụ hành chính công {loại} | TTPVHCC | !Giám đốc, +Phó Giám đốc, Công chức tiếp nhận (one_stop) | 309/2026/NĐ-CP | yes
commune | | 2025-07-01 | | media | Đài truyền thanh {loại} | ĐTT | !Trưởng đài | 49/2024/NĐ-CP | yes
commune | | 2025-07-01 | | public_service_unit | Trung tâm Dịch vụ tổng hợp {loại} | TTDVTH | !Giám đốc | | no
commune | | | | vertical_agency | Công an {loại} | CA | !Trưởng Công an | | yes
commune | | | | mass_organisation | Ủy ban Mặt trận Tổ quốc Việt Nam {loại} | MTTQ | !Chủ tịch | | yes
commune | | | | mass_organisation | Đoàn Thanh niên Cộng sản Hồ Chí Minh {loại} | ĐTN | !Bí thư | | no
commune | | | | mass_organisation | Hội Liên hiệp Phụ nữ {loại} | HLHPN | !Chủ tịch | | no
commune | | | | mass_organisation | Hội Nông dân {loại} | HND | !Chủ tịch | | no
commune | | | | mass_organisation | Hội Cựu chiến binh {loại} | HCCB | !Chủ tịch | | no
commune | | | | vertical_agency | Ban Chỉ huy Quân sự {loại} | BCHQS | !Chỉ huy trưởng | | no
commune | | 2025-07-01 | | public_service_unit | Trạm Y tế {loại} | TYT | !Trưởng trạm | | no
commune | | 2025-07-01 | | public_service_unit | Trường Mầm non {nơi} | MN | !Hiệu trưởng | | no
commune | | 2025-07-01 | | public_service_unit | Trường Tiểu học {nơi} | TH | !Hiệu trưởng | | no
commune | | 2025-07-01 | | public_service_unit | Trường Trung học cơ sở {nơi} | THCS | !Hiệu trưởng | | no
commune | | | | council | Hội đồng nhân dân {loại} | HĐND | !Chủ tịch | | no
commune | | | | party | Đảng ủy {loại} | ĐU | !Bí thư | | no
`

/** Posts of a committee itself. Before July 2025 the officers of a commune stood in no division. */
const committeePosts = `
province | | | !Chủ tịch, +Phó Chủ tịch
district | | 2025-06-30 | !Chủ tịch, +Phó Chủ tịch
commune | | | !Chủ tịch, +Phó Chủ tịch
commune | | 2025-06-30 | Công chức Văn phòng – Thống kê (procedures, reform), Công chức Văn hóa – Xã hội (communication), Công chức Tư pháp – Hộ tịch, Công chức Tài chính – Kế toán, Công chức Địa chính – Xây dựng
`

const RANKS: Readonly<Record<string, PostRank>> = { '!': 'head', '+': 'deputy_head', '=': 'clerk' }

export const officeTemplates: readonly OfficeTemplate[] = linesOf(table).map((cells) => {
  const [level = '', places = '', from = '', to = '', kind = '', name = '', symbol = ''] = cells
  const [posts = '', source = '', usual = ''] = cells.slice(7)
  const [tier, under = 'peoples_committee'] = level.split('/')
  return {
    tier: tier as Tier,
    under: under as UnitKind,
    places: places === '' ? [] : places.split(', '),
    from: from || null,
    to: to || null,
    kind: kind as UnitKind,
    name,
    symbol,
    posts: postsOf(posts),
    source: source || null,
    isUsual: usual === 'yes',
  }
})

/** The posts of a committee of the tier on a day. */
export function committeePostsOn(tier: Tier, on: string): PostTemplate[] {
  return linesOf(committeePosts).flatMap(([of = '', from = '', to = '', posts = '']) =>
    of === tier && (from === '' || from <= on) && (to === '' || to >= on) ? postsOf(posts) : [],
  )
}

/** The posts a committee of the tier has or once had. */
export function everyCommitteePost(tier: Tier): PostTemplate[] {
  return linesOf(committeePosts).flatMap(([of, , , posts = '']) =>
    of === tier ? postsOf(posts) : [],
  )
}

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/** `!Trưởng phòng, Công chức tiếp nhận (one_stop)`: a head, and an officer to ask. */
function postsOf(text: string): PostTemplate[] {
  return [...text.matchAll(/([!+=]?)([^,(]+)(?:\(([^)]*)\))?(?:, |$)/g)].map(
    ([, mark = '', title = '', focal]) => ({
      title: title.trim(),
      rank: RANKS[mark] ?? 'officer',
      focalFor: (focal?.split(', ') ?? []) as FocalFor[],
    }),
  )
}
