import { PeriodChart } from '../ui/period-chart.tsx'
import { StackedChart } from '../ui/stacked-chart.tsx'
import { TileMap, type Tile } from '../ui/tile-map.tsx'
import { Section } from './screen.tsx'

export function GalleryCharts() {
  return (
    <Section title="Biểu đồ và bản đồ ô">
      <div className="columns">
        <div className="card">
          <StackedChart
            caption="Kết quả nhiệm vụ theo đơn vị, quý IV năm 2026"
            data={{
              what: 'Đơn vị',
              series: ['Đúng hạn', 'Quá hạn', 'Đang làm', 'Chưa bắt đầu'],
              points: [
                { label: 'Văn phòng HĐND và UBND', values: [24, 3, 6, 2] },
                { label: 'Phòng Văn hóa – Xã hội', values: [18, 1, 9, 0] },
                { label: 'Trung tâm Phục vụ hành chính công', values: [12, 0, 2, 1] },
                { label: 'Đoàn Thanh niên', values: [3, 2, 0, 4] },
              ],
            }}
          />
        </div>
        <div className="card">
          <PeriodChart
            caption="Hoạt động theo quý"
            data={{
              what: 'Quý',
              series: ['Truyền thanh', 'Trang thông tin', 'Zalo'],
              points: QUARTERS.map((label, at) => ({
                label,
                values: [30 + ((at * 17) % 40), 12 + at * 6, at < 3 ? null : 9 * (at - 2)],
              })),
            }}
          />
        </div>
        <div className="card">
          <PeriodChart
            caption="Tỷ lệ đúng hạn theo tháng"
            data={{
              what: 'Tháng',
              series: ['Tỷ lệ đúng hạn (%)'],
              points: Array.from({ length: 12 }, (_, at) => ({
                label: `T${at + 1}`,
                values: [60 + ((at * 7) % 36)],
              })),
            }}
          />
        </div>
        <div className="card">
          <TileMap caption="Các xã, phường nộp báo cáo quý IV" tiles={TILES} />
        </div>
      </div>
    </Section>
  )
}

const QUARTERS = ['I/25', 'II/25', 'III/25', 'IV/25', 'I/26', 'II/26', 'III/26', 'IV/26']
const NAMES = ['Bình Minh', 'An Sơn', 'Suối Ngà', 'Hòa Phú', 'Đông Lỗ', 'Mường Ảng', 'Trường Xuân']
const STATES = ['done', 'onTime', 'dueSoon', 'overdue', 'waiting', 'unknown', 'done'] as const
const TILES: Tile[] = NAMES.map((short, at) => ({
  name: `Xã ${short}`,
  short,
  state: STATES[at] ?? 'unknown',
  figure: `${at + 3}/${at + 6}`,
}))
