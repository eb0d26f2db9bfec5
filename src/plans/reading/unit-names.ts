/**
 * Splits a cell or heading into the units it names: "Phòng Tư pháp, các phòng, ban, ngành cấp
 * huyện; UBND các xã, thị trấn." holds three. Names stay as written.
 */
export function splitUnits(written: string): string[] {
  return written
    .split(/;|^[-–+•]\s+|\.\s+(?=\p{Lu})/u)
    .flatMap(splitDashes)
    .flatMap(splitSeries)
    .map(trimmed)
    .filter((name) => name !== '')
}

/** Whether words name a unit or an office-holder, judged by how they begin. */
export function isUnitName(text: string): boolean {
  const name = text.replace(
    /^(?:giao|đề nghị|yêu cầu|đối với|trách nhiệm (?:của|thuộc)|nhiệm vụ của)\s+/iu,
    '',
  )
  if (notUnit.test(name)) return false
  return unitHead.test(name)
}

/** The unit named in a heading such as "Giao Văn phòng …:" or "Đề nghị Ủy ban MTTQ xã". */
export function unitOfHeading(text: string): string {
  return trimmed(
    text.replace(
      /^(?:giao(?:\s+cho)?|đề nghị|yêu cầu|đối với|trách nhiệm (?:của|thuộc)|nhiệm vụ của)\s+(?=\p{L})/iu,
      '',
    ),
  )
}

const notUnit =
  /^(?:kinh phí|chế độ|thời gian|tiến độ|lộ trình|nội dung|nhiệm vụ|công tác|hình thức|phương thức|giải pháp|tổ chức\s+(?:thực hiện|triển khai|tuyên truyền|các|kiểm|hội|theo|tập|đối|phát|niêm|lấy|treo|biên|in)|đơn vị tính|báo cáo|ban hành|hội nghị|hội thảo|hội thi|bản tin|đoạn|khối lượng|công khai|công an toàn|cổng vào|tổ chức(?:\s*,|$))/iu

const unitHead = new RegExp(
  '^(?:(?:tất cả\\s+)?(?:các|những|mỗi|từng)\\s+(?!nội dung|nhiệm vụ|hình thức|hoạt động|văn bản|tin|bài|chỉ tiêu|lớp|cuộc|giải pháp)' +
    '|(?:thủ trưởng|trưởng|phó|chủ tịch|bí thư|chánh|lãnh đạo|giám đốc|hiệu trưởng|cán bộ|công chức|viên chức|chuyên viên|đồng chí|đ/c|người đứng đầu|chỉ huy trưởng|tổ trưởng)(?:\\s|,|$)' +
    '|(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|thường trực|thường vụ|ban\\s|phòng\\s|sở\\s|văn phòng|vp\\s|bộ phận|trung tâm|tt\\s|đài\\s|cổng\\s|trang\\s|trạm\\s|công an|ca\\s|quân sự|bchqs|mttq|ubmttq|mặt trận|đoàn\\s|đoàn thể|huyện đoàn|tỉnh đoàn|thành đoàn|hội\\s|liên đoàn|công đoàn|trường\\s|cơ quan|đơn vị|tổ\\s|(?:thôn|khu|ấp|bản|xóm|buôn|làng|bon|sóc|tổ dân phố|khu phố|già làng|người có uy tín)(?:\\s|,|$)|doanh nghiệp|báo\\s|chi cục|cục\\s|kho bạc|bảo hiểm|thuế\\s|bưu điện|viễn thông|ngân hàng|hạt kiểm|đảng ủy|đảng uỷ|huyện ủy|tỉnh ủy|chi bộ|chi đoàn|tòa án|viện kiểm|thanh tra|tư pháp|địa chính|kế toán|văn hóa|văn hoá|tài chính|hợp tác xã|htx|thư viện|nhà văn hóa|điện lực|xã\\s|phường\\s|thị trấn|đặc khu|bộ\\s|đồn\\s|hải quan|hạt |nhà thiếu|bệnh viện|viện\\s|học viện|tiểu đoàn|đội\\s|câu lạc bộ|liên hiệp|hiệp hội|ngành\\s|công ty|tập đoàn|thi hành án|cảng\\s|quỹ\\s|chi nhánh|khối\\s|người\\s(?:đứng đầu|phụ trách|dân)|hội đồng|thường trực|nhân viên|cộng tác viên|tuyên truyền viên|đại diện|ông\\s|bà\\s|chi hội|bí thư))',
  'iu',
)

