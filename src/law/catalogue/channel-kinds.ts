import { readEntries } from './catalogue-entry.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'

export type ChannelKind = CatalogueEntry & {
  /** The type of grass-roots information of Decree 49/2024, 1–8; null where the decree names none. */
  legalType: number | null
  /** Local scoring sheets ask for both: digital and traditional forms in a period. */
  mode: 'digital' | 'traditional'
}

/** The eight types of Decree 49/2024, in force from 2024-07-01. */
export const legalChannelTypes: readonly { type: number; label: string }[] = [
  { type: 1, label: 'Đài truyền thanh cấp xã' },
  { type: 2, label: 'Bảng tin công cộng' },
  { type: 3, label: 'Bản tin thông tin cơ sở' },
  { type: 4, label: 'Tài liệu không kinh doanh phục vụ thông tin cơ sở' },
  { type: 5, label: 'Tuyên truyền trực tiếp qua tuyên truyền viên cơ sở' },
  { type: 6, label: 'Cổng, trang thông tin điện tử' },
  { type: 7, label: 'Mạng xã hội, ứng dụng nhắn tin' },
  { type: 8, label: 'Tin nhắn viễn thông' },
]

// Posting at offices is a duty of procedure control (Decree 63/2010, art 17), meetings and contests
// are named by no type of the decree: they carry none.
// code | label | English | words in plans | legal type | mode
const table = `
broadcast | Phát thanh trên đài truyền thanh cấp xã | Commune radio | phát thanh, đài truyền thanh, truyền thanh, hệ thống loa, loa truyền thanh, phát sóng | 1 | traditional
notice_board | Bảng tin công cộng | Public notice board | bảng tin, bảng thông báo | 2 | traditional
electronic_board | Bảng tin điện tử, màn hình | Electronic board, screen | bảng tin điện tử, bảng điện tử, màn hình điện tử, màn hình led | 2 | digital
grassroots_bulletin | Bản tin thông tin cơ sở | Grass-roots bulletin | bản tin thông tin cơ sở, bản tin cơ sở | 3 | traditional
flyer | Tờ rơi | Flyer | tờ rơi | 4 | traditional
leaflet | Tờ gấp | Leaflet | tờ gấp, tờ gấp pháp luật | 4 | traditional
panel | Pa nô | Panel | pa nô, panô, pano | 4 | traditional
poster | Áp phích | Poster | áp phích, apphich, poster | 4 | traditional
banner | Băng rôn | Banner | băng rôn, băng zôn, phướn | 4 | traditional
slogan | Khẩu hiệu | Slogan | khẩu hiệu | 4 | traditional
handbook | Sổ tay | Handbook | sổ tay, cẩm nang | 4 | traditional
print_material | Ấn phẩm khác | Other print | ấn phẩm, ấn phẩm truyền thông | 4 | traditional
guidance_material | Tài liệu hướng dẫn, tài liệu tuyên truyền | Guidance and information material | tài liệu hướng dẫn, tài liệu tuyên truyền, tài liệu truyền thông | 4 | traditional
communicator | Tuyên truyền viên cơ sở tuyên truyền trực tiếp | Grass-roots communicator | tuyên truyền viên, tuyên truyền miệng, báo cáo viên | 5 | traditional
portal_news | Tin, bài trên cổng, trang thông tin điện tử | News on the portal | tin bài, bài viết, cổng thông tin điện tử, trang thông tin điện tử, cổng ttđt, trang ttđt | 6 | digital
portal_column | Chuyên mục, chuyên trang | Portal column | chuyên mục, chuyên trang | 6 | digital
series | Chương trình, chuyên đề | Series | chuyên đề, chương trình chuyên đề | | traditional
reportage | Phóng sự | Reportage | phóng sự | | digital
video_clip | Clip, video | Video clip | clip, video, đoạn phim | | digital
zalo_oa | Zalo | Zalo official account | zalo, zalo oa | 7 | digital
facebook_page | Trang Facebook | Facebook page | facebook, fanpage, fanpage facebook | 7 | digital
social_network | Mạng xã hội khác | Other social network | mạng xã hội, các mạng xã hội, youtube, tiktok | 7 | digital
online_qa | Hỏi đáp trực tuyến | Online questions and answers | hỏi đáp trực tuyến, hỏi đáp | 7 | digital
online_exchange | Giao lưu trực tuyến | Online exchange | giao lưu trực tuyến | | digital
sms | Tin nhắn viễn thông (SMS) | SMS | sms, tin nhắn | 8 | digital
email | Thư điện tử | E-mail | qua thư điện tử, gửi thư điện tử, bản tin thư điện tử, qua email | | digital
vneid | Thông báo trên ứng dụng VNeID [2024-07-01..] | Notice in VNeID | vneid | | digital
tv_radio | Phát thanh – truyền hình tỉnh | Provincial radio and television | phát thanh truyền hình, truyền hình | | traditional
press | Báo in, báo điện tử | Press | báo in, báo mạng, báo điện tử, báo chí | | traditional
mass_media | Phương tiện thông tin đại chúng | Mass media | phương tiện thông tin đại chúng, phương tiện truyền thông, thông tin đại chúng | | traditional
public_posting | Niêm yết, công khai tại trụ sở | Posting at the office | niêm yết, công khai tại trụ sở, niêm yết công khai | | traditional
direct_guidance | Hướng dẫn trực tiếp tại quầy | Guidance at the desk | trực tiếp tại quầy, người đến giải quyết tthc, tại bộ phận một cửa | | traditional
procedure_guide | Hướng dẫn thủ tục hành chính cụ thể | Guide to a procedure | hướng dẫn tthc, hướng dẫn thủ tục hành chính | | traditional
conference | Hội nghị | Conference | hội nghị | | traditional
workshop | Hội thảo | Workshop | hội thảo | | traditional
training | Tập huấn, đào tạo, bồi dưỡng | Training | tập huấn, đào tạo, bồi dưỡng | | traditional
internal_meeting | Giao ban, họp cơ quan | Internal meeting | giao ban, họp cơ quan, họp định kỳ, sinh hoạt cơ quan | | traditional
legal_education | Lồng ghép phổ biến, giáo dục pháp luật | Within legal education | phổ biến giáo dục pháp luật, tuyên truyền pháp luật, lồng ghép | | traditional
contest | Cuộc thi, hội thi tìm hiểu | Contest | cuộc thi, hội thi, thi tìm hiểu | | traditional
dialogue | Đối thoại | Public dialogue | đối thoại | | traditional
round_table | Tọa đàm, hội nghị lấy ý kiến | Round table, consultation | tọa đàm, lấy ý kiến, hội nghị lấy ý kiến | | traditional
study_tour | Học tập kinh nghiệm, khảo sát thực tế | Study tour | học tập kinh nghiệm, khảo sát thực tế | | traditional
cultural_event | Hoạt động văn hóa, văn nghệ, thể dục, thể thao | Cultural and sports event | hoạt động văn hóa, văn nghệ, thể dục, thể thao | | traditional
drive | Cổ động | Publicity drive | cổ động, tuyên truyền lưu động, xe lưu động | | traditional
event | Sự kiện | Event | sự kiện | | traditional
internal_notice | Thông báo nội bộ qua văn phòng điện tử | Internal notice | văn phòng điện tử, egov, voffice, thông báo nội bộ | | digital
other | Khác | Other | hình thức khác, các hình thức khác | | traditional
`

export const channelKinds: readonly ChannelKind[] = readEntries(table, (entry, extras) => ({
  ...entry,
  legalType: extras[0] ? Number(extras[0]) : null,
  mode: extras[1] === 'digital' ? 'digital' : 'traditional',
}))
