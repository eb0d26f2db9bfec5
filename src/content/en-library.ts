import { english } from '../ui/translate.ts'

export const libraryEnglish = english({
  'Kho dùng chung': 'Shared library',
  'Bài cấp trên viết sẵn để dùng lại, bài đơn vị chia sẻ cho cấp dưới, bài hay được giới thiệu lên.':
    'Texts written above to be used again, those shared with units below, and good ones offered upward.',
  Xem: 'Show',
  'Bài của cấp trên': 'From units above',
  'Bài đơn vị chia sẻ cho cấp dưới': 'Shared with units below',
  'Bài cấp dưới giới thiệu lên': 'Offered by units below',
  'Bài đơn vị đã giới thiệu lên': 'Offered to the unit above',
  'Đã dùng lại': 'Used again',
  '{n} đơn vị đã dùng lại': 'used again by {n} units',
  'chia sẻ': 'shared',
  'Không có bài nào như vậy': 'There is no such text',
  'Đơn vị chưa chia sẻ bài nào': 'The unit has shared nothing yet',
  'Mở một bài đã duyệt, bấm “Chia sẻ cho cấp dưới”. Cấp dưới dùng lại thành bài của mình, và được báo khi bản gốc sửa.':
    'Open an approved text and press “Share with units below”. They use it as a text of their own and are told when it changes.',
  'Cấp trên chưa chia sẻ bài nào': 'Units above have shared nothing yet',
  'Khi cấp trên chia sẻ bài viết, tờ rơi, lời phát thanh, anh chị thấy ở đây và dùng lại được ngay.':
    'What units above share – articles, leaflets, broadcast texts – appears here, ready to be used.',
  'Bài được giới thiệu': 'Texts offered',
  '{name} giới thiệu': 'offered by {name}',
  '{name} trả lời: {words}': '{name} answered: {words}',
  'Mở bài của đơn vị': 'Open the unit’s own text',
  'Đã nhận': 'Taken',
  'Không nhận': 'Decline',
  'Chờ xem': 'Waiting',
  'Đã nhận thành bản soạn của đơn vị': 'Taken as a draft of the unit',
  'Nhận về soạn tiếp': 'Take it and go on writing',
  'Đã trả lời': 'Answered',
  'Không nhận bài này': 'Decline this text',
  'Gửi trả lời': 'Send the answer',
  'Lý do, để đơn vị biết mà làm tốt hơn': 'The reason, so that the unit can do better',
  'Chưa có bài nào được giới thiệu lên': 'Nothing has been offered yet',
  'Cấp dưới có bài hay, cách làm tốt thì giới thiệu lên; đơn vị nhận về, duyệt rồi chia sẻ cho mọi nơi.':
    'Units below offer what is good; the unit takes it, approves it and shares it with everybody.',
  'Đơn vị chưa giới thiệu bài nào': 'The unit has offered nothing yet',
  'Mở một bài đã duyệt mà nơi khác nên học, bấm “Giới thiệu lên cấp trên”.':
    'Open an approved text others should learn from and press “Offer to the unit above”.',
  '{unit} chia sẻ {time}': 'shared by {unit}, {time}',
  'Đã thành bản soạn của đơn vị': 'It is a draft of the unit now',
  'Đơn vị đã dùng lại bài này. Khi bản gốc sửa, hệ thống báo chỗ khác nhau.':
    'The unit uses this text. When its source changes, the differences are shown.',
  'Dùng lại là có một bản soạn của đơn vị, ghi rõ lấy từ đâu. Anh chị sửa cho hợp với địa phương rồi trình lãnh đạo duyệt như mọi bài khác.':
    'Using it makes a draft of the unit that says where it came from. Adapt it to your place and have it approved like any other text.',
  'Dùng lại': 'Use again',
  'Bản gốc đã sửa gì': 'What the source changed',
  'Bản gốc không có gì mới': 'The source has nothing new',
  'Về bài': 'Back to the text',
  'Khi cấp trên sửa và chia sẻ bản mới, chỗ khác nhau hiện ở đây.':
    'When the unit above changes it and shares a new version, the differences appear here.',
  'Giữ nguyên bài của đơn vị': 'Keep the unit’s text as it is',
  'Đã lấy phần mới vào bài': 'The new parts are in the text',
  'Lấy phần mới, giữ chỗ đơn vị đã sửa': 'Take what is new, keep what the unit changed',
  'Lấy trọn bản gốc': 'Take the whole source',
  '{unit} đã sửa': 'Changed by {unit}',
  'Bài đã trình hoặc đã duyệt: lấy phần mới thì phải trình duyệt lại.':
    'It was submitted or approved: with new parts it must be approved again.',
  '{n} chỗ cả bản gốc và đơn vị cùng sửa; chỗ ấy giữ chữ của đơn vị.':
    '{n} places were changed on both sides; there the unit’s words stay.',
  'Dùng chung': 'Sharing',
  'Đã rút khỏi kho dùng chung': 'No longer in the shared library',
  'Cấp dưới đang dùng một bản cũ hơn.': 'Units below have an older version.',
  'Cấp dưới đang thấy bản này trong kho dùng chung.':
    'Units below find this version in their library.',
  'Chia sẻ bản mới': 'Share the new version',
  'Chia sẻ cho cấp dưới': 'Share with units below',
  'Giới thiệu lên cấp trên': 'Offer to the unit above',
  'Rút khỏi kho dùng chung': 'Take out of the shared library',
  'Cấp dưới thấy bài này trong kho dùng chung': 'Units below find it in their library now',
  'Chia sẻ': 'Share',
  'Mọi đơn vị cấp dưới đọc được đúng bản đã duyệt này cùng ảnh của nó, và dùng lại thành bài của mình. Đơn vị đã dùng lại được báo mỗi khi có bản mới.':
    'Every unit below can read exactly this approved version with its pictures and use it as a text of its own. Those that do are told of every new version.',
  'Báo cho mọi đơn vị cấp dưới': 'Tell every unit below',
  'Mỗi đơn vị nhận một dòng nhắc ở màn hình Hôm nay.': 'Each gets one line on its Today screen.',
  'Đã giới thiệu lên cấp trên': 'Offered to the unit above',
  'Giới thiệu': 'Offer',
  'Vì sao nơi khác nên dùng bài này': 'Why others should use it',
})
