import { english } from '../ui/translate.ts'

export const printedEnglish = english({
  'Số lượng bản in': 'Printed copies',
  'Chưa ghi lần in nào. Nơi treo, phát lập ở “Đưa đi các kênh” của nội dung.':
    'No print run yet. Where copies hang or are handed out is planned on the item’s “Channels”.',
  'Ghi số bản đã in': 'Record a print run',
  'Đã ghi số bản in': 'Print run recorded',
  'Nội dung được duyệt thì ghi được số bản in.':
    'Print runs are recorded once the content is approved.',
  'in {printed}, đã phát hoặc treo {out}, còn {left}':
    '{printed} printed, {out} handed out or put up, {left} left',
  'phát nhiều hơn in {n} bản': '{n} more given out than printed',
  'Nơi treo, phát': 'Where they hang or were handed out',
  'Đã treo, phát': 'Put up or handed out',
  'Chưa ghi kết quả': 'Result not recorded',
  'Đã gỡ': 'Taken down',
  '{n} bản': '{n} copies',
  'Phiếu giao nhận': 'Hand-over note',
  'Ảnh, minh chứng': 'Photos, evidence',
  'Các lần in': 'Print runs',
  'Đã bỏ: {reason}': 'Struck out: {reason}',
  'Ghi nhầm': 'Recorded wrongly',
  'In {n} bản, {date}': '{n} printed, {date}',
  'bản số {n}': 'version {n}',
  'Đã bỏ lần in ghi nhầm': 'Print run struck out',
  'Bỏ lần in ghi nhầm': 'Strike out a print run',
  'Bỏ lần in này': 'Strike it out',
  'Vì sao bỏ': 'Why',
  'In hình thức nào': 'What was printed',
  'Ngày in xong': 'Printed on',
  'Nơi in': 'Printed at',
})