/** Names that can open a new unit inside a series, where "ban, ngành" or "thị trấn" only go on. */
export const opensUnit = new RegExp(
  '^(?:[Cc]ác\\s+(?!xã\\b)|[Nn]hững\\s' +
    '|(?:UBND|Ủy ban|Uỷ ban|Ủy Ban|Ban Thường|Ban [Cc]hỉ|Ban [Qq]uản|Ban [Cc]ông|Ban Xây|Ban Tuyên|Ban Kinh|Ban Văn)' +
    '|(?:[Vv]ăn phòng|VP|[Tt]rung tâm|[Bb]ộ phận|[Cc]ông an|[Cc]ông chức|[Hh]uyện đoàn|[Tt]ỉnh đoàn|[Tt]hành đoàn|[Ll]iên đoàn|[Cc]ông đoàn)\\s?' +
    '|(?:[Pp]hòng|[Ss]ở|[Đđ]ài|[Cc]ổng|[Tt]rang|[Tt]rạm|[Hh]ội|[Đđ]oàn|[Bb]áo|[Tt]rường|[Tt]ổ|Cục|Chi cục|Đồn|Hạt|Hải quan|Viện|Bệnh viện|Công ty|Chi nhánh|Liên hiệp|Hiệp hội|Đội|Nhà|Câu lạc bộ|Kho bạc|Bưu điện|Viễn thông|Ngân hàng|Điện lực|Thanh tra)\\s+(?:\\p{Lu}|[Tt]hanh|[Tt]ruyền|[Tt]hông|[Pp]hát|[Nn]ông|[Cc]ựu|[Pp]hụ|[Cc]ông nghệ|[Yy] tế|[Tt]iểu|[Đđ]iện|[Tt]ài|[Vv]ăn|[Kk]inh|[Tt]ư|[Nn]ội|[Dd]ân|[Ll]ao|[Hh]ọc)' +
    '|(?:[Tt]hủ trưởng|[Tt]rưởng\\s|[Pp]hó\\s|[Cc]hủ tịch|[Cc]hánh|[Ll]ãnh đạo|[Gg]iám đốc|[Hh]iệu trưởng|[Bb]í thư|[Cc]án bộ|[Cc]huyên viên|[Cc]hỉ huy)' +
    '|(?:MTTQ|UBMTTQ|Mặt trận|[Đđ]ảng [uủ]|[Hh]uyện [uủ]|[Tt]ỉnh ủy|Thường trực|TT[.\\s]|BCH|Bộ CHQS|Tòa án|Viện kiểm|Thi hành án|Bảo hiểm|Thuế|HĐND|[Tt]hôn\\s|[Bb]an [Nn]hân dân))',
  'u',
)

/** A dash inside a name ("Văn phòng - Thống kê") is no list mark; one before a new unit is. */
function splitDashes(part: string): string[] {
  const names: string[] = []
  const pieces = part.split(/(\s[-–+•]\s+)/u)
  const person = /^\s*(?:ông|bà|đồng chí|đ\/c)\s/iu.test(part)
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? ''
    const joined = names.length > 0 && (person || !opensUnit.test(piece))
    if (joined) names.push(`${names.pop()}${pieces[at - 1]}${piece}`)
    else names.push(piece)
  }
  return names
}

function splitSeries(part: string): string[] {
  const names: string[] = []
  let current = ''
  for (const piece of part.split(/(\s*,\s*|\s+(?:và|cùng|&)\s+)/u)) {
    const separator = /^(?:\s*,\s*|\s+(?:và|cùng|&)\s+)$/u.test(piece)
    if (separator || current === '') {
      current += piece
      continue
    }
    const joint = /(?:\s*,\s*|\s+(?:và|cùng|&)\s+)$/u.exec(current)?.[0] ?? ''
    const left = current.slice(0, current.length - joint.length)
    if (startsNew(left, joint, piece)) {
      names.push(left)
      current = piece
    } else current += piece
  }
  return [...names, current]
}

function startsNew(left: string, joint: string, piece: string): boolean {
  if (!opensUnit.test(piece)) return false
  if (left.trim() === '') return false
  // "Văn phòng HĐND và UBND", "Văn phòng Đảng ủy, HĐND và UBND": one office.
  if (/^(?:HĐND|UBND)/u.test(piece) && /(?:HĐND|Đảng [uủ]ỷ?y?|Văn phòng.*)$/u.test(left)) {
    return joint.includes(',') && /^UBND (?:các|cấp)/u.test(piece)
  }
  if (/^Ủy ban nhân dân/iu.test(piece) && /(?:Hội đồng nhân dân|HĐND)$/iu.test(left)) return false
  // "lãnh đạo UBND, các phòng": a role takes what follows only when nothing else separates them.
  return true
}

function trimmed(name: string): string {
  return name
    .replace(/^[\s\-–+•:]+/u, '')
    .replace(/[\s.,;:]+$/u, '')
    .trim()
}
