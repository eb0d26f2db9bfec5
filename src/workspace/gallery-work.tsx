import { useState } from 'react'
import { BarChart } from '../ui/bar-chart.tsx'
import { GalleryCharts } from './gallery-charts.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog, SidePanel } from '../ui/dialog.tsx'
import { FigureChip } from '../ui/figure-chip.tsx'
import { type IconName, Icon } from '../ui/icon.tsx'
import { MonthStrip } from '../ui/month-strip.tsx'
import { OfflineBar } from '../ui/offline-bar.tsx'
import { Tabs } from '../ui/page.tsx'
import { href } from './navigation.ts'
import { Section } from './screen.tsx'
import { toast } from './toasts.tsx'

const icons: IconName[] = [
  'home',
  'plan',
  'clock',
  'record',
  'report',
  'approve',
  'search',
  'bell',
  'person',
  'close',
  'check',
  'warning',
  'info',
  'upload',
  'down',
  'undo',
  'unit',
  'print',
  'phone',
  'open',
]

export function GalleryWork() {
  const [asking, setAsking] = useState(false)
  const [panel, setPanel] = useState(false)
  return (
    <>
      <Section title="Ngăn, số mở được, hộp thoại">
        <Tabs
          label="Cách xem kế hoạch"
          items={[
            { label: 'Văn bản', href: href('/mau'), current: true },
            { label: 'Bảng', href: href('/mau?xem=bang'), count: 41 },
            { label: 'Theo đơn vị', href: href('/mau?xem=don-vi') },
            { label: 'Theo tháng', href: href('/mau?xem=thang') },
          ]}
        />
        <p>
          Trong quý, xã đã đăng{' '}
          <FigureChip
            value={1250}
            unit="lượt phát"
            label="Xem 1.250 lượt phát đã đếm"
            open={panel}
            onOpen={() => {
              setPanel(true)
            }}
          />{' '}
          và phát{' '}
          <FigureChip
            value={860}
            unit="tờ rơi"
            label="Xem 860 tờ rơi, còn thiếu minh chứng"
            doubt
            href={href('/mau?so=2')}
          />
          .
        </p>
        <div className="cluster">
          <Button
            onClick={() => {
              setAsking(true)
            }}
          >
            Gửi báo cáo
          </Button>
          <Button
            onClick={() => {
              toast('Đã bỏ dòng 3 khỏi kế hoạch', () => {
                toast('Đã trả lại dòng 3')
              })
            }}
          >
            Hiện thông báo nhanh
          </Button>
        </div>
        <OfflineBar waiting={2} action={<Button kind="quiet">Thử lại</Button>} />
      </Section>
      <Section title="Tháng và biểu đồ">
        <div className="columns">
          <div className="card stack">
            <h3>Tháng 11/2026</h3>
            <MonthStrip
              month="2026-11"
              today="2026-11-20"
              marks={[
                { on: '2026-11-05', count: 2, state: 'done', href: href('/mau?ngay=5') },
                { on: '2026-11-18', count: 1, state: 'overdue', href: href('/mau?ngay=18') },
                { on: '2026-11-25', count: 3, state: 'dueSoon', href: href('/mau?ngay=25') },
                { on: '2026-11-30', count: 1, state: 'onTime', href: href('/mau?ngay=30') },
              ]}
            />
          </div>
          <div className="card">
            <BarChart
              caption="Tin, bài theo kênh, quý IV năm 2026"
              what="Kênh"
              measure="Tin, bài"
              bars={[
                { label: 'Truyền thanh cơ sở', value: 126 },
                { label: 'Trang thông tin điện tử', value: 58 },
                { label: 'Zalo chính quyền xã', value: 41 },
                { label: 'Tờ rơi, pa nô', value: 9 },
              ]}
            />
          </div>
        </div>
      </Section>
      <GalleryCharts />
      <Section title="Biểu tượng">
        <ul className="columns icons">
          {icons.map((name) => (
            <li key={name} className="cluster">
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Section>
      <ConfirmDialog
        open={asking}
        title="Gửi báo cáo quý IV?"
        act="Gửi báo cáo"
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          setAsking(false)
          toast('Đã gửi báo cáo quý IV')
        }}
      >
        <p>
          24 số liệu sẽ được giữ nguyên như lúc này. Việc ghi nhận sau đó chỉ vào bản đính chính,
          cấp trên nhìn thấy.
        </p>
      </ConfirmDialog>
      <SidePanel
        open={panel}
        title="1.250 lượt phát"
        onClose={() => {
          setPanel(false)
        }}
      >
        <p>Mỗi số trong báo cáo mở ra đúng những việc đã được đếm.</p>
      </SidePanel>
    </>
  )
}
