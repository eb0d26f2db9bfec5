import { english } from '../ui/translate.ts'

/** Of `findingRules`, whose sentences are data. */
export const readinessEnglish = english({
  'Chưa có tiêu đề.': 'There is no title.',
  'Ghi tiêu đề nói rõ việc gì, cho ai.': 'Say what it is about and for whom.',
  'Tiêu đề dài {n} ký tự; {channel} nhận tối đa {most}.':
    'The title has {n} letters; {channel} takes {most}.',
  'Rút ngắn tiêu đề.': 'Shorten the title.',
  'Chưa có đoạn tóm tắt.': 'There is no summary.',
  'Viết một, hai câu nói điều người đọc cần biết nhất.':
    'Write one or two sentences with what matters most.',
  'Tóm tắt dài {n} ký tự; {channel} nhận tối đa {most}.':
    'The summary has {n} letters; {channel} takes {most}.',
  'Rút ngắn tóm tắt.': 'Shorten the summary.',
  'Chưa có nội dung.': 'There is no text.',
  'Viết nội dung, hoặc chèn âm thanh, phim.': 'Write it, or insert sound or film.',
  'Nội dung có {n} từ, loại này thường cần ít nhất {least}.':
    'The text has {n} words; this kind usually needs {least}.',
  'Kiểm tra đã nói đủ: việc gì, ai làm, ở đâu, khi nào, hỏi ai.':
    'Check that it says what, who, where, when and whom to ask.',
  'Nội dung có {n} từ, loại này nên không quá {most}.':
    'The text has {n} words; this kind should not exceed {most}.',
  'Tách thành nhiều bài hoặc lược bớt.': 'Split it or cut it.',
  'Chưa ghi “{fact}”.': '“{fact}” is missing.',
  'Loại nội dung này cần ghi mục đó.': 'This kind of content needs it.',
  'Chưa chọn hình thức phát hành nào.': 'No channel has been chosen.',
  'Chọn ít nhất một nơi nội dung sẽ đến.': 'Choose at least one way out.',
  '{channel}: nội dung dài {n} ký tự, tối đa {most}.': '{channel}: {n} letters, at most {most}.',
  'Rút ngắn, hoặc viết nội dung riêng cho hình thức này.':
    'Shorten it, or write other words for this channel.',
  '{channel}: phải gửi thành {n} tin, tối đa {most}.': '{channel}: {n} messages, at most {most}.',
  'Viết ngắn lại; bỏ dấu thì một tin chứa được nhiều chữ hơn.':
    'Shorten it; without marks more letters fit into one.',
  '{channel}: đọc hết khoảng {n} phút, nên không quá {most} phút.':
    '{channel}: about {n} minutes to read, better not over {most}.',
  'Lược bớt hoặc chia thành nhiều bản tin.': 'Cut it or split it into several bulletins.',
  '{channel} cần ảnh bìa.': '{channel} needs a cover picture.',
  'Chọn ảnh bìa trong kho.': 'Choose one from the library.',
  '{channel}: có {n} ảnh, tối đa {most}.': '{channel}: {n} pictures, at most {most}.',
  'Bớt ảnh.': 'Take some away.',
  '{channel}: ảnh nặng {n} MB, tối đa {most} MB.':
    '{channel}: a picture of {n} MB, at most {most} MB.',
  'Dùng ảnh nhẹ hơn.': 'Use a lighter picture.',
  '{channel} không nhận ảnh loại {type}.': '{channel} takes no picture of type {type}.',
  'Dùng ảnh JPG hoặc PNG.': 'Use JPG or PNG.',
  '{channel} không mang được âm thanh, phim trong bài.': '{channel} cannot carry sound or film.',
  'Người đọc ở đó chỉ thấy phần chữ.': 'Readers there see the words only.',
  'Có âm thanh hoặc phim nhưng phần chữ quá ít.': 'There is sound or film, but hardly any words.',
  'Ghi lời thoại chính để người không nghe được vẫn hiểu.':
    'Write down what is said, for those who cannot hear it.',
  'Phim chưa có phụ đề.': 'The film has no captions.',
  'Phim trong bài chưa có phụ đề.': 'A film in the text has no captions.',
  'Chọn phim trong bài, bấm “Phụ đề, lời”: tải tệp .vtt, .srt lên hoặc gõ tay.':
    'Select the film in the text and press “Captions, words”: take a .vtt or .srt file, or type them.',
  'Bản ghi âm chưa có lời viết ra.': 'What is said in a recording is not written down.',
  'Chọn bản ghi trong bài, bấm “Phụ đề, lời” và ghi lời chính.':
    'Select the recording in the text, press “Captions, words” and write down what is said.',
  'Ảnh chưa có mô tả cho người không nhìn thấy.': 'A picture has no description.',
  'Ghi một câu nói trong ảnh có gì.': 'Say in one sentence what it shows.',
  'Có số điện thoại {value} không nằm trong danh bạ công khai của đơn vị.':
    'The telephone number {value} is not in the public contacts of the unit.',
  'Bỏ số, hoặc ghi số đó vào danh bạ công khai.': 'Remove it, or put it into the public contacts.',
  'Có địa chỉ thư {value} không nằm trong danh bạ công khai của đơn vị.':
    'The address {value} is not in the public contacts of the unit.',
  'Bỏ địa chỉ, hoặc ghi vào danh bạ công khai.': 'Remove it, or put it into the public contacts.',
  'Có vẻ là số căn cước hoặc chứng minh nhân dân: {value}.':
    'This looks like an identity number: {value}.',
  'Bỏ số này; dữ liệu cá nhân không được đưa ra công khai.':
    'Remove it; personal data must not go out.',
  'Có số tài khoản ngân hàng: {value}.': 'There is a bank account: {value}.',
  'Bỏ số này; hướng dẫn người dân nộp qua kênh chính thức.':
    'Remove it; let people pay through the official channel.',
  'Chữ viết tắt {value} chưa được giải thích.': 'The abbreviation {value} is nowhere explained.',
  'Lần đầu viết đầy đủ{full}, chữ tắt để trong ngoặc.':
    'Write it out the first time{full}, the short form in brackets.',
  'Câu có {n} từ; {channel} nên không quá {most}.':
    'A sentence of {n} words; for {channel} better not over {most}.',
  'Tách thành hai câu.': 'Make it two.',
  '{channel}: khó nghe khi đọc lên: {value}.':
    '{channel}: hard to understand when read aloud: {value}.',
  'Nói bằng lời, hoặc mời người nghe đến hỏi tại trụ sở.':
    'Say it in words, or ask people to come to the office.',
  'Có chữ gõ dạng tổ hợp, máy khác hiện sai dấu.':
    'Some letters are typed in parts and look wrong elsewhere.',
  'Gõ lại đoạn này bằng bảng mã Unicode dựng sẵn.': 'Type this again in composed Unicode.',
  '{value} đã hết hiệu lực{since}.': '{value} is no longer in force{since}.',
  'Viện dẫn văn bản thay thế{next}.': 'Cite what replaced it{next}.',
  '{value} chưa có hiệu lực.': '{value} is not in force yet.',
  'Nói rõ ngày bắt đầu áp dụng.': 'Say from when it applies.',
  'Thủ tục {value} không còn được áp dụng.': 'The procedure {value} no longer applies.',
  'Chọn thủ tục đang có hiệu lực.': 'Choose one in force.',
  'Chưa kiểm tra được đường dẫn {value} từ lần sửa cuối.':
    'The link {value} has not been checked since the last change.',
  'Hệ thống tự kiểm tra trong ít phút.': 'The system checks it within minutes.',
  'Đường dẫn {value} không mở được ({reason}).': 'The link {value} does not open ({reason}).',
  'Sửa hoặc bỏ đường dẫn.': 'Mend or remove it.',
})
