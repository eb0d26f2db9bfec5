import { readEntries } from './catalogue-entry.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'

export type EvidenceKind = CatalogueEntry & {
  /** Holds names or faces as its purpose: stored with the class "person", never public. */
  personal: boolean
}

export type CountMethod = CatalogueEntry & {
  /** False for figures that must be shown as estimates. */
  exact: boolean
}

export type QuantityKind = CatalogueEntry & {
  /** Stands after the number: "120 người". */
  unit: string
  unitEn: string
  /** `latest`: a reading of a running total; readings of one source are not added up. */
  aggregation: 'sum' | 'latest'
}

// code | label | English | words | personal
const evidence = `
link | Đường liên kết bài viết | Link | đường liên kết, đường link, link, liên kết | no
portal_news | Tin tức trên trang thông tin điện tử | News on the portal | tin tức, tin bài, tin mục, bài viết | no
press_clipping | Bài báo | Press clipping | bài báo | no
video_clip | Clip tuyên truyền | Video clip | clip, clip tuyên truyền | no
reportage | Phóng sự | Reportage | phóng sự | no
photo | Hình ảnh | Photo | hình ảnh, hình ảnh chụp, ảnh chụp | no
video_recording | Video quay lại | Video recording | video quay lại, video | no
audio_recording | Tệp âm thanh | Audio recording | tệp âm thanh, file âm thanh, ghi âm | no
summons | Văn bản triệu tập | Summons | văn bản triệu tập, giấy triệu tập, giấy mời | no
training_content | Nội dung tập huấn | Training programme | nội dung tập huấn, chương trình tập huấn | no
training_material | Tài liệu tập huấn | Training material | tài liệu tập huấn, tài liệu | no
attendance_list | Danh sách điểm danh | Attendance list | danh sách điểm danh, danh sách tham dự, danh sách tham gia | yes
minutes | Biên bản | Minutes | biên bản | no
official_document | Văn bản, kế hoạch, báo cáo | Official document | văn bản, kế hoạch, báo cáo, công văn, quyết định | no
broadcast_log | Nhật ký, lịch phát thanh | Broadcast log | nhật ký phát thanh, lịch phát sóng, lịch phát thanh | no
system_export | Số liệu xuất từ hệ thống | System export | số liệu hệ thống, số người truy cập | no
screenshot | Ảnh chụp màn hình | Screenshot | ảnh chụp màn hình | no
delivery_note | Phiếu giao nhận, nghiệm thu | Delivery note | phiếu giao nhận, nghiệm thu, hóa đơn | no
other | Khác | Other | | no
`

// code | label | English | words | exact
const methods = `
roster | Danh sách điểm danh | Attendance list | danh sách điểm danh | yes
head_count | Đếm tại chỗ | Counted on the spot | đếm tại chỗ | yes
system_log | Hệ thống ghi | Recorded by the system | hệ thống ghi | yes
delivery_note | Theo phiếu giao nhận | By delivery note | phiếu giao nhận | yes
document | Theo văn bản, biên bản | By document or minutes | theo văn bản, theo biên bản | yes
partner_report | Đơn vị phối hợp báo | Told by a partner unit | đơn vị phối hợp báo | no
estimate | Ước lượng | Estimate | ước lượng, ước tính, khoảng | no
other | Khác | Other | | no
`

// code | label | English | words | unit | unit in English | aggregation
const quantities = `
sessions | Số lần, số đợt tổ chức | Sessions | số lần, số lần tuyên truyền, đợt, cuộc, lần, buổi | lần | sessions | sum
people_informed | Số người được thông tin | People informed | được thông tin, số người được thông tin, lượt người | người | people | sum
attendees | Số người tham gia | Attendees | số lượng tham gia, người tham gia, người tham dự | người | people | sum
people_guided | Số lượt người được hướng dẫn | People guided | lượt hướng dẫn, được hướng dẫn | lượt | people | sum
contestants | Số người dự thi | Contestants | người dự thi, bài dự thi | người | contestants | sum
articles | Số tin, bài | Articles | tin bài, tin mục, bài viết, bài báo | tin, bài | articles | sum
broadcasts | Số lượt phát thanh | Broadcasts | lượt phát, lượt phát thanh, lượt phát sóng | lượt phát | broadcasts | sum
minutes | Thời lượng | Minutes on air | thời lượng, thời gian thực hiện, phút | phút | minutes | sum
cluster_minutes | Thời lượng nhân số cụm loa | Minutes over all clusters | phút cụm, phút nhân cụm | phút × cụm | cluster minutes | sum
reportages | Số phóng sự | Reportages | phóng sự | phóng sự | reportages | sum
clips | Số clip, video | Clips | clip, video | clip | clips | sum
copies | Số bản in đã phát | Copies handed out | tờ rơi, tờ gấp, cuốn, bản | bản | copies | sum
posters | Số pa nô, áp phích, băng rôn đã treo | Posters put up | pa nô, áp phích, băng rôn, khẩu hiệu | cái | pieces | sum
postings | Số thủ tục đã niêm yết | Procedures posted | thủ tục niêm yết | thủ tục | procedures | sum
messages | Số tin nhắn đã gửi | Messages sent | tin nhắn | tin | messages | sum
questions_answered | Số câu hỏi đã trả lời | Questions answered | câu hỏi | câu | questions | sum
views | Số lượt xem (tại lần đọc) | Views at a reading | lượt xem | lượt | views | latest
interactions | Số lượt tương tác (tại lần đọc) | Interactions at a reading | lượt tương tác, lượt thích, lượt chia sẻ | lượt | interactions | latest
visits | Số lượt truy cập | Visits | lượt truy cập, số người truy cập, truy cập | lượt | visits | sum
submissions | Số hồ sơ nộp qua cổng | Dossiers submitted online | nộp hồ sơ, hồ sơ nộp | hồ sơ | dossiers | sum
money | Kinh phí | Cost | kinh phí | đồng | dong | sum
other | Khác | Other | | | | sum
`

export const evidenceKinds: readonly EvidenceKind[] = readEntries(evidence, (entry, extras) => ({
  ...entry,
  personal: extras[0] === 'yes',
}))

export const countMethods: readonly CountMethod[] = readEntries(methods, (entry, extras) => ({
  ...entry,
  exact: extras[0] === 'yes',
}))

export const quantityKinds: readonly QuantityKind[] = readEntries(quantities, (entry, extras) => ({
  ...entry,
  unit: extras[0] ?? '',
  unitEn: extras[1] ?? '',
  aggregation: extras[2] === 'latest' ? 'latest' : 'sum',
}))
