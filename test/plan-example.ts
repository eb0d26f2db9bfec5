import type { World, Visitor, Province } from './world.ts'
import type { Unit } from '../src/organization/index.ts'
import { plansContract } from '../src/plans/contract.ts'
import type { DraftView } from '../src/plans/draft/draft-contract.ts'

/** A small plan of a province, for tests: three tasks, of which one goes to all communes. */
export const EXAMPLE = `ỦY BAN NHÂN DÂN
TỈNH AN SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND
An Sơn, ngày 26 tháng 01 năm 2024

KẾ HOẠCH
Truyền thông về kiểm soát thủ tục hành chính năm 2024

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Người dân biết quyền của mình khi nộp hồ sơ.
2. Yêu cầu
a) Tin, bài có số liệu cụ thể.

II. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND tỉnh
- Đăng tin, bài trên cổng thông tin điện tử trong Quý II/2024.
2. Ủy ban nhân dân các xã
- Phát thanh trên đài truyền thanh về đường dây nóng, thường xuyên.
3. Hội Cựu giáo chức tỉnh
- Tổ chức 02 đợt tập huấn trong Quý II/2024.

Nơi nhận:
- UBND các xã;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Văn Bình
`

export function textFile(text: string, name = 'ke-hoach.txt'): { file: Blob; name: string } {
  return { file: new Blob([text]), name }
}

export async function importExample(
  visitor: Visitor,
  unit: Unit,
  text = EXAMPLE,
): Promise<DraftView> {
  return visitor
    .api(plansContract)
    .importPlan({ params: { unitId: unit.id }, files: [textFile(text)] })
}

export interface Issued extends Province {
  clerk: Visitor
  planId: string
}

/** A province whose example plan was accepted as issued on 26/1/2024, and the clerk who did it. */
export async function issueExample(world: World, text = EXAMPLE): Promise<Issued> {
  const place = await world.addProvince()
  const clerk = await world.visit(place.province, 'officer')
  return { ...place, clerk, planId: await acceptExample(clerk, place.province, text) }
}

/** The id of the plan. */
export async function acceptExample(clerk: Visitor, unit: Unit, text = EXAMPLE): Promise<string> {
  const draft = await importExample(clerk, unit, text)
  const { issued, ...facts } = draft.suggested
  const { planId } = await clerk.api(plansContract).acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued },
  })
  return planId
}

/** An officer of the first commune that the example plan gives work to. */
export async function visitCommune(world: World, text = EXAMPLE) {
  const issued = await issueExample(world, text)
  const [unit] = issued.communes
  const visitor = await world.visit(unit, 'officer')
  return { ...issued, unit, visitor, api: visitor.api(plansContract) }
}

/** The id of what the unit owes first. */
export async function firstDue(visitor: Visitor, unit: Unit): Promise<string> {
  const { items } = await visitor.api(plansContract).listDue({ params: { unitId: unit.id } })
  return items[0]?.id ?? ''
}

export const broadcast = {
  happenedOn: '2024-03-11',
  channelKind: 'broadcast',
  title: 'Phát thanh về đường dây nóng',
  quantities: [{ kind: 'minutes', value: 12, countMethod: 'system_log' }],
}
