/**
 * Vietnamese writes the syllables of one word apart, and a line in large letters that ends between them is read
 * wrongly ("thủ | tục"). The common words of such texts are held together; a piece that must break elsewhere
 * carries its own line ends.
 */
const words = `
an toàn, bưu chính, cá nhân, cải cách, cán bộ, cập nhật, chính phủ, chính quyền, chính xác, chính sách,
chung tay, chúng ta, chúng tôi, chuẩn bị, chuyên nghiệp, chuyển đổi số, chứng sinh, chứng thực, công bố, công chức,
công dân, công khai, công nghệ, công tác, cộng đồng, căn cước, cơ quan, cư trú, doanh nghiệp, dịch vụ,
đánh giá, đăng ký, đăng nhập, đầu tư, địa chỉ, địa phương, đến đâu, điện thoại, điện tử, đơn giản, đồng hành, giải quyết,
giấy tờ, góp ý, gia đình, hài lòng, hiện đại, hiệu quả, hiệu lực, hành chính, hạnh phúc, hệ thống, hỗ trợ, hộ chiếu,
hồ sơ, hộ tịch, hướng dẫn, kết hôn, kết quả, kê khai, khai sinh, khai tử, khó khăn, kiến nghị, kiến tạo, kinh doanh,
kỷ cương, kỷ luật, lệ phí, liêm chính, lĩnh vực, miễn phí, minh bạch, mọi lúc, mọi nơi, môi trường,
một cửa, năng động, ngày nghỉ, nghị quyết, người dân, nhân dân, nhanh chóng,
niêm yết, phản ánh, phát triển, phiền hà, phục vụ, quản lý, quốc gia, quy định, sáng kiến, sáng tạo, sử dụng, sức khỏe,
tài khoản, tại chỗ, tại nhà, tận tâm, tận tình, thái độ, thanh toán, tham gia, thành công, thân thiện, theo dõi, thời gian, thời hạn,
thông báo, thông tin, thủ tục, thuận lợi, thuận tiện, thực hiện, thước đo, tiếp nhận, tiện ích, tiện lợi, tiết kiệm,
tin cậy, tình nguyện, toàn dân, toàn diện, tổ chức, tra cứu, trả lời, trách nhiệm, trật tự, trực tuyến,
trung tâm, trụ sở, tuyên truyền, tư pháp, ủy ban, ủy quyền, văn bản, văn hóa, văn minh, văn phòng, vướng mắc,
xác nhận, xác thực, xây dựng, xử lý, yêu cầu`
  .split(',')
  .map((word) => word.trim())

const word = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${words.toSorted((a, b) => b.length - a.length).join('|')})(?![\p{L}\p{M}])`,
  'giu',
)
/** A number with what it counts, a unit's kind with its name. */
const numbered =
  /(?<=\d) (?=\p{Ll})|(?<=(?:^|\s)(?:xã|phường|tỉnh|thôn|khu|tổ|số)) (?=[\p{Lu}\d])/giu

export function boundWords(text: string): string {
  return text.replace(word, (found) => found.replaceAll(' ', '\u00A0')).replace(numbered, '\u00A0')
}

/** An address breaks after a comma only, while its parts are short. */
export function boundAddress(text: string): string {
  return text
    .split(/(?<=,) /u)
    .map((part) => (part.length <= 26 ? part.replaceAll(' ', '\u00A0') : part))
    .join(' ')
}
