import type { Unit } from '../organization/index.ts'
import { addDays } from '../law/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import {
  acknowledgePlan,
  addBudgetLine,
  setOwnPlanDuty,
  startPlan,
  submitPlan,
  viewPlan,
} from '../plans/index.ts'
import { personOf } from './sample-people.ts'

/** A short plan of the province that reached the communes some days ago: one task of its own, plans asked of others. */
export function campaignText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `ỦY BAN NHÂN DÂN
TỈNH AN SƠN

Số: 215/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Sơn, ngày ${date} tháng ${month} năm ${year}

KẾ HOẠCH
Đợt cao điểm hướng dẫn người dân nộp hồ sơ trực tuyến cuối năm ${year}

I. MỤC ĐÍCH
- Để người dân làm xong giấy tờ trước Tết mà không phải đi lại.

II. TỔ CHỨC THỰC HIỆN

1. Văn phòng UBND tỉnh
- Theo dõi, tổng hợp kết quả đợt cao điểm trước ngày 31/12/${year}.

Nơi nhận:
- UBND các xã, phường;
- Lưu: VT, HCC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vũ Quốc Hùng
`
}

/** The communes took the year's plan in; of the campaign the province says by when it wants their plans. */
export async function takeIn(
  house: House,
  { province, communes }: { province: Unit; communes: readonly Unit[] },
  { yearPlanId, campaignId, day }: { yearPlanId: string; campaignId: string; day: string },
): Promise<void> {
  const year = day.slice(0, 4)
  for (const [index, commune] of communes.entries()) {
    const actor = await personOf(house, commune, 'officer')
    setClock(`${year}-01-${String(8 + index).padStart(2, '0')}T08:30:00+07:00`)
    await house.database.write(actor.scope, (db) =>
      acknowledgePlan(db, actor, commune.id, yearPlanId),
    )
    if (index < 2) continue
    setClock(`${addDays(day, -1)}T09:15:00+07:00`)
    await house.database.write(actor.scope, (db) =>
      acknowledgePlan(db, actor, commune.id, campaignId),
    )
  }
  setClock(`${addDays(day, -2)}T15:00:00+07:00`)
  const clerk = await personOf(house, province, 'officer')
  await house.database.write(clerk.scope, async (db) => {
    const { version } = await viewPlan(db, clerk, campaignId)
    await setOwnPlanDuty(db, clerk, campaignId, {
      version,
      duty: {
        words: 'Ủy ban nhân dân cấp xã xây dựng kế hoạch thực hiện tại địa phương.',
        dueOn: addDays(day, 5),
      },
    })
  })
}

/** From October on a commune has next year's plan before its head, begun from this year's. */
export async function submitNextYear(
  house: House,
  commune: Unit,
  planId: string,
  day: string,
): Promise<void> {
  if (day.slice(5, 7) < '10') return
  setClock(`${addDays(day, -1)}T10:20:00+07:00`)
  const actor = await personOf(house, commune, 'officer')
  await house.database.write(actor.scope, async (db) => {
    const id = await startPlan(db, actor, commune.id, {
      year: Number(day.slice(0, 4)) + 1,
      title: null,
      from: { kind: 'own', planId },
      shortcomingIds: [],
    })
    const { lineList } = await viewPlan(db, actor, id)
    for (const [index, cost] of COSTS.entries()) {
      const lineId = lineList[index]?.id ?? null
      await addBudgetLine(db, actor, id, { ...cost, amount: null, note: null, lineId })
    }
    const { version } = await viewPlan(db, actor, id)
    await submitPlan(db, actor, id, version)
  })
}

/** What a commune's year of communication costs it. */
const COSTS = [
  {
    content: 'Nhuận bút tin, bài trên trang thông tin điện tử của xã',
    source: 'commune_budget',
    unit: 'tin, bài',
    quantity: 24,
    price: 150_000,
  },
  {
    content: 'In tờ gấp hướng dẫn nộp hồ sơ trực tuyến',
    source: 'commune_budget',
    unit: 'tờ',
    quantity: 2500,
    price: 1200,
  },
  {
    content: 'Nước uống, loa máy cho các buổi tuyên truyền tại thôn',
    source: 'mobilised',
    unit: 'buổi',
    quantity: 8,
    price: 450_000,
  },
]
