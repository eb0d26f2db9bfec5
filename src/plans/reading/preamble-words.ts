/** Whether a line is the first of the words a document stands on ("Căn cứ …", "Thực hiện …"). */
export function beginsPreamble(text: string, afterTitle: boolean): boolean {
  if (/^(?:-\s*)?Căn cứ\s/u.test(text)) return true
  if (
    /^(?:-\s*)?(?:Thực hiện|Theo|Triển khai|Tiếp tục thực hiện|Thi hành)\s+(?:các\s+)?(?:sự chỉ đạo|chỉ đạo|Luật|Nghị|Kế hoạch|Quyết|Chỉ thị|Thông|Công|Chương trình|Đề án|Văn bản|Hướng dẫn|Kết luận|Thông báo|Báo cáo|đề nghị|ý kiến)/u.test(
      text,
    )
  ) {
    return afterTitle || /\d\s*\/|của/u.test(text)
  }
  return (
    afterTitle &&
    /^(?:Nhằm|Để |Xét |Trên cơ sở|Ngày \d|Sáng ngày|Chiều ngày|Sau khi|Vừa qua|Hiện nay|Trong (?:những|thời|năm)|Qua (?:kiểm|theo|rà)|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường|Thực hiện)/u.test(
      text,
    )
  )
}
