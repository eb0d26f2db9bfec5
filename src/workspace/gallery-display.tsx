import { Button } from '../ui/button.tsx'
import { dueDate, percent } from '../ui/format.ts'
import { EmptyState, Notice, Progress, Skeleton } from '../ui/notice.tsx'
import { KeyValue, Pagination } from '../ui/page.tsx'
import { type State, StateBadge } from '../ui/state-badge.tsx'
import { Table } from '../ui/table.tsx'
import { Holding } from '../work/workspace/holding.tsx'
import { Section } from './screen.tsx'

const states: State[] = [
  'onTime',
  'dueSoon',
  'overdue',
  'unknown',
  'paused',
  'done',
  'draft',
  'waiting',
  'approved',
  'returned',
  'cancelled',
]

const rows: { id: number; task: string; lead: string; due: string; state: State; done: number }[] =
  [
    {
      id: 1,
      task: 'Phát thanh chuyên mục cải cách hành chính',
      lead: 'Phòng Văn hóa – Xã hội',
      due: dueDate('2026-11-25', 3),
      state: 'dueSoon',
      done: 42,
    },
    {
      id: 2,
      task: 'Niêm yết bộ thủ tục hành chính mới công bố',
      lead: 'Trung tâm Phục vụ hành chính công',
      due: dueDate('2026-11-18', -2),
      state: 'overdue',
      done: 1250,
    },
    {
      id: 3,
      task: 'Đăng bài hướng dẫn nộp hồ sơ trực tuyến',
      lead: 'Văn phòng',
      due: dueDate('2026-12-15', 17),
      state: 'onTime',
      done: 8,
    },
  ]

export function GalleryDisplay() {
  return (
    <>
      <Section title="Trạng thái">
        <div className="cluster">
          {states.map((state) => (
            <StateBadge key={state} state={state} />
          ))}
        </div>
        <p>
          <StateBadge state="waiting" />{' '}
          <Holding by={{ name: 'Phó Chủ tịch', since: '2026-11-12T02:00:00Z', workingDays: 6 }} />
        </p>
      </Section>
      <Section title="Thông báo trong trang">
        <div className="columns">
          <Notice title="Kỳ báo cáo quý IV mở từ 01/12">
            <p>Số liệu chốt ngày 14/12/2026.</p>
          </Notice>
          <Notice kind="success" title="Đã lưu">
            <p>Bài viết được gửi tới Phó Chủ tịch lúc 14:05.</p>
          </Notice>
          <Notice kind="warning" title="Ảnh này đã dùng ở việc khác">
            <p>Buổi phát tờ rơi ngày 02/11/2026.</p>
          </Notice>
          <Notice kind="error" title="Chưa gửi được" action={<Button>Thử lại</Button>}>
            <p>Máy chủ không trả lời. Nội dung vẫn còn trên máy này.</p>
          </Notice>
        </div>
      </Section>
      <Section title="Bảng">
        <Table
          caption="Việc của quý IV"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { header: 'Việc', render: (row) => row.task, heading: true, foot: 'Cộng' },
            { header: 'Chủ trì', render: (row) => row.lead },
            { header: 'Hạn', render: (row) => row.due },
            { header: 'Tình trạng', render: (row) => <StateBadge state={row.state} /> },
            {
              header: 'Lượt',
              render: (row) => row.done.toLocaleString('vi-VN'),
              numeric: true,
              foot: '1.300',
            },
          ]}
        />
        <Pagination shown={3} total={41} more={<Button>Xem thêm</Button>} />
      </Section>
      <Section title="Chi tiết, tiến độ, đang tải, trống">
        <div className="columns">
          <div className="card">
            <KeyValue
              items={[
                ['Số, ký hiệu', '12/KH-UBND'],
                ['Ngày ban hành', '15/01/2026'],
                ['Người ký', 'Nguyễn Thị Hường'],
              ]}
            />
          </div>
          <div className="card stack">
            <Progress
              label="Việc đã hoàn thành"
              value={12}
              max={40}
              figure={`12 trên 40 (${percent(0.3)})`}
            />
            <Progress label="Đang đọc tệp kế hoạch" />
            <Skeleton lines={3} />
          </div>
        </div>
        <EmptyState
          title="Chưa có kế hoạch năm nay"
          action={<Button kind="primary">Nhập kế hoạch</Button>}
        >
          Thả tệp Word hoặc PDF của kế hoạch đã ban hành vào đây, hệ thống đọc ra từng việc để anh
          chị soát lại.
        </EmptyState>
      </Section>
    </>
  )
}
