import { english } from '../ui/translate.ts'

export const en = english({
  'Đến nội dung chính': 'Skip to main content',
  'Mục chính': 'Main menu',
  'Kế hoạch': 'Plans',
  'Tìm đơn vị': 'Find an office',
  'Không tìm thấy': 'Not found',
  'Không thực hiện được': 'This could not be done',
  'Về trang đầu của {name}': 'To the front page of {name}',
  'Về trang tìm đơn vị': 'To the search for an office',
  'Mã yêu cầu: {id}': 'Request: {id}',
  'Trang này không dùng tập lệnh, không đặt cookie và không theo dõi người đọc.':
    'These pages use no scripts, set no cookies and do not follow their readers.',
  'Dành cho cán bộ': 'For officials',
  'Cải cách hành chính, nói rõ và làm thật': 'Administrative reform, said plainly and really done',
  'Xem chính quyền nơi bạn ở đã hứa gì trong kế hoạch, đã làm đến đâu và bằng chứng ở đâu.':
    'See what your local authority promised in its plans, how far it has come and what proves it.',
  'Tên xã, phường, tỉnh hoặc cơ quan': 'Name of a commune, ward, province or office',
  Tìm: 'Search',
  'Không tìm thấy đơn vị nào tên là “{q}”. Hãy thử tên ngắn hơn, có dấu hoặc không dấu đều được.':
    'No office called “{q}” was found. Try a shorter name, with or without marks.',
  'Đơn vị tìm thấy': 'Offices found',
  'Đơn vị đang dùng hệ thống': 'Offices on the system',
  'Báo cáo': 'Reports',
  'Truyền thông cải cách hành chính': 'Communication of administrative reform',
  'Báo cáo đã công khai': 'Published reports',
  'Kế hoạch đã ban hành': 'Issued plans',
  'Kế hoạch truyền thông cải cách hành chính của {name} và kết quả thực hiện.':
    'Plans of {name} to communicate administrative reform, and what has come of them.',
  'Tìm kiếm': 'Search',
  'Tin tức': 'News',
  'Kênh chính thức': 'Official channels',
  'Tin mới': 'Latest news',
  'Đã hứa gì, làm đến đâu, có gì mới, gặp ai: nói rõ ở đây cho mọi người.':
    'What was promised, how far it has come, what is new, whom to see: said plainly here for everyone.',
  Lịch: 'Calendar',
  'Chuyên mục': 'Columns',
  'Sắp tới': 'Coming up',
  'Nhận tin': 'Get the news',
  'Tin mới của cơ quan gửi tới hộp thư của bạn; thôi nhận bằng một lần bấm.':
    'News of the office, sent to your mailbox; one click to leave.',
  'Tất cả tin tức và hướng dẫn': 'All news and guides',
  'Nhận tin qua thư điện tử': 'News by e-mail',
  'Nhận xét, góp ý': 'Remarks',
  'Gửi nhận xét cho {name}.': 'Send a remark to {name}.',
  'Về:': 'About:',
  'Cảm ơn, cơ quan đã nhận được': 'Thank you, the office has received it',
  'Nhận xét của bạn chỉ cán bộ của cơ quan đọc, để bài sau viết rõ hơn, việc sau làm tốt hơn.':
    'Only officers of the office read your remark, to write more clearly and work better next time.',
  'Có giúp được bạn không?': 'Did this help you?',
  'Có ích, dễ hiểu': 'Useful and clear',
  'Chưa rõ, chưa đủ': 'Not clear, not enough',
  'Bạn muốn nói thêm điều gì?': 'What else would you like to say?',
  'Không cần ghi tên. Xin đừng ghi số điện thoại hay số căn cước của ai.':
    'No name is needed. Please leave out anybody’s telephone or identity number.',
  'Gửi nhận xét': 'Send',
  'Cần được trả lời?': 'Do you need an answer?',
  'Phản ánh, kiến nghị có ghi tên được vào sổ và trả lời theo hạn; hãy gửi tới:':
    'Petitions with a name are registered and answered in time; send them to:',
  'Liên hệ': 'Contact',
  'Bạn cần tìm gì?': 'What are you looking for?',
  'Liên hệ, phản ánh, kiến nghị': 'Contact, reflections and proposals',
  'Trợ giúp và khả năng tiếp cận': 'Help and accessibility',
  'Trợ giúp': 'Help',
  'Gọi ai, gặp ai': 'Whom to call',
  'Đã hứa, đã làm': 'Promised and done',
  'Chưa có việc nào đến hạn.': 'Nothing has fallen due yet.',
  '{done} trên {total}': '{done} of {total}',
  'trên {total} lần đến hạn trong năm đã xong': 'of {total} due date[s] of the year are done',
  ', {n} lần đang quá hạn': ', {n} are overdue',
  'Đúng hạn {rate}: {done} trên {all} lần đã xong hoặc quá hạn.':
    'On time {rate}: {done} of {all} done or overdue.',
  'Tài liệu': 'Document',
  'Nhiệm vụ': 'Task',
  'Năm {year}': '{year}',
  'Tìm “{q}”': 'Search for “{q}”',
  'Tìm trong các trang công khai của {name}.': 'Search the public pages of {name}.',
  'Không tìm thấy gì có đủ các từ “{q}”.': 'Nothing holds all the words “{q}”.',
  'Còn những bài khác có các từ này; thêm từ để tìm đúng bài hơn.':
    'More texts have these words; add a word to find the right one.',
  'Hãy thử ít từ hơn; viết có dấu hay không dấu đều được.':
    'Try fewer words; with or without marks is the same.',
  'Liên hệ {name}': 'Contact {name}',
  'Địa chỉ, số điện thoại và nơi tiếp nhận phản ánh, kiến nghị của {name}.':
    'Addresses, telephone numbers and where {name} receives reflections and proposals.',
  'Đơn vị chưa ghi nơi liên hệ trên trang này.': 'The office has not given its contacts here yet.',
  'Cách dùng các trang này, và điều chúng tôi hứa với người khuyết tật.':
    'How to use these pages, and what we promise to people with disabilities.',
  'Cách dùng': 'How to use these pages',
  'Mọi trang đọc được bằng bàn phím: phím Tab đi tới, Shift + Tab đi lui, Enter mở.':
    'Every page works by keyboard: Tab goes on, Shift + Tab goes back, Enter opens.',
  'Chữ to lên theo trình duyệt: giữ Ctrl và bấm dấu cộng; trên điện thoại, dùng hai ngón tay.':
    'Text grows with the browser: hold Ctrl and press plus; on a phone, use two fingers.',
  'Trang tự chuyển nền tối khi máy của bạn đặt như vậy.':
    'Pages turn dark when your device is set so.',
  'Trang không cần tập lệnh và nhẹ dưới 30 kB, mở được trên mạng chậm.':
    'Pages need no scripts and weigh less than 30 kB, so they open on slow networks.',
  'In trang: chỉ nội dung được in, không in thanh đầu trang.':
    'Printing a page prints its content without the bars.',
  'Khả năng tiếp cận': 'Accessibility',
  'Các trang này được làm theo WCAG 2.2 mức AA: đủ tương phản, có tiêu đề và nhãn cho trình đọc màn hình, hình ảnh có lời thay thế, không có nội dung nhấp nháy.':
    'These pages follow WCAG 2.2 level AA: enough contrast, headings and labels for screen readers, pictures with text in their place, nothing that flashes.',
  'Văn bản do cơ quan đính kèm (PDF, bản quét) có thể chưa đọc được bằng trình đọc màn hình. Hãy gọi cho đơn vị để được đọc hoặc nhận bản khác.':
    'Documents an office attached (PDF, scans) may not be readable by a screen reader. Call the office to have them read or to get another copy.',
  'Thông tin của bạn': 'Your data',
  'Đọc trang không để lại gì: không cookie, không theo dõi; chỉ đếm mỗi bài được mở bao nhiêu lần, không ghi ai mở. Điều bạn gửi cho cơ quan chỉ người xử lý được xem.':
    'Reading leaves nothing behind: no cookies, no tracking; how often each text is opened is counted, not by whom. What you send to an office is seen by those who handle it only.',
  'Giao diện lập trình (API)': 'Programming interface (API)',
  'API không có phần này.': 'The API has no such part.',
  'Mọi việc làm được trên màn hình đều làm được qua API, với đúng quyền của tài khoản. Địa chỉ bắt đầu bằng /api/v1; dữ liệu là JSON; từ chối là application/problem+json có câu giải thích.':
    'Whatever the screens do, the API does, with the rights of the account. Addresses begin with /api/v1; data are JSON; refusals are application/problem+json with a sentence that explains.',
  'Đăng nhập bằng POST /api/v1/session, giữ cookie nhận được và gửi lại ở mỗi lần gọi.':
    'Sign in with POST /api/v1/session, keep the cookie and send it with every call.',
  'Mô tả OpenAPI 3.1 cho máy đọc': 'The OpenAPI 3.1 description for machines',
  'Các phần': 'Parts',
  '{n} lời gọi': '{n} call[s]',
  'Tham số': 'Parameters',
  'Gửi lên: {mime}': 'Sent: {mime}',
  'Trả về: {mime}': 'Answered: {mime}',
  'ai cũng gọi được': 'anyone may call it',
  'cần đăng nhập': 'after signing in',
  // Refusals that readers meet.
  'Không tìm thấy trang này. Có thể địa chỉ gõ thiếu, hoặc trang đã được gỡ.':
    'There is no such page. The address may be incomplete, or the page was taken down.',
  'Không có đơn vị nào ở địa chỉ này.': 'There is no office at this address.',
  'Không có chuyên mục này.': 'There is no such column.',
  'Không có bài này, hoặc bài đã được gỡ.': 'There is no such text, or it was taken down.',
  'Không tìm thấy kế hoạch này.': 'There is no such plan.',
  'Không có báo cáo này, hoặc báo cáo đã được gỡ.':
    'There is no such report, or it was taken down.',
  'Không có tệp này, hoặc bài có tệp này đã được gỡ.':
    'There is no such file, or what it belongs to was taken down.',
  'Cơ quan chưa gửi tin qua thư điện tử.': 'The office does not send news by e-mail yet.',
  'Không có mã này. Hãy thử quét lại, hoặc tìm cơ quan theo tên ở trang đầu.':
    'There is no such code. Try scanning it again, or find the office by its name on the first page.',
  'Kế hoạch này không có bản ký công khai.': 'No signed paper of this plan is public.',
  'Đơn vị đã kết thúc hoạt động sau ngày {date}': 'This office ceased to exist after {date}',
  'Trang được giữ để tra cứu; số điện thoại, địa chỉ có thể không còn đúng.':
    'Its pages are kept to be read; telephone numbers and addresses may no longer hold.',
  'Hãy liên hệ {name}.': 'Please turn to {name}.',
})
