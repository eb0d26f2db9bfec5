import { useState } from 'react'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Checkbox, DateInput, NumberInput, Select, TextArea, TextInput } from '../ui/field.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { href } from './navigation.ts'
import { Section } from './screen.tsx'
import { toast } from './toasts.tsx'

const channels = [
  { value: 'radio', label: 'Truyền thanh cơ sở' },
  { value: 'portal', label: 'Trang thông tin điện tử' },
  { value: 'zalo', label: 'Zalo chính quyền xã' },
]

export function GalleryControls() {
  const [date, setDate] = useState('2026-11-20')
  const [files, setFiles] = useState<File[]>([])
  return (
    <>
      <Section title="Chữ">
        <div className="card stack">
          <p className="text-xxl">Kế hoạch truyền thông cải cách hành chính</p>
          <h2>Đẩy mạnh dịch vụ công trực tuyến ở Ấp Bờ Rẫy</h2>
          <h3>Những việc Ủy ban nhân dân xã phải làm trong quý IV</h3>
          <p>
            Chữ thường: người dân được hướng dẫn nộp hồ sơ, theo dõi kết quả và phản ánh, kiến nghị.
            Dấu chồng như ấ ễ ộ Ỡ Ẫ Ữ không bị cắt ở dòng nào. Chỗ cần nhấn thì{' '}
            <em>đậm hơn, không nghiêng</em>.
          </p>
          <p className="soft small">Chữ nhỏ: cập nhật 14:05, 20/11/2026 bởi Văn phòng.</p>
        </div>
      </Section>
      <Section title="Nút">
        <div className="cluster">
          <Button
            kind="primary"
            onClick={() => {
              toast('Đã gửi duyệt bài “Nộp hồ sơ khai sinh tại nhà”', () => {
                toast('Đã lấy lại bài để sửa')
              })
            }}
          >
            Gửi duyệt
          </Button>
          <Button icon="print">In báo cáo</Button>
          <Button kind="quiet">Xem bản trước</Button>
          <Button kind="danger">Bỏ dòng này</Button>
          <Button kind="primary" busy>
            Đang gửi
          </Button>
          <Button disabled>Duyệt</Button>
          <Button icon="close" iconOnly>
            Đóng
          </Button>
          <ButtonLink icon="open" href={href('/mau')}>
            Mở kế hoạch
          </ButtonLink>
        </div>
      </Section>
      <Section title="Biểu mẫu">
        <div className="columns">
          <TextInput
            id="g-title"
            label="Tên việc"
            required
            hint="Ghi như trong kế hoạch."
            defaultValue="Phát thanh về dịch vụ công trực tuyến"
          />
          <TextInput
            id="g-link"
            label="Đường dẫn"
            defaultValue="xa-nguyen-giap"
            error="Đường dẫn phải bắt đầu bằng https://. Hãy chép lại từ thanh địa chỉ."
          />
          <NumberInput
            id="g-number"
            label="Số lượt phát"
            hint="Tính từng lần."
            defaultValue="1.250"
          />
          <DateInput
            id="g-date"
            label="Ngày thực hiện"
            required
            value={date}
            onChange={(event) => {
              setDate(event.target.value)
            }}
          />
          <Select id="g-channel" label="Kênh" empty="Chọn kênh" options={channels} />
          <TextInput
            id="g-off"
            label="Đơn vị chủ trì"
            readOnly
            defaultValue="Văn phòng HĐND và UBND"
          />
          <TextArea
            id="g-reason"
            label="Lý do trả lại"
            required
            hint="Người soạn sẽ đọc nguyên văn."
          />
          <div>
            <Checkbox id="g-check" label="Đã có ảnh minh chứng" defaultChecked />
            <Checkbox
              id="g-check2"
              label="Gửi cả cho đài truyền thanh"
              hint="Đài nhận một đường dẫn có ký số."
            />
          </div>
          <FileDrop
            id="g-file"
            label="Ảnh hoặc tệp minh chứng"
            multiple
            files={files}
            onFiles={(chosen) => {
              setFiles([...files, ...chosen])
            }}
          />
        </div>
      </Section>
    </>
  )
}
