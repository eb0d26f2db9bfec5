/** The invented province's plan for a year, as its office would send it: three duties by unit, seven tasks in a table. */
export function provincePlanText(year: number): string {
  const below = year <= 2025 ? 'UBND các huyện' : 'UBND các xã, phường'
  return `ỦY BAN NHÂN DÂN
TỈNH AN SƠN

Số: 09/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Sơn, ngày 06 tháng 01 năm ${year}

KẾ HOẠCH
Truyền thông cải cách hành chính tỉnh An Sơn năm ${year}

Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;

Ủy ban nhân dân tỉnh ban hành Kế hoạch truyền thông cải cách hành chính (CCHC) năm ${year} như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Để mỗi người dân biết mình được phục vụ thế nào, mất bao lâu, tốn bao nhiêu và hỏi ai khi chưa hài lòng.

- Để mỗi cán bộ hiểu việc mình làm góp gì vào kết quả cải cách hành chính của tỉnh.

2. Yêu cầu

- Nói đúng, nói đủ, nói bằng lời dễ hiểu; việc nào làm rồi phải có minh chứng.

- Không in ấn, không tổ chức sự kiện tốn kém khi có cách rẻ hơn mà người dân vẫn nghe được.

II. NỘI DUNG: Theo Phụ lục kèm theo.

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng UBND tỉnh

- Theo dõi, đôn đốc việc thực hiện Kế hoạch; định kỳ hằng quý tổng hợp, báo cáo UBND tỉnh.

2. Sở Nội vụ

- Đưa kết quả truyền thông vào chấm điểm cải cách hành chính hằng năm của các đơn vị.

3. ${below}

- Ban hành kế hoạch truyền thông của địa phương mình, hoàn thành trước ngày 10/3/${year}.

Trên đây là Kế hoạch truyền thông cải cách hành chính năm ${year} của tỉnh An Sơn./.

Nơi nhận:
- Thường trực Tỉnh ủy (để báo cáo);
- Các sở, ban, ngành;
- ${below};
- Lưu: VT, HCC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vũ Quốc Hùng

PHỤ LỤC

Nhiệm vụ truyền thông cải cách hành chính năm ${year}
(Kèm theo Kế hoạch số 09/KH-UBND ngày 06 tháng 01 năm ${year} của UBND tỉnh An Sơn)

TT
Nội dung công việc
Đơn vị chủ trì
Đơn vị phối hợp
Thời gian thực hiện

I. Truyền thông trong cơ quan nhà nước

1

Phổ biến bộ chỉ số cải cách hành
chính năm ${year} tại giao ban.

Sở Nội vụ

Văn phòng UBND
tỉnh

Quý I/${year}

2

Tập huấn kỹ năng viết tin, bài ngắn
cho cán bộ đầu mối.

Văn phòng UBND
tỉnh

Sở Văn hóa, Thể
thao và Du lịch

Quý II/${year}

II. Truyền thông tới người dân, doanh nghiệp

3

Phát bản tin truyền thanh về thủ tục
hành chính người dân hay làm.

${below}

Sở Văn hóa, Thể
thao và Du lịch

Thường xuyên

4

Đăng tin, bài về dịch vụ công trực
tuyến trên trang thông tin điện tử.

${below}

Sở Khoa học và
Công nghệ

Thường xuyên

5

Mở chuyên mục cải cách hành chính
trên báo và đài của tỉnh.

Báo và Phát thanh,
truyền hình An Sơn

Văn phòng UBND
tỉnh

Thường xuyên

6

Đối thoại với người dân, doanh nghiệp
về giải quyết thủ tục hành chính.

${below}

Sở Tư pháp

Định kỳ 6
tháng/01 lần

7

Treo áp phích hướng dẫn phản ánh,
kiến nghị tại nơi tiếp nhận hồ sơ.

${below}

Sở Tư pháp

Quý III/${year}
`
}
