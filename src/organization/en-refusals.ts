import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const organizationRefusals = english({
  '{unit} còn trực thuộc đơn vị kết thúc hoạt động. Hãy ghi việc sắp xếp đơn vị đó trước.':
    '{unit} still belongs to the unit that ends. Record what becomes of it first.',
  '{parent} không phải cấp trên theo hệ thống của {unit}. Hãy mở đơn vị mới và ghi việc chuyển.':
    '{parent} is not above {unit} in the system. Open a new unit and record the move.',
  '{unit} không còn hoạt động ngay trước ngày {day}.':
    '{unit} was not in operation just before {day}.',
  '{unit} không hoạt động vào ngày {day}.': '{unit} was not in operation on {day}.',
  '{unit} đã kết thúc hoạt động nên không sửa được nữa.':
    '{unit} has ended its operation and cannot be changed.',
  'Chỉ cán bộ của chính đơn vị được sửa thông tin công khai.':
    'Only the unit’s own officers change its public information.',
  'Chỉ cán bộ của đơn vị giữ sổ này được sửa sổ.':
    'Only officers of the unit that keeps this register change it.',
  'Chỉ gộp được hai mục của cùng một sổ.': 'Only two entries of one register can be merged.',
  'Chỉ người quản trị của đơn vị cấp trên được sắp xếp đơn vị này; việc của cấp tỉnh do người vận hành ghi bằng lệnh.':
    'Only administrators above rearrange this unit; what concerns a province is recorded by the operator with a command.',
  'Chỉ người quản trị của đơn vị hoặc cấp trên được đặt tên miền.':
    'Only administrators of the unit or above set its domain.',
  'Chỉ người quản trị của đơn vị này hoặc của cấp trên được làm việc này.':
    'Only administrators of this unit or above do this.',
  'Chỉ đơn vị kế thừa mới đọc hồ sơ cũ.': 'Only successors read the old files.',
  'Các đơn vị kế thừa không cùng thuộc phạm vi quản trị của anh chị.':
    'The successors are not all in your administration.',
  'Cơ quan mở từ hôm nay trở về trước; ngày chưa đến hãy hẹn bằng “Thành lập đơn vị mới”.':
    'A body is opened as of today or earlier; for a day to come use “Found a new unit”.',
  'Đơn vị đã kết thúc hoạt động nên không nhận nhận xét, đăng ký nhận tin nữa.':
    'This office has ceased to exist and takes no remarks and no subscriptions any more.',
  'Hãy chọn loại của đơn vị mới.': 'Choose the kind of the new unit.',
  'Hãy chọn một trong các đơn vị kế thừa.': 'Choose one of the successors.',
  'Hãy chọn đơn vị cấp trên.': 'Choose the superior unit.',
  'Hãy ghi chữ viết tắt đứng sau số văn bản.':
    'Give the letters that follow the number of a document.',
  'Không có đơn vị nào ở địa chỉ này.': 'There is no unit at this address.',
  'Không tìm thấy chức danh này.': 'This post was not found.',
  'Không tìm thấy câu hỏi này.': 'This question was not found.',
  'Không tìm thấy cơ quan, tổ chức này trong sổ.': 'This body is not in the register.',
  'Mục này đã được gộp vào mục khác.': 'This entry was merged into another.',
  'Ngày bắt đầu phải trước ngày kết thúc đã ghi.':
    'The first day must come before the recorded last day.',
  'Ngày nhận chức phải sau ngày của người giữ chức gần nhất.':
    'The post is taken up after the day of its latest holder.',
  'Ngày thôi giữ phải từ ngày nhận chức trở đi.':
    'The last day must not come before the day of taking up the post.',
  'Ngày đổi tên phải sau ngày bắt đầu của tên đang dùng.':
    'The renaming must come after the first day of the present name.',
  'Nhãn {label} đã được dùng.': 'The label {label} is taken.',
  'Nơi đến không có trong danh sách.': 'The destination is not on the list.',
  'Sổ đã có “{name}”.': 'The register has “{name}”.',
  'Tên mới chỉ được ghi từ ngày có hiệu lực, không ghi trước.':
    'A new name is recorded from the day it holds, not before.',
  'Việc này đã được thực hiện vào ngày của nó nên không bỏ được nữa.':
    'This has been carried out on its day and can no longer be removed.',
  'Đơn vị cấp trên chỉ có từ ngày {day}.': 'The superior unit exists from {day} only.',
  'Địa chỉ này đã dùng cho đơn vị khác.': 'This address is another unit’s.',
  'Ủy ban nhân dân gắn với địa bàn nên không đổi thành loại khác hoặc từ loại khác; hãy ghi việc sắp xếp đơn vị.':
    'A People’s Committee belongs to its territory and does not change its kind; record a rearrangement of units.',
  '“{name}” đã được gộp vào mục khác. Hãy chọn mục đó.':
    '“{name}” was merged into another entry. Choose that one.',
  '“{name}” lại dẫn về chính mục này. Hãy chọn mục khác.':
    '“{name}” leads back to this entry. Choose another.',
  'Không có tỉnh, thành phố nào tên hay mã là {province}.':
    'No province has the name or code {province}.',
  '{folder} cần có units-before-….json, map-….json và ít nhất một units-NĂM-THÁNG-NGÀY.json.':
    '{folder} needs units-before-….json, map-….json and at least one units-YEAR-MONTH-DAY.json.',
  '{file} không phải JSON hợp lệ.': '{file} is no valid JSON.',
  'Ngày cuối phải từ khi có chức danh và sau ngày nhận chức của người giữ gần nhất.':
    'The last day must not come before the post exists, and follows the day its latest holder took it up.',
  'Ngày cuối phải từ ngày nhận chức trở đi.':
    'The last day must not come before the day of taking up the post.',
})
