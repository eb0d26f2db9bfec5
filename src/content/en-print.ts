import { english } from '../ui/translate.ts'

export const printEnglish = english({
  'Bản in': 'Printed piece',
  'Áp phích, tờ rơi, băng rôn … dựng sẵn từ nội dung này, tải về PDF để in.':
    'Posters, leaflets, banners … set from this text, as a PDF to print.',
  'Xem và tải bản in': 'See and take the printed piece',
  'Khổ in': 'Format',
  'Rộng (m)': 'Width (m)',
  'Cao (m)': 'Height (m)',
  Màu: 'Colour',
  'Mã QR trên bản in': 'QR code on it',
  'Bài chưa đăng trên cổng thì mã mở trang của đơn vị.':
    'Until the text is on the portal the code opens the unit’s page.',
  'Mở bài này': 'Opens this text',
  'Mở trang của đơn vị': 'Opens the unit’s page',
  'Không in mã': 'No code',
  'In ảnh đầu bài': 'With the picture at the head',
  'Dành cho nhà in': 'For a print shop',
  'Thêm 3 mm tràn lề, dấu xén và dấu gấp. In ở cơ quan thì để trống.':
    'Adds 3 mm of bleed, trim and fold marks. Leave it out for an office printer.',
  'Dòng giấy phép xuất bản, nơi in': 'Licence of publication, printer',
  'Ghi khi xuất bản phẩm không kinh doanh cần giấy phép.':
    'Where a publication not for sale needs a licence.',
  'Nội dung này chưa chọn hình thức in nào. Chọn áp phích, tờ rơi, băng rôn … ở phần “Sẽ đến bằng hình thức nào” khi soạn.':
    'No printed form is chosen for this text. Choose poster, leaflet, banner … under “How it will reach people” while writing.',
  'Chưa duyệt': 'Not approved',
  'Mọi trang đều có chữ “BẢN NHÁP”. Bản để in chỉ có sau khi nội dung được duyệt.':
    'Every page is marked “BẢN NHÁP” (draft). The piece to print exists once the text is approved.',
  'Chưa dựng được ở khổ này': 'It cannot be set in this format',
  'Xem trước {n} trang đầu; bản PDF có {all} trang.': 'The first {n} page[s]; the PDF has {all}.',
  'Tệp thiết kế của nhà in': 'Design files of the print shop',
  'Nhà in gửi thiết kế riêng thì đính kèm khi soạn và trình duyệt: duyệt nội dung là duyệt đúng tệp đó.':
    'A design of the print shop is attached while writing and submitted: approving the text approves that very file.',
  'Tệp thuộc bản chưa duyệt, chưa đem in.':
    'They belong to a version not approved: not to be printed.',
  'Đúng những tệp này đã được duyệt cùng nội dung.':
    'These very files were approved with the text.',
  'Mã QR mở:': 'The code opens:',
  'Tải PDF bản nháp': 'Take the draft PDF',
  'Tải PDF để in': 'Take the PDF to print',
  '{title}, trang {n}': '{title}, page {n}',
})
